import { expect, test } from 'vitest'
import type { Change, WideCommit } from '../../../core/change/change'
import { invertAll } from '../../../core/change/invert'
import type { DocumentRecord } from '../../../core/document/record'
import type { Result } from '../../../core/failure'
import { allTags } from '../../../core/mark/tags'
import type { Library } from '../../../main/library/interface'
import { changeMarks, removeTag, renameDocument, renameTags } from '../../../main/notebook/wide-changes'
import { diceOf } from '../../support/dice'
import { added, aFolder, aLibrary } from '../../support/libraries'
import { aNewDocument } from '../../support/new-document'
import { NO_INDEX } from '../../support/offers'
import { aCommit, aMark } from '../../support/records'

const dice = diceOf(7)
async function recordOf(library: Library, document: string): Promise<DocumentRecord> {
  const record = await library.record(document)
  if (!record.ok) throw new Error(record.failure.kind)
  return record.value
}

async function change(library: Library, document: string, changes: readonly Change[]): Promise<void> {
  expect((await library.commit({ document, commit: aCommit(dice, changes) })).ok).toBe(true)
}

function made(result: Result<WideCommit>): WideCommit {
  if (!result.ok) throw new Error(result.failure.kind)
  return result.value
}

async function takenBack(library: Library, commit: WideCommit): Promise<void> {
  const parts = commit.parts.map(({ document, changes }) => ({ document, changes: invertAll(changes) }))
  const { changes: _, ...whole } = aCommit(dice, [], { undoes: commit.id })
  expect(await library.commitAll({ ...whole, parts })).toMatchObject({ ok: true })
}

/** Three documents; the second is in the trash, the third has nothing of what is looked for. */
async function three(library: Library) {
  const [a, b, c] = [
    await added(library, aNewDocument('a', { tags: ['law'] })),
    await added(library, aNewDocument('b')),
    await added(library, aNewDocument('c')),
  ]
  const marks = [aMark(dice), aMark(dice), aMark(dice)] as const
  await change(library, a, [
    { kind: 'note.splice', mark: null, at: 0, removed: '', inserted: 'on #law/old, `#law`' },
    { kind: 'mark.add', mark: { ...marks[0], tags: ['Law', 'wool'], note: '[[Title of b]] [[Title of c|c]]' } },
  ])
  await change(library, b, [
    { kind: 'mark.add', mark: { ...marks[1], tags: [], note: 'see #LAW', trashedAt: '2026-03-01T10:00:00.000Z' } },
    { kind: 'trashedAt.set', before: null, after: '2026-03-01T10:00:00.000Z' },
  ])
  await change(library, c, [
    { kind: 'mark.add', mark: { ...marks[2], tags: [], note: `[[Title of b#^m-${marks[1].id}]] and [[Title of c]]` } },
  ])
  return { documents: [a, b, c] as const, marks }
}

test('a tag is renamed in one commit wherever it is, and what is left alone has no part in it', async () => {
  const library = await aLibrary(await aFolder())
  const { documents, marks } = await three(library)
  const before = await Promise.all(documents.map((id) => recordOf(library, id)))
  const commit = made(await renameTags(library, NO_INDEX, { from: ['LAW'], to: 'right' }))
  expect(commit.title).toBe('Rename #LAW to #right')
  expect(commit.parts.map(({ document }) => document).sort()).toEqual([documents[0], documents[1]].sort())
  const [a, b, c] = await Promise.all(documents.map((id) => recordOf(library, id)))
  expect(a && allTags(a)).toEqual(['right', 'right/old'])
  expect(a?.note).toBe('on #right/old, `#law`')
  expect(a?.marks[marks[0].id]?.tags).toEqual(['right', 'wool'])
  expect(b?.marks[marks[1].id]?.note).toBe('see #right')
  expect(c).toEqual(before[2])
  await takenBack(library, commit)
  const back = await Promise.all(documents.map((id) => recordOf(library, id)))
  expect(back.map(({ tags, note }) => [tags, note])).toEqual(before.map(({ tags, note }) => [tags, note]))

  const none = made(await renameTags(library, NO_INDEX, { from: ['silk'], to: 'right' }))
  expect(none.parts).toEqual([])
  const gone = made(await removeTag(library, NO_INDEX, 'wool'))
  expect(gone.parts.flatMap(({ changes }) => changes)).toMatchObject([{ kind: 'markTags.set', after: ['Law'] }])
})

