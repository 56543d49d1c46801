import type { Range } from '../../core/anchor/anchor'
import type { CommandId } from '../../core/command/command'
import {
  cursorAnchor,
  growWord,
  nextSentence,
  previousSentence,
  reachBack,
  reachOn,
  sentenceFrom,
  shrinkWord,
} from '../../core/mark/cursor'
import { strings } from '../../core/strings'
import { leafAt, OBJECT_CHARACTER, type PlainText } from '../../core/text/plain-text'
import type { Segmentation } from '../../core/text/segment'
import type { Handler } from '../commands/registry'
import { libraryStore } from '../state/library'
import { announce, uiStore } from '../state/ui'
import { rangeOfActive } from './mark-commands'
import { passage } from './marking'
import { reachText } from './reach-text'
import { startingPlace } from './starting-place'
import type { TextView } from './view'

/**
 * Moving, growing and shrinking the sentence cursor; it is spoken, and scrolled into view. It begins where the active mark
 * is, else where one has clicked, else with the first sentence in view.
 */
export function cursorCommands(view: TextView, inReader: () => boolean): Partial<Record<CommandId, Handler>> {
  /** What the cursor was grown from, as long as it is the one that was grown. */
  let grown: { readonly cursor: Range; readonly anchor: Range } | null = null
  const segments = () => reachText(view.text)?.segments ?? null
  const enabled = () => inReader() && view.text.plain.length > 0
  const go = (cursor: Range | null, spoken: Range | null) => {
    const { open } = libraryStore.getState()
    if (!cursor || !spoken || !open) return
    uiStore.setState({ cursor, caret: cursor.start, selection: null, activeMark: null })
    view.reveal(cursor)
    announce(words(open.plain, spoken))
  }
  const first = (text: Segmentation): Range | null => {
    const at = startingPlace(view)
    const found = sentenceFrom(text, at)
    if (!found || found.start >= at || at === uiStore.getState().caret) return found
    // One that began above the view is passed over, unless it fills it.
    const next = text.nextSentence(at)
    return next && view.viewport.shows(next.start) ? next : found
  }
  const move = (step: (text: Segmentation, from: Range) => Range | null) => {
    const text = segments()
    const from = passage() ?? rangeOfActive()
    const next = text && (from ? step(text, from) : first(text))
    go(next, next)
  }
  const change = (resize: (text: Segmentation, from: Range) => Range) => {
    const text = segments()
    const from = passage()
    if (!text) return
    const next = from ? resize(text, from) : first(text)
    go(next, next && (from ? came(from, next) : next))
  }
  const reach = (step: (text: Segmentation, from: Range, anchor: Range) => Range) =>
    change((text, from) => {
      const anchor = grown?.cursor === from ? grown.anchor : cursorAnchor(text, from)
      const cursor = step(text, from, anchor)
      grown = { cursor, anchor }
      return cursor
    })
  return {
    'sentence.next': { enabled, run: () => move(nextSentence) },
    'sentence.previous': { enabled, run: () => move(previousSentence) },
    'sentence.grow': { enabled, run: () => reach(reachOn) },
    'sentence.shrink': { enabled, run: () => reach(reachBack) },
    'word.grow': { enabled, run: () => change(growWord) },
    'word.shrink': { enabled, run: () => change(shrinkWord) },
  }
}

/** Only what came is spoken; when it shrinks, what is left. */
function came(before: Range, after: Range): Range {
  if (after.end > before.end) return { start: before.end, end: after.end }
  if (after.start < before.start) return { start: after.start, end: before.start }
  return after
}

/** More would not be listened to, and a passage may be a whole book. */
const LONGEST_SPOKEN = 2_000

/** Words of a passage to be read out; an image says what it shows, a formula how it is written. */
function words(plain: PlainText, { start, end }: Range): string {
  let text = ''
  for (let at = start; at < Math.min(end, start + LONGEST_SPOKEN); at++) {
    const character = plain.text[at] ?? ''
    text += character === OBJECT_CHARACTER ? objectWords(plain, at) : character
  }
  return text
}

function objectWords(plain: PlainText, at: number): string {
  const leaf = leafAt(plain, at)
  if (leaf?.kind === 'image' && 'alternative' in leaf.node) return strings.export.image(leaf.node.alternative)
  if (leaf?.kind === 'displayMath' && 'tex' in leaf.node) return strings.export.formula(leaf.node.tex ?? '')
  return strings.export.object
}
