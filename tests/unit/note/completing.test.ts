import { expect, test } from 'vitest'
import { type Unfinished, unfinishedAt } from '../../../core/note/completing'
import { OPERATION_IDS, OPERATIONS } from '../../../core/note/operations'
import { fieldOf } from './pointed'

const at = (pointed: string) => unfinishedAt(fieldOf(pointed))
const tag = (from: number, typed: string): Unfinished => ({ kind: 'tag', from, to: from + 1 + typed.length, typed })

test.each<[string, Unfinished | null]>([
  ['see #mon‸', tag(4, 'mon')],
  ['#mon‸', tag(0, 'mon')],
  ['see #‸', tag(4, '')],
  ['(#politics/loc‸)', tag(1, 'politics/loc')],
  ['#가나‸', tag(0, '가나')],
  ['#‸', null],
  ['words\n#‸', null],
  ['## Head‸', null],
  ['#mon‸ey', null],
  ['a#mon‸', null],
  ['https://example.org/#mon‸', null],
  ['[words](#mon‸', null],
  ['`#mon‸', null],
  ['```\n#mon‸', null],
  ['#mon «ey»', null],
  ['\\#mon‸', null],
])('a tag: %j', (pointed, expected) => {
  expect(at(pointed)).toEqual(expected)
})

test.each<[string, Unfinished | null]>([
  ['see [[‸', { kind: 'document', from: 4, to: 6, typed: '' }],
  ['[[Har‸', { kind: 'document', from: 0, to: 5, typed: 'Har' }],
  ['[[Har‸]] and', { kind: 'document', from: 0, to: 7, typed: 'Har' }],
  ['[[Har‸bour]] and', { kind: 'document', from: 0, to: 11, typed: 'Har' }],
  ['[[A]] [[Har‸', { kind: 'document', from: 6, to: 11, typed: 'Har' }],
  ['[[Har‸ and [[other]]', { kind: 'document', from: 0, to: 5, typed: 'Har' }],
  ['[[Harbour#Wa‸]]', { kind: 'within', from: 0, to: 14, title: 'Harbour', typed: 'Wa', of: 'any' }],
  ['[[#Wa‸', { kind: 'within', from: 0, to: 5, title: '', typed: 'Wa', of: 'any' }],
  ['[[#^so he‸', { kind: 'within', from: 0, to: 9, title: '', typed: 'so he', of: 'marks' }],
  ['[[Harbour#^m-so‸', { kind: 'within', from: 0, to: 15, title: 'Harbour', typed: 'so', of: 'marks' }],
  ['[[Harbour]]‸', null],
  ['[[Harbour|wor‸', null],
  ['[[a\nb‸', null],
  ['[Har‸', null],
  ['`[[Har‸', null],
])('a link: %j', (pointed, expected) => {
  expect(at(pointed)).toEqual(expected)
})

test('every operation has a key of its own, takes back what it did, and says what there is', () => {
  expect(new Set(OPERATION_IDS.map((id) => OPERATIONS[id].chord)).size).toBe(OPERATION_IDS.length)
  for (const id of OPERATION_IDS) {
    const { edit, is } = OPERATIONS[id]
    const field = { text: 'some words', start: 5, end: 10 }
    expect(is(field)).toBe(false)
    const { at: from, removed, inserted, start, end } = edit(field)
    const made = { text: field.text.slice(0, from) + inserted + field.text.slice(from + removed.length), start, end }
    expect(is(made), id).toBe(true)
    const back = edit(made)
    if (id !== 'link') expect([back.inserted.length, back.removed.length].sort()).not.toEqual([0, 0])
  }
})
