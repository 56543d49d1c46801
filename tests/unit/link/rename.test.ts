import { expect, test } from 'vitest'
import { applyCommit } from '../../../core/change/apply'
import { invertAll } from '../../../core/change/invert'
import { linkChanges, type Renaming, shadowed } from '../../../core/link/rename'
import { diceOf } from '../../support/dice'
import { aCommit, aMark, aRecord } from '../../support/records'

const MARK = '0123456789abc'
const HARBOUR = 'h000000000000'
const OTHER = 'k000000000000'
const mark = aMark(diceOf(1))

function titled(id: string, title: string, addedAt = '2026-01-01T00:00:00.000Z') {
  return { id, title, addedAt, trashedAt: null }
}

/** A note, on a mark in the trash, after The Harbour was renamed. */
function followed(note: string, given: Partial<Renaming> = {}): string {
  const record = aRecord({ marks: { [mark.id]: { ...mark, note, trashedAt: '2026-03-01T10:00:00.000Z' } } })
  const changes = linkChanges({
    document: HARBOUR,
    title: 'The quay',
    hasMark: (id) => id === MARK,
    documents: [titled(HARBOUR, 'The Harbour'), titled(OTHER, 'Wool')],
    ...given,
  })(record)
  const now = applyCommit(record, aCommit(diceOf(2), changes))
  const back = applyCommit(now, aCommit(diceOf(3), invertAll(changes)))
  expect(back.marks[mark.id]?.note).toBe(note)
  return now.marks[mark.id]?.note ?? ''
}

test.each([
  ['[[The Harbour]], [[the  harbour]]; [[Wool]]', '[[The quay]], [[The quay]]; [[Wool]]'],
  ['[[The Harbour|the first]] [[the harbour#Wages|w]]', '[[The quay|the first]] [[The quay#Wages|w]]'],
  [`[[Whatever#^m-${MARK}]] [[#^m-${MARK}]]`, `[[The quay#^m-${MARK}]] [[#^m-${MARK}]]`],
  ['[[The Harbour#^m-9999999999999]]', '[[The Harbour#^m-9999999999999]]'],
  [`[[Old#^d-${HARBOUR}]] [[The Harbour#^d-${OTHER}]]`, `[[The quay#^d-${HARBOUR}]] [[The Harbour#^d-${OTHER}]]`],
  ['- *[[The Harbour]]*\n> [[The Harbour]]', '- *[[The quay]]*\n> [[The quay]]'],
  ['| [[The Harbour\\|x]] |\n|---|\n| [[The Harbour]] |', '| [[The quay\\|x]] |\n|---|\n| [[The quay]] |'],
  ['`[[The Harbour]]` \\[[The Harbour]] [The Harbour](x)', '`[[The Harbour]]` \\[[The Harbour]] [The Harbour](x)'],
  ['[[#Wages]] The Harbour', '[[#Wages]] The Harbour'],
])('%s', (note, expected) => {
  expect(followed(note)).toBe(expected)
})

test('a title that links cannot hold is written without its signs, and one of signs alone by its id', () => {
  expect(followed('[[The Harbour#A]]', { title: 'Quay [2] #x' })).toBe('[[Quay 2 x#A]]')
  expect(followed('[[The Harbour]] [[The Harbour#A]]', { title: '##' })).toBe(`[[#^d-${HARBOUR}]] [[The Harbour#A]]`)
})

test('links follow only the document that they mean', () => {
  const documents = [titled(HARBOUR, 'Twice'), titled(OTHER, 'twice', '2026-02-01T00:00:00.000Z')]
  expect(followed('[[Twice]]', { documents })).toBe('[[Twice]]')
  expect(followed('[[Twice]]', { documents: documents.toReversed(), document: OTHER })).toBe('[[The quay]]')
})

test('where two come to be called the same, links still mean what they meant', () => {
  const older = {
    documents: [titled(HARBOUR, 'The Harbour'), titled(OTHER, 'Wool', '2026-02-01T00:00:00.000Z')],
    title: 'Wool',
  }
  expect(shadowed({ ...older, document: HARBOUR, hasMark: () => false })).toBeNull()
  expect(followed('[[The Harbour]] [[Wool]]', older)).toBe(`[[Wool#^d-${HARBOUR}]] [[Wool]]`)
  const newer = {
    documents: [titled(HARBOUR, 'The Harbour', '2026-03-01T00:00:00.000Z'), titled(OTHER, 'Wool')],
    title: 'Wool',
  }
  expect(shadowed({ ...newer, document: HARBOUR, hasMark: () => false })).toBe(OTHER)
  expect(followed('[[The Harbour]] [[wool|w]]', newer)).toBe(`[[Wool]] [[wool#^d-${OTHER}|w]]`)
})
