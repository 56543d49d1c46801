import type { CommandId } from '../../core/command/command'
import type { MarkId } from '../../core/document/id'
import { joined, neighbourOf, union } from '../../core/mark/join'
import type { PlacedMark } from '../../core/mark/placed'
import { parts, split } from '../../core/mark/split'
import { strings } from '../../core/strings'
import type { Handler } from '../commands/registry'
import { newId, now } from '../state/clock'
import { flushDrafts } from '../state/closing'
import { commit } from '../state/commit'
import { labelName } from '../state/labels'
import { libraryStore } from '../state/library'
import { placedMarks } from '../state/placed'
import { announce, uiStore } from '../state/ui'
import { extentText, spoken } from './extent-text'
import { activeMark, mayWrite, passage } from './marking'
import type { TextView } from './view'

/** Two marks of one, and one of two. */
export function splitJoinCommands(view: TextView, inReader: () => boolean): Partial<Record<CommandId, Handler>> {
  return {
    'mark.split': {
      enabled: () => inReader() && (activeMark() !== null || passage() !== null),
      run: () => {
        if (mayWrite()) splitMark(view)
      },
    },
    'mark.join': {
      enabled: () => inReader() && activeMark() !== null,
      run: () => {
        if (mayWrite()) joinMark(view)
      },
    },
  }
}

/** A mark and the offset inside it at which it is split. */
interface Place {
  readonly placed: PlacedMark
  readonly at: number
}

/**
 * Where `S` splits: at the start of the sentence cursor or of the selection, else at the word that was clicked. It is the
 * active mark that is split, else the shortest there. Null where no mark can be split there.
 */
function place(): Place | null {
  const marks = placedMarks(libraryStore.getState())
  const text = extentText()
  const { caret } = uiStore.getState()
  const clicked = caret === null ? null : (text?.segments.wordAt(caret)?.start ?? caret)
  const at = passage()?.start ?? clicked
  if (!marks || !text || at === null) return null
  const active = activeMark()?.id
  const found = marks.lookup
    .at(at)
    .filter(({ mark, range }) => (active === undefined || mark.id === active) && parts(range, at, text.plain) !== null)
    .toSorted((a, b) => lengthOf(a) - lengthOf(b))
  return found[0] ? { placed: found[0], at } : null
}

function lengthOf({ range }: PlacedMark): number {
  return range.end - range.start
}

/** The second half is the active mark then: it is what one has just made. */
function splitMark(view: TextView): void {
  flushDrafts()
  const found = place()
  const { open } = libraryStore.getState()
  const halves = found && open && parts(found.placed.range, found.at, open.plain.text)
  if (!found || !open || !halves) {
    announce(strings.marks.split.inside)
    return
  }
  const id = newId()
  const changes = split({ ...found, id, plain: open.plain.text, textHash: open.textHash, time: now() })
  if (!changes || commit(open.record.id, strings.marks.split.done, changes) === null) return
  uiStore.setState({ activeMark: id, selection: null, cursor: null, marks: 'shown' })
  view.focus()
  const [first, second] = halves.map((half) => spoken(open.plain.text, half))
  announce(strings.marks.split.said(first ?? '', second ?? ''))
}

/** The active mark stays, with its id; what it is joined with goes to the trash. */
function joinMark(view: TextView): void {
  // The note of either may just be written.
  flushDrafts()
  const state = libraryStore.getState()
  const { open } = state
  const active = activeMark()
  const placed = placedMarks(state)?.placed ?? []
  const stays = placed.find(({ mark }) => mark.id === active?.id)
  if (!open || !stays) return
  const name = labelName(state, stays.mark.label)
  const neighbour = neighbourOf(placed, stays, open.plain)
  if (neighbour.kind !== 'near') {
    announce(strings.marks.join[neighbour.kind](name))
    return
  }
  const other = neighbour.placed
  const marks = placed.filter((one) => one === stays || one === other)
  const range = union(marks.map((one) => one.range))
  const { record, plain, textHash } = open
  const changes = joined({ record, stays, marks, range, plain: plain.text, textHash, at: now() })
  if (commit(record.id, strings.marks.join.joined(name), changes) === null) return
  leave(other.mark.id, stays.mark.id)
  view.focus()
  const [first, second] = marks
  const between = first && second ? plain.text.slice(first.range.end, second.range.start).trim() : ''
  const words = spoken(plain.text, range)
  announce(between === '' ? strings.marks.join.said(words) : strings.marks.join.saidAcross(words))
}

/** Whoever was writing on the mark that went goes on writing on the one that stayed. */
function leave(gone: MarkId, stayed: MarkId): void {
  const { editing, tagging } = uiStore.getState()
  uiStore.setState({
    selection: null,
    cursor: null,
    activeMark: stayed,
    editing: editing === gone ? null : editing,
    tagging: tagging === gone ? null : tagging,
  })
}