test('links follow a document that is renamed, those in its own notes too, and come back with it', async () => {
  const library = await aLibrary(await aFolder())
  const { documents, marks } = await three(library)
  const [a, b, c] = documents
  const commit = made(await renameDocument(library, NO_INDEX, { document: c, title: 'The quay' }))
  expect((await recordOf(library, c)).source.title).toBe('The quay')
  expect((await recordOf(library, a)).marks[marks[0].id]?.note).toBe('[[Title of b]] [[The quay|c]]')
  expect((await recordOf(library, c)).marks[marks[2].id]?.note).toBe(
    `[[Title of b#^m-${marks[1].id}]] and [[The quay]]`,
  )
  expect((await library.catalogue()).find(({ id }) => id === c)?.title).toBe('The quay')
  await takenBack(library, commit)
  expect((await recordOf(library, c)).source.title).toBe('Title of c')
  expect((await recordOf(library, a)).marks[marks[0].id]?.note).toBe('[[Title of b]] [[Title of c|c]]')
  made(await renameDocument(library, NO_INDEX, { document: b, title: 'Wages' }))
  expect((await recordOf(library, c)).marks[marks[2].id]?.note).toContain(`[[Wages#^m-${marks[1].id}]]`)
  expect(await renameDocument(library, NO_INDEX, { document: b, title: ' \n' })).toMatchObject({ ok: false })
  expect(await renameDocument(library, NO_INDEX, { document: 'zzzzzzzzzzzzz', title: 'x' })).toMatchObject({
    ok: false,
  })
})

test('many marks are changed at once, those that are gone meanwhile are passed over', async () => {
  const library = await aLibrary(await aFolder())
  const { documents, marks } = await three(library)
  const keys = marks.map((mark, i) => ({ document: documents[i] ?? '', mark: mark.id }))
  const selection = { kind: 'these', marks: [...keys, { document: documents[0], mark: marks[2].id }] } as const
  const label = library.labels[4]?.id ?? ''
  const relabelled = made(await changeMarks(library, NO_INDEX, { selection, action: { kind: 'relabel', label } }))
  expect(relabelled.parts.length).toBeLessThanOrEqual(2)
  expect((await recordOf(library, documents[0])).marks[marks[0].id]?.label).toBe(label)
  expect((await recordOf(library, documents[1])).marks[marks[1].id]?.label).toBe(marks[1].label)

  const tagged = made(
    await changeMarks(library, NO_INDEX, { selection, action: { kind: 'addTags', tags: ['law', 'new'] } }),
  )
  expect((await recordOf(library, documents[0])).marks[marks[0].id]?.tags).toEqual(['Law', 'wool', 'new'])
  expect((await recordOf(library, documents[2])).marks[marks[2].id]?.tags).toEqual(['law', 'new'])
  await takenBack(library, tagged)
  made(await changeMarks(library, NO_INDEX, { selection, action: { kind: 'removeTags', tags: ['LAW'] } }))
  expect((await recordOf(library, documents[0])).marks[marks[0].id]?.tags).toEqual(['wool'])
  const trashed = made(await changeMarks(library, NO_INDEX, { selection, action: { kind: 'trash' } }))
  expect((await recordOf(library, documents[2])).marks[marks[2].id]?.trashedAt).toBe(trashed.at)
  expect(made(await changeMarks(library, NO_INDEX, { selection, action: { kind: 'trash' } })).parts).toEqual([])
  expect(
    await changeMarks(library, NO_INDEX, { selection, action: { kind: 'relabel', label: 'zzzzzzzzzzzzz' } }),
  ).toMatchObject({ ok: false, failure: { kind: 'refused' } })
})
