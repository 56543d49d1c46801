import { provideEscape } from '../commands/escape'
import { uiStore } from '../state/ui'

/** What Esc lets go of in the text, one after the other: the selection or the cursor, then the active mark. */
export function provideReaderEscapes(): () => void {
  const stops = [
    provideEscape('selection', () => {
      const { selection, cursor } = uiStore.getState()
      if (!selection && !cursor) return false
      uiStore.setState({ selection: null, cursor: null })
      return true
    }),
    provideEscape('mark', () => {
      if (uiStore.getState().activeMark === null) return false
      uiStore.setState({ activeMark: null })
      return true
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
