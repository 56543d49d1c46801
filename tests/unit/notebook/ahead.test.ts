import { expect, it } from 'vitest'
import { aheadBy, withAhead } from '../../../core/notebook/ahead'
import type { NotebookEntry } from '../../../core/notebook/notebook'

const at = '2026-01-01T00:00:00.000Z'
const entry: NotebookEntry = {
  ...{ document: 'd', mark: 'm', label: 'l1', quote: 'words', note: 'a note', tags: ['one'] },
  ...{ paragraph: 1, heading: null, passage: 'kept', createdAt: at, changedAt: at },
}

it('lays changes over an entry, one on the other', () => {
  const ahead = aheadBy(entry, undefined, [
    { kind: 'label.set', mark: 'm', before: 'l1', after: 'l2' },
    { kind: 'note.splice', mark: 'm', at: 2, removed: 'note', inserted: 'word' },
    { kind: 'markTags.set', mark: 'm', before: ['one'], after: [] },
  ])
  expect(withAhead(entry, ahead)).toEqual({ ...entry, label: 'l2', note: 'a word', tags: [] })
  const more = aheadBy(entry, ahead, [{ kind: 'note.splice', mark: 'm', at: 6, removed: '', inserted: '!' }])
  expect(withAhead(entry, more).note).toBe('a word!')
})

it('leaves out what is about another mark, does not fit, or does not show', () => {
  expect(
    aheadBy(entry, undefined, [
      { kind: 'label.set', mark: 'other', before: 'l1', after: 'l2' },
      { kind: 'note.splice', mark: null, at: 0, removed: '', inserted: 'document' },
      { kind: 'note.splice', mark: 'm', at: 0, removed: 'another', inserted: '' },
      { kind: 'state.set', before: 'toRead', after: 'reading' },
    ]),
  ).toBeUndefined()
})

it('knows what is in the trash, and what is out of it again', () => {
  const gone = aheadBy(entry, undefined, [{ kind: 'markTrashedAt.set', mark: 'm', before: null, after: at }])
  expect(gone?.trashed).toBe('trashed')
  const back = aheadBy(entry, gone, [{ kind: 'markTrashedAt.set', mark: 'm', before: at, after: null }])
  expect(back?.trashed).toBe('kept')
  expect(withAhead(entry, back)).toEqual(entry)
})
