import type { Range } from '../../core/anchor/anchor'
import { copiedPassage, copiedQuote } from '../../core/mark/quote'
import { strings } from '../../core/strings'
import { bridge } from '../bridge'
import { libraryStore, type OpenState } from '../state/library'
import { announce, uiStore } from '../state/ui'
import type { OpenText } from './open-text'

/** Ctrl+C in the text copies what is selected from the tree, not from the page: nothing of the interface is in it. */
export function followCopy(article: HTMLElement, text: OpenText): () => void {
  const stop = new AbortController()
  article.ownerDocument.addEventListener(
    'copy',
    (event) => {
      const { selection } = uiStore.getState()
      const { open } = libraryStore.getState()
      const isField = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement
      if (!selection || !open || open.textHash !== text.textHash || isField || !event.clipboardData) return
      const copied = copiedPassage(open.text, open.plain, selection)
      event.clipboardData.setData('text/plain', copied.text)
      event.clipboardData.setData('text/html', copied.html)
      event.preventDefault()
    },
    { signal: stop.signal },
  )
  return () => stop.abort()
}

/** Puts a passage on the clipboard as text and HTML. */
export function copyPassage({ text, plain }: OpenState, range: Range): void {
  void bridge.call('clipboard:write', copiedPassage(text, plain, range))
}

/** Puts a passage and where it is from on the clipboard. */
export function copyQuote({ record, text, plain }: OpenState, range: Range): void {
  void bridge.call('clipboard:write', copiedQuote(record, text, plain, range))
  announce(strings.marking.saidCopied)
}
