import { uiStore } from '../state/ui'
import type { TextView } from './view'

/** Where keys begin in the text: the place last clicked or come to, as long as it is in view; else the first line in view. */
export function startingPlace(view: TextView): number {
  const { caret } = uiStore.getState()
  return caret !== null && view.viewport.shows(caret) ? caret : view.offset()
}
