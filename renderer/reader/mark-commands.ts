import type { Range } from '../../core/anchor/anchor'
import type { CommandId } from '../../core/command/command'
import type { PlacedMark } from '../../core/mark/placed'
import { strings } from '../../core/strings'
import type { Handler } from '../commands/registry'
import { libraryStore } from '../state/library'
import { markWords } from '../state/mark-words'
import { focusNote } from '../state/note-focus'
import { placedMark, placedMarks } from '../state/placed'
import { announce, uiStore } from '../state/ui'
import { Around } from './around'
import { activeMark, mayWrite, passage } from './marking'
import { showRound } from './tip'
import type { TextView } from './view'

/** Moving from mark to mark, and from a mark to its note. */
export function markCommands(view: TextView, enabled: () => boolean): Partial<Record<CommandId, Handler>> {
  const move = (step: 1 | -1) => {
    const placed = textOrder()
    const from = passage()?.start ?? rangeOfActive()?.start ?? view.viewport.place.offset
    const next = neighbour(placed, uiStore.getState().activeMark, from, step)
    if (!next) {
      announce(strings.reader.noMark)
      return
    }
    uiStore.setState({ activeMark: next.mark.id, selection: null, cursor: null, marks: 'shown' })
    view.reveal(next.range)
    announce(markWords(next.mark))
  }
  const ring = new Around()
  const around = () => {
    const { marks, activeMark: active } = uiStore.getState()
    const lookup = marks === 'shown' ? placedMarks(libraryStore.getState())?.lookup : undefined
    const asked = passage()
    const over = asked ?? rangeOfActive()
    const round = lookup && over ? ring.next(lookup, asked ? null : active, over) : null
    if (!round) {
      announce(strings.pointing.noneHere)
      return
    }
    const { placed, at, of } = round
    const words = markWords(placed.mark)
    uiStore.setState({ activeMark: placed.mark.id, selection: null, cursor: null })
    view.reveal(placed.range)
    announce(of === 1 ? strings.pointing.onlyOne(words) : strings.pointing.around(at, of, words))
    showRound(placed, of === 1 ? null : { at, of })
  }
  const hasMarks = () => enabled() && textOrder().length > 0
  return {
    'mark.next': { enabled: hasMarks, run: () => move(1) },
    'mark.previous': { enabled: hasMarks, run: () => move(-1) },
    'mark.around': {
      enabled: () => hasMarks() && (passage() ?? rangeOfActive()) !== null,
      run: around,
    },
    'mark.toNote': {
      enabled: () => enabled() && rangeOfActive() !== null && passage() === null,
      run: () => toNote(view),
    },
  }
}

/** To the active mark's card, or into its note where it has none or none is shown. */
function toNote(view: TextView): void {
  const mark = activeMark()
  if (!mark) return
  if (mark.note !== '' && uiStore.getState().settings.margin === 'shown') {
    const range = rangeOfActive()
    // A card far away is drawn only when its passage has come into view.
    if (range) view.reveal(range)
    focusNote(mark.id)
  } else if (mayWrite()) uiStore.setState({ editing: mark.id, tagging: null })
}

/** Where the active mark is; null where none is active or it has no place. */
export function rangeOfActive(): Range | null {
  return placedMark(libraryStore.getState(), uiStore.getState().activeMark)?.range ?? null
}

function textOrder(): readonly PlacedMark[] {
  return placedMarks(libraryStore.getState())?.placed ?? []
}

/** The mark after or before the active one, in text order; where none is active, the one after or before `from`. */
function neighbour(
  placed: readonly PlacedMark[],
  active: string | null,
  from: number,
  step: 1 | -1,
): PlacedMark | undefined {
  const index = placed.findIndex(({ mark }) => mark.id === active)
  if (index >= 0) return placed[index + step]
  return step === 1
    ? placed.find(({ range }) => range.start >= from)
    : placed.findLast(({ range }) => range.start < from)
}
