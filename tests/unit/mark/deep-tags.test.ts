import { expect, test } from 'vitest'
import { tagsInNote } from '../../../core/mark/tags'
import { noteRuns } from '../../../core/note/runs'

test.each([
  ['quotes', '>'.repeat(20_000)],
  ['items', '- '.repeat(20_000)],
  ['both', '> - '.repeat(3_000)],
])('a note of thousands of %s in one another has no tags, and is no reason to stop', (_, signs) => {
  const note = `${signs}#tag`
  expect(tagsInNote(note)).toEqual([])
  expect(noteRuns(note)).toEqual([])
})
