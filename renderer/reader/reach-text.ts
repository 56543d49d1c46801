import type { ReachText } from '../../core/mark/reach'
import { libraryStore } from '../state/library'
import { extentText } from './extent-text'
import type { OpenText } from './open-text'

/** The text on screen with its words and sentences; null where another one has been opened meanwhile. */
export function reachText({ text }: OpenText): ReachText | null {
  const { open } = libraryStore.getState()
  const segments = extentText()?.segments
  return open && segments && open.text === text ? { plain: open.plain, segments } : null
}
