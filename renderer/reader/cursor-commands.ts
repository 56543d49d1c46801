import type { Range } from '../../core/anchor/anchor'
import type { CommandId } from '../../core/command/command'
import {
  growSentence,
  growWord,
  nextSentence,
  previousSentence,
  sentenceFrom,
  shrinkSentence,
  shrinkWord,
} from '../../core/mark/cursor'
import { strings } from '../../core/strings'
import { OBJECT_CHARACTER } from '../../core/text/plain-text'
import { type Segmentation, segmentation } from '../../core/text/segment'
import type { Handler } from '../commands/registry'
import { libraryStore } from '../state/library'
import { announce, uiStore } from '../state/ui'
import { rangeOfActive } from './mark-commands'
import { passage } from './marking'
import type { TextView } from './view'

/** Moving, growing and shrinking the sentence cursor; it is spoken, and scrolled into view. */
export function cursorCommands(view: TextView, inReader: () => boolean): Partial<Record<CommandId, Handler>> {
  let known: { readonly language: string | null; readonly text: Segmentation } | null = null
  const segments = (): Segmentation | null => {
    const { open } = libraryStore.getState()
    if (!open) return null
    const { language } = open.record.source
    if (known?.language !== language) known = { language, text: segmentation(open.plain, language) }
    return known.text
  }
  const enabled = () => inReader() && view.text.plain.length > 0
  const go = (cursor: Range | null, spoken: Range | null) => {
    if (!cursor || !spoken) return
    uiStore.setState({ cursor, selection: null, activeMark: null })
    view.reveal(cursor)
    announce(words(view.text.plain, spoken))
  }
  const move = (step: (text: Segmentation, from: Range) => Range | null) => {
    const text = segments()
    const from = passage() ?? rangeOfActive()
    const next = text && (from ? step(text, from) : sentenceFrom(text, view.viewport.place.offset))
    go(next, next)
  }
  const change = (resize: (text: Segmentation, from: Range) => Range) => {
    const text = segments()
    const from = passage()
    if (!text) return
    const next = from ? resize(text, from) : sentenceFrom(text, view.viewport.place.offset)
    // Only what came is spoken; when it shrinks, what is left at its end.
    const spoken = next && from && next.end > from.end ? { start: from.end, end: next.end } : next
    go(next, spoken)
  }
  return {
    'sentence.next': { enabled, run: () => move(nextSentence) },
    'sentence.previous': { enabled, run: () => move(previousSentence) },
    'sentence.grow': { enabled, run: () => change(growSentence) },
    'sentence.shrink': { enabled, run: () => change(shrinkSentence) },
    'word.grow': { enabled, run: () => change(growWord) },
    'word.shrink': { enabled, run: () => change(shrinkWord) },
  }
}

function words(plain: string, { start, end }: Range): string {
  return plain.slice(start, end).replaceAll(OBJECT_CHARACTER, strings.export.object)
}
