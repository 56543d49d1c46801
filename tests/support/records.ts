import { describe } from '../../core/anchor/describe'
import type { Change, Commit } from '../../core/change/change'
import { spliceBetween } from '../../core/change/splice'
import { DEFAULT_LABELS } from '../../core/document/label'
import type { DocumentRecord, Mark, Source } from '../../core/document/record'
import type { Dice } from './dice'

export const TIME = '2026-03-01T10:00:00.000Z'
export const HASH = 'a'.repeat(64)

/** Words to mark in tests that need no real text. */
export const PLAIN = Array.from({ length: 400 }, (_, i) => `Sentence ${i} says something “of its own”.`).join(' ')

/** A title block with nothing but a title, and what is given. */
export function aSource(given: Partial<Source> = {}): Source {
  return {
    title: 'A decision',
    authors: [],
    date: null,
    site: null,
    section: null,
    series: null,
    credits: [],
    language: null,
    excerpt: null,
    address: null,
    ...given,
  }
}

/** A record without marks, and what is given. */
export function aRecord(given: Partial<DocumentRecord> = {}): DocumentRecord {
  return {
    v: 1,
    id: '0000000000001',
    seq: 0,
    lastCommit: null,
    addedAt: TIME,
    original: { file: 'original.txt', name: 'a.txt', mediaType: 'text/plain', bytes: 1, sha256: HASH },
    source: aSource(),
    text: { version: 1, hash: HASH, length: PLAIN.length, words: 2800 },
    state: 'toRead',
    tags: [],
    note: '',
    trashedAt: null,
    marks: {},
    ...given,
  }
}

/** A mark on a random passage of `plain`. */
export function aMark(dice: Dice, plain = PLAIN, textHash = HASH): Mark {
  const start = dice.throw(plain.length - 120)
  return {
    id: dice.id(),
    label: dice.pick(DEFAULT_LABELS).id,
    anchor: describe(plain, { start, end: start + 1 + dice.throw(100) }, textHash),
    note: dice.throw(2) ? '' : `A note, no. ${dice.throw(1000)}`,
    tags: [],
    createdAt: TIME,
    changedAt: TIME,
    trashedAt: null,
  }
}

/** A record with `count` marks. */
export function aMarkedRecord(dice: Dice, count: number, given: Partial<DocumentRecord> = {}): DocumentRecord {
  const marks = Array.from({ length: count }, () => aMark(dice))
  return aRecord({ ...given, marks: Object.fromEntries(marks.map((mark) => [mark.id, mark])) })
}

/** One change of any kind that fits `record`. */
export function aChange(dice: Dice, record: DocumentRecord, plain = PLAIN): Change {
  const marks = Object.values(record.marks)
  if (marks.length === 0 || dice.throw(3) === 0)
    return dice.throw(4) === 0
      ? aFieldChange(dice, record)
      : { kind: 'mark.add', mark: aMark(dice, plain, record.text.hash) }
  const mark = dice.pick(marks)
  switch (dice.throw(6)) {
    case 0:
      return { kind: 'mark.remove', mark }
    case 1:
      return { kind: 'label.set', mark: mark.id, before: mark.label, after: dice.pick(DEFAULT_LABELS).id }
    case 2:
      return {
        kind: 'anchor.set',
        mark: mark.id,
        before: mark.anchor,
        after: aMark(dice, plain, record.text.hash).anchor,
      }
    case 3:
      if (dice.throw(2) === 0) return aCarrying(dice, record, marks)
      return {
        kind: 'markTags.set',
        mark: mark.id,
        before: mark.tags,
        after: [dice.pick(['law', 'korea/2019', '한국'])],
      }
    case 4:
      return { kind: 'markTrashedAt.set', mark: mark.id, before: mark.trashedAt, after: mark.trashedAt ? null : TIME }
    default:
      return { kind: 'note.splice', mark: mark.id, ...spliceBetween(mark.note, edited(dice, mark.note)) }
  }
}

/** Some marks of the same text carried into another. */
function aCarrying(dice: Dice, { text }: DocumentRecord, marks: readonly Mark[]): Change {
  const carried = marks.filter(({ anchor }) => anchor.textHash === text.hash && dice.throw(3) > 0)
  return {
    kind: 'anchors.carry',
    before: text.hash,
    after: 'b'.repeat(64),
    marks: carried.map(({ id, anchor }) => [id, anchor.start, anchor.start + dice.throw(50)]),
  }
}

function aFieldChange(dice: Dice, record: DocumentRecord): Change {
  switch (dice.throw(6)) {
    case 0:
      return { kind: 'note.splice', mark: null, ...spliceBetween(record.note, edited(dice, record.note)) }
    case 1:
      return { kind: 'source.set', field: 'title', before: record.source.title, after: `Title ${dice.throw(100)}` }
    case 2:
      return { kind: 'source.set', field: 'authors', before: record.source.authors, after: [`Author ${dice.throw(9)}`] }
    case 3:
      return { kind: 'state.set', before: record.state, after: dice.pick(['toRead', 'reading', 'finished']) }
    case 4:
      return { kind: 'trashedAt.set', before: record.trashedAt, after: record.trashedAt ? null : TIME }
    default:
      return { kind: 'tags.set', before: record.tags, after: [`tag${dice.throw(9)}`] }
  }
}

function edited(dice: Dice, note: string): string {
  const at = dice.throw(note.length + 1)
  return note.slice(0, at) + dice.pick(['word ', '🙂', '**strong**', 'ß', '\n']) + note.slice(at + dice.throw(4))
}

/** A commit of `changes`, a group of its own. */
export function aCommit(dice: Dice, changes: readonly Change[], given: Partial<Commit> = {}): Commit {
  const id = dice.id()
  return { id, group: id, at: '2026-03-02T08:30:00.000Z', title: 'Change', changes, ...given }
}
