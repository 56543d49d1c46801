import * as v from 'valibot'
import { expect, test } from 'vitest'
import { applyCommit } from '../../../core/change/apply'
import type { Change } from '../../../core/change/change'
import {
  changeSchema,
  commitRequestSchema,
  fileNameSchema,
  numberedCommitSchema,
  recordSchema,
} from '../../../core/change/schema'
import { diceOf } from '../../support/dice'
import { aChange, aCommit, aMark, aMarkedRecord, aRecord } from '../../support/records'

test('whatever the app makes has the form that is asked for', () => {
  const dice = diceOf(7)
  let record = aRecord()
  for (let i = 0; i < 400; i++) {
    const commit = aCommit(dice, [aChange(dice, record)], i % 5 ? {} : { undoes: dice.id() })
    expect(v.is(commitRequestSchema, { document: record.id, commit })).toBe(true)
    const numbered = { v: 1 as const, seq: i + 1, ...commit }
    expect(v.is(numberedCommitSchema, numbered)).toBe(true)
    record = applyCommit(record, numbered)
  }
  expect(v.is(recordSchema, record)).toBe(true)
  expect(v.is(recordSchema, JSON.parse(JSON.stringify(record)))).toBe(true)
})

const mark = aMark(diceOf(1))
const base = aMarkedRecord(diceOf(2), 2)

test.each<[string, unknown]>([
  ['null', null],
  ['an array', []],
  ['a number', 5],
  ['an empty object', {}],
  ['another version', { ...base, v: 2 }],
  ['an id that is a path', { ...base, id: '../../etc/x' }],
  ['a number that is none', { ...base, seq: -1 }],
  ['marks in a list', { ...base, marks: Object.values(base.marks) }],
  ['a mark under another id', { ...base, marks: { [diceOf(9).id()]: Object.values(base.marks)[0] } }],
  ['a mark without an anchor', { ...base, marks: { [mark.id]: { ...mark, anchor: undefined } } }],
  ['an anchor whose length is not its quote’s', { ...base, marks: withAnchor({ end: mark.anchor.end + 1 }) }],
  ['an anchor of nothing', { ...base, marks: withAnchor({ end: mark.anchor.start, quote: '' }) }],
  ['an anchor before the text', { ...base, marks: withAnchor({ start: -1, end: mark.anchor.quote.length - 1 }) }],
  ['a file outside the folder', { ...base, original: { ...base.original, file: '../x' } }],
  ['a state of its own', { ...base, state: 'burnt' }],
  ['a date for a time', { ...base, addedAt: '2026-03-01' }],
])('a record is not %s', (_, value) => {
  expect(v.is(recordSchema, value)).toBe(false)
})

test.each<[string, unknown]>([
  ['an unknown kind', { kind: 'mark.explode', mark: mark.id }],
  ['a field of its own', { kind: 'source.set', field: 'publisher', before: null, after: 'x' }],
  ['the wrong value for its field', { kind: 'source.set', field: 'authors', before: [], after: 'x' }],
  ['no before', { kind: 'state.set', after: 'reading' }],
  ['half an offset', { kind: 'note.splice', mark: null, at: 0.5, removed: '', inserted: 'x' }],
  [
    'a mark carried to nowhere',
    { kind: 'anchors.carry', before: mark.anchor.textHash, after: mark.anchor.textHash, marks: [[mark.id, 0, -1]] },
  ],
  ['a mark that is called __proto__', { kind: 'mark.add', mark: { ...mark, id: '__proto__' } }],
] satisfies [string, unknown][])('a change is not one with %s', (_, value) => {
  expect(v.is(changeSchema, value)).toBe(false)
})

test('every kind of change has a schema', () => {
  const kinds = (
    changeSchema.options as readonly { readonly entries: { readonly kind: { readonly literal: string } } }[]
  ).map((option) => ('entries' in option ? option.entries.kind.literal : 'source.set'))
  const all: Record<Change['kind'], true> = {
    'mark.add': true,
    'mark.remove': true,
    'label.set': true,
    'anchor.set': true,
    'anchors.carry': true,
    'markTags.set': true,
    'markTrashedAt.set': true,
    'note.splice': true,
    'source.set': true,
    'state.set': true,
    'tags.set': true,
    'trashedAt.set': true,
    'text.set': true,
  }
  expect(new Set(kinds)).toEqual(new Set(Object.keys(all)))
})

test.each(['original.txt', '사진 1.png', 'a'])('%s is a name for a file', (name) => {
  expect(v.is(fileNameSchema, name)).toBe(true)
})

test.each(['', '.', '..', '.hidden', 'a/b', 'a\\b', 'C:x', 'a\0b'])('%j is not a name for a file', (name) => {
  expect(v.is(fileNameSchema, name)).toBe(false)
})

function withAnchor(given: Partial<typeof mark.anchor>) {
  return { [mark.id]: { ...mark, anchor: { ...mark.anchor, ...given } } }
}
