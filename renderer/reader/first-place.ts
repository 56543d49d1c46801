import { describe } from '../../core/anchor/describe'
import { resolve } from '../../core/anchor/resolve'
import type { OpenState } from '../state/library'
import { readingViewStore } from '../state/reading-view'
import { TextView } from './view'
import type { ReadingPlace } from './viewport'

const TOP: ReadingPlace = { offset: 0, below: 0 }

/** How far below the upper edge the line stands at which one goes on reading, in CSS pixels. */
const LINE_ABOVE = 12
/** So many characters of the line are looked for in a new version of the text. */
const LINE_LENGTH = 200

/** Where a document is opened: where it was left, also when its text has just been replaced by another version. */
export function firstPlace(open: OpenState): ReadingPlace {
  const { view } = readingViewStore.getState()
  if (view instanceof TextView && view.text.document === open.record.id) return carried(view, open)
  const { reading } = open
  if (!reading || reading.offset <= 0) return TOP
  const last = Math.max(0, open.plain.text.length - 1)
  return { offset: Math.min(reading.offset, last), below: LINE_ABOVE }
}

function carried({ viewport: { place }, text }: TextView, open: OpenState): ReadingPlace {
  if (place.offset === 0) return place
  const end = Math.min(text.plain.length, place.offset + LINE_LENGTH)
  if (place.offset >= end) return TOP
  const anchor = describe(text.plain, { start: place.offset, end }, text.textHash)
  const found = resolve(anchor, open.plain.text, open.textHash)
  const range = found.kind === 'orphan' ? found.nearest : found.range
  return { offset: range?.start ?? Math.min(place.offset, open.plain.text.length - 1), below: place.below }
}
