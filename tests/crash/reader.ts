/**
 * A reader without a window, for `kills.test.ts`: works on a library until it is killed, and says on standard output what
 * was acknowledged, at once. Arguments: the library's folder, the exports' folder, a seed.
 */
import { mkdirSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { WidePart } from '../../core/change/change'
import { undoStacks } from '../../core/change/undo'
import type { DocumentId } from '../../core/document/id'
import type { DocumentRecord } from '../../core/document/record'
import { failed } from '../../core/failure'
import type { Text } from '../../core/text/tree'
import { notesOf } from '../../main/export/notes'
import { writeOut } from '../../main/export/write-out'
import type { Library } from '../../main/library/interface'
import { openLibrary } from '../../main/library/library'
import { textFileOf } from '../../main/library/text-file'
import { renameTags } from '../../main/notebook/wide-changes'
import { type Dice, diceOf } from '../support/dice'
import { aNewDocument, aText, PARAGRAPHS } from '../support/new-document'
import { aChange, aCommit } from '../support/records'
import { changesOf, EXPORT_END, RENAMED, type Said } from './said'

/** More would only make each round slower. */
const MOST_DOCUMENTS = 5

const [folder = '', exports = '', seed = ''] = process.argv.slice(2)

/** Written at once and whole, so that a kill cannot take back what was said. */
function say(said: Said): void {
  writeSync(1, `${JSON.stringify(said)}\n`)
}

async function opened(): Promise<Library> {
  const library = await openLibrary({
    folder,
    cacheFolder: join(folder, '..', 'cache'),
    access: 'write',
    // Small and quick, so that each round has new segments, records and places being written.
    limits: { segmentBytes: 20_000, recordDelay: 15, readingDelay: 10 },
  })
  if (!library.ok) throw new Error(`The library cannot be opened: ${JSON.stringify(library.failure)}`)
  return library.value
}

async function work(dice: Dice): Promise<void> {
  let library = await opened()
  say({ kind: 'opened' })
  for (;;) {
    const documents = (await library.catalogue()).map(({ id }) => id)
    if (documents.length === 0) await add(library, dice)
    else library = await act(library, dice, dice.pick(documents), documents.length)
  }
}

async function act(library: Library, dice: Dice, document: DocumentId, count: number): Promise<Library> {
  switch (dice.throw(18)) {
    case 0:
      if (count < MOST_DOCUMENTS) await add(library, dice)
      return library
    case 1:
      await rework(library, document)
      return library
    case 2:
      await library.close()
      return opened()
    case 3:
      await setTimeout(dice.throw(40))
      return library
    case 4:
      await exportNotes(library, document)
      return library
    case 5:
      library.saveReading(document, { offset: dice.throw(90), textHash: 'x', progress: 0.5, openedAt: NOW })
      return library
    case 6:
      await tagAll(library, dice)
      return library
    case 7:
      await relabel(library, dice)
      return library
    case 8:
      await renew(library, dice, document)
      return library
    case 9:
      await takeBack(library, document)
      return library
    case 10:
      await renameTag(library, dice)
      return library
    default:
      await commits(library, dice, document, 1 + dice.throw(6))
      return library
  }
}

const NOW = '2026-03-01T10:00:00.000Z'

async function add(library: Library, dice: Dice): Promise<void> {
  const added = await library.add(aNewDocument(dice.id()))
  if (!added.ok) throw new Error(`Not added: ${JSON.stringify(added.failure)}`)
  say({ kind: 'added', document: added.value.id })
}

async function recordOf(library: Library, document: DocumentId): Promise<DocumentRecord> {
  const record = await library.record(document)
  if (!record.ok) throw new Error(`Not to be read: ${JSON.stringify(record.failure)}`)
  return record.value
}

async function rework(library: Library, document: DocumentId): Promise<void> {
  const { version } = (await recordOf(library, document)).text
  const json = await library.text(document)
  if (!json.ok) throw new Error(`Not to be read: ${JSON.stringify(json.failure)}`)
  const text: Text = JSON.parse(json.value)
  const side = text.leftOut.length === 0 ? { putBack: [], remove: [1] } : { putBack: [0], remove: [] }
  const made = await library.rework({ document, version, ...side })
  if (!made.ok) throw new Error(`Not reworked: ${JSON.stringify(made.failure)}`)
  say({ kind: 'committed', document, commit: made.value.id, seq: made.value.seq })
}

/** A newer text becomes the document's, or that of another document, which goes to the trash. */
async function renew(library: Library, dice: Dice, document: DocumentId): Promise<void> {
  const others = (await library.catalogue()).filter(({ id, trashedAt }) => id !== document && trashedAt === null)
  const other = others.length > 1 && dice.throw(2) === 0 ? await recordOf(library, dice.pick(others).id) : null
  const words = `A newer text says ${dice.id()}.`
  const image = { kind: 'image', source: 'image-1.png', alternative: '' } as const
  const tree = aText(PARAGRAPHS[0], words, PARAGRAPHS[1], PARAGRAPHS[2])
  const text = textFileOf({ ...tree, blocks: [...tree.blocks, { kind: 'figure', image }] })
  const files = [{ name: 'image-1.png', bytes: Buffer.from(words) }]
  const comparison = await library.compare({ document, text, files, file: 'newer' })
  if (!comparison.ok) throw new Error(`Not compared: ${JSON.stringify(comparison.failure)}`)
  const original = { name: 'newer.html', mediaType: 'text/html', bytes: Buffer.from(`<p>${words}`) }
  const given = { comparison: comparison.value, original, source: { title: words }, title: 'New version' }
  const made = await library.renew({ ...given, instead: other?.id ?? null })
  if (!made.ok) throw new Error(`Not renewed: ${JSON.stringify(made.failure)}`)
  const { id: commit, seq } = made.value
  say({ kind: 'committed', document, commit, seq })
  // One that the reader has worked on stays where it is.
  const after = other && (await recordOf(library, other.id))
  if (after?.lastCommit === commit) say({ kind: 'committed', document: after.id, commit, seq: after.seq })
}

/** Takes the last thing back that brought a text, where nothing was done since. */
async function takeBack(library: Library, document: DocumentId): Promise<void> {
  const opened = await library.open(document)
  if (!opened.ok) throw new Error(`Not to be read: ${JSON.stringify(opened.failure)}`)
  const { undo, redo } = undoStacks(opened.value.history)
  const group = [undo.at(-1), redo.at(-1)].find((one) => one?.changes.some(({ kind }) => kind === 'text.set'))
  if (!group) return
  const made = await library.takeBack(document, group.id)
  if (!made.ok) throw new Error(`Not taken back: ${JSON.stringify(made.failure)}`)
  say({ kind: 'committed', document, commit: made.value.id, seq: made.value.seq })
}

async function exportNotes(library: Library, document: DocumentId): Promise<void> {
  const notes = await notesOf(library, document)
  if (!notes.ok) throw new Error(`Not exported: ${JSON.stringify(notes.failure)}`)
  await writeOut(join(exports, `${document}.md`), `${notes.value.markdown}${EXPORT_END}`)
}

/** One commit on the labels. */
async function relabel(library: Library, dice: Dice): Promise<void> {
  const { labels } = library
  const [first, ...rest] = labels
  if (!first) throw new Error('There are no labels')
  const after = [...rest, { ...first, name: `${first.letter} ${changesOf(labels.map(({ name }) => name)) + 1}` }]
  const { changes: _, ...whole } = aCommit(dice, [])
  const change = { kind: 'labels.set', before: labels, after } as const
  const answer = await library.commitAll({ ...whole, parts: [], library: [change] })
  if (!answer.ok) throw new Error(`Not committed: ${JSON.stringify(answer.failure)}`)
  say({ kind: 'labelled', names: after.map(({ name }) => name) })
}

/** One commit over all documents. */
async function tagAll(library: Library, dice: Dice): Promise<void> {
  const { changes: _, ...whole } = aCommit(dice, [])
  const records = await Promise.all((await library.catalogue()).map(({ id }) => recordOf(library, id)))
  const parts = records.map(({ id, tags }): WidePart => {
    return { document: id, changes: [{ kind: 'tags.set', before: tags, after: [`all${dice.throw(99)}`] }] }
  })
  const answer = await library.commitAll({ ...whole, parts })
  if (!answer.ok) throw new Error(`Not committed: ${JSON.stringify(answer.failure)}`)
  for (const { id, seq } of records) say({ kind: 'committed', document: id, commit: whole.id, seq: seq + 1 })
}

/** One tag renamed wherever it is: on documents, on marks, in a note. */
async function renameTag(library: Library, dice: Dice): Promise<void> {
  const ids = (await library.catalogue()).map(({ id }) => id)
  const records = await Promise.all(ids.map((id) => recordOf(library, id)))
  const from = records.flatMap(({ tags }) => tags)[0]
  if (from === undefined) return
  const index = {
    ordered: async () => failed({ kind: 'refused', change: '' } as const),
    documentsWith: async () => ids,
  }
  const made = await renameTags(library, index, { from: [from], to: `${RENAMED}${dice.throw(3)}` })
  if (!made.ok) throw new Error(`Not renamed: ${JSON.stringify(made.failure)}`)
  const seqs = new Map(records.map(({ id, seq }) => [id, seq]))
  for (const { document } of made.value.parts)
    say({ kind: 'committed', document, commit: made.value.id, seq: (seqs.get(document) ?? 0) + 1 })
}

/** Several at once, so that they share a flush; each fits whatever becomes of the others. */
async function commits(library: Library, dice: Dice, document: DocumentId, count: number): Promise<void> {
  const record = await recordOf(library, document)
  const first = aCommit(dice, [aChange(dice, record)])
  const marks = Array.from({ length: count - 1 }, () =>
    aCommit(dice, [aChange(dice, { ...record, marks: {}, state: 'toRead' })]),
  )
  const made = [first, ...marks.filter(({ changes }) => changes[0]?.kind === 'mark.add')]
  await Promise.all(
    made.map(async (commit) => {
      const answer = await library.commit({ document, commit })
      if (!answer.ok) throw new Error(`Not committed: ${JSON.stringify(answer.failure)}`)
      say({ kind: 'committed', document, commit: commit.id, seq: answer.value.seq })
    }),
  )
}

mkdirSync(exports, { recursive: true })
work(diceOf(Number(seed))).catch((error: unknown) => {
  say({ kind: 'broke', why: String(error) })
  process.exit(1)
})
