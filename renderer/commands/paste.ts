import { uiStore } from '../state/ui'
import { inField } from './keys'
import { runCommand } from './registry'

/** Lets the menu's own Paste make a document where no field has the focus, until the returned function is called. */
export function listenToPaste(target: Window): () => void {
  const onPaste = (event: ClipboardEvent) => {
    if (inField(event.target) || uiStore.getState().overlay !== null) return
    if (runCommand('import.paste')) event.preventDefault()
  }
  target.addEventListener('paste', onPaste)
  return () => target.removeEventListener('paste', onPaste)
}
