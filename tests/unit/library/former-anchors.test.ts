import { expect, test } from 'vitest'
import type { Anchor } from '../../../core/anchor/anchor'
import type { Change, Commit } from '../../../core/change/change'
import type { TextVersion } from '../../../core/document/record'
import { formerAnchors } from '../../../main/library/former-anchors'

const anchor = (textHash: string, start: number): Anchor => ({
  ...{ start, end: start + 4, quote: 'word', prefix: '', suffix: '', textHash },
})
const set = (before: Anchor, after: Anchor): Change => ({ kind: 'anchor.set', mark: 'm', before, after })
const version = (hash: string): TextVersion => ({ version: 1, hash, length: 100, words: 20 })
const brings = (before: string, after: string): Change => ({
  ...{ kind: 'text.set', before: version(before), after: version(after) },
})

function commit(id: string, changes: readonly Change[], undoes?: string): Commit {
  return { id, group: id, at: '', title: '', changes, ...(undoes === undefined ? {} : { undoes }) }
}

const OLD = anchor('old', 10)
const ATTACHED = anchor('new', 30)

test('a place in a text that went comes back with it', () => {
  const history = [
    commit('1', [brings('old', 'new')]),
    commit('2', [set(OLD, ATTACHED)]),
    commit('3', [brings('new', 'old'), set(ATTACHED, OLD)], '1'),
  ]
  expect(formerAnchors(history, 'new').get('m')).toEqual(ATTACHED)
  expect(formerAnchors(history, 'old').get('m')).toEqual(OLD)
})

test('a place that the person took back does not come back with the text', () => {
  const history = [
    commit('1', [brings('old', 'new')]),
    commit('2', [set(OLD, ATTACHED)]),
    commit('3', [set(ATTACHED, OLD)], '2'),
    commit('4', [brings('new', 'old')], '1'),
  ]
  expect(formerAnchors(history, 'new').get('m')).toBeUndefined()
  expect(formerAnchors(history, 'old').get('m')).toEqual(OLD)
})

test('of an extent that was changed and changed back the one that stayed is known', () => {
  const wide = anchor('new', 28)
  const history = [
    commit('1', [brings('old', 'new'), set(OLD, ATTACHED)]),
    commit('2', [set(ATTACHED, wide)]),
    commit('3', [set(wide, ATTACHED)], '2'),
    commit('4', [brings('new', 'old'), set(ATTACHED, OLD)], '1'),
  ]
  expect(formerAnchors(history, 'new').get('m')).toEqual(ATTACHED)
})
