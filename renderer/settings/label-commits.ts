/** What the labels' editor does: each a commit of its own, or one of a group while a field is being typed in. */
import type { CommitId, LabelId } from '../../core/document/id'
import type { Label } from '../../core/document/label'
import { isTaken, type LabelFields, letterOf, moved, withDigit, withFields, withNew } from '../../core/label/edit'
import { strings } from '../../core/strings'
import { newId } from '../state/clock'
import { commitLabels } from '../state/label-changes'
import { libraryStore } from '../state/library'
import { labels } from '../state/placed'
import { announce } from '../state/ui'

const t = strings.labels

/** Gives a label another name; null where that is none, or another's. */
export function rename({ id, name: before }: Label, typed: string, group?: CommitId): CommitId | null {
  const name = typed.trim()
  if (name === '' || isTaken(now(), name, id)) return null
  return setFields(id, { name }, t.titles.renamed(before), group)
}

/** Gives a label another letter; null where none was typed. */
export function setLetter({ id, name }: Label, typed: string, group?: CommitId): CommitId | null {
  const letter = letterOf(typed)
  return letter === null ? null : setFields(id, { letter }, t.titles.letter(name), group)
}

/** Gives a label another colour. */
export function setColour({ id, name }: Label, colour: Label['colour'], group?: CommitId): CommitId | null {
  return setFields(id, { colour }, t.titles.coloured(name), group)
}

/** Gives a label another line. */
export function setPattern({ id, name }: Label, pattern: Label['pattern']): void {
  setFields(id, { pattern }, t.titles.pattern(name))
}

/** Gives a label a key; who had it gets the one that this label had. */
export function setDigit({ id, name }: Label, digit: number | null): void {
  const other = digit === null ? undefined : now().find((label) => label.digit === digit)
  commitLabels(t.titles.digit(name), withDigit(now(), id, digit))
  if (other && digit !== null) announce(t.digitSwapped(digit, name, other.name))
}

/** Moves a label so many places down, or up where negative. */
export function move(id: LabelId, by: number): void {
  const before = now()
  const after = moved(before, id, by)
  const label = before.find((one) => one.id === id)
  if (after === before || !label || commitLabels(t.titles.moved(label.name), after) === null) return
  announce(t.moved(label.name, after.indexOf(label) + 1, after.length))
}

/** Adds a label; returns its id, or null where there are too many. */
export function add(): LabelId | null {
  const id = newId()
  const after = withNew(now(), id, t.newName)
  const made = after && commitLabels(t.titles.added(after.at(-1)?.name ?? ''), after)
  return made === null ? null : id
}

function setFields(id: LabelId, fields: Partial<LabelFields>, title: string, group?: CommitId): CommitId | null {
  return commitLabels(title, withFields(now(), id, fields), group)
}

function now(): readonly Label[] {
  return labels(libraryStore.getState())
}
