/**
 * A run of the library as a reader causes it: documents added, marks and notes made in bursts, blocks taken out, pauses in
 * which records are written. It remembers what was acknowledged, and what every state between must look like.
 */
import { applyCommit } from '../../core/change/apply'
import type { Commit, NumberedCommit } from '../../core/change/change'
import { sameValue } from '../../core/change/same-value'
import type { CommitId, DocumentId } from '../../core/document/id'
import { DEFAULT_LABELS, type Label } from '../../core/document/label'
import { currentOriginal } from '../../core/document/original'
import type { DocumentRecord } from '../../core/document/record'
import type { Result } from '../../core/failure'
import type { FileOperations } from '../../main/library/file-system'
import type { Library } from '../../main/library/interface'
import { openLibrary } from '../../main/library/library'
import { textFileOf } from '../../main/library/text-file'
import type { Dice } from '../support/dice'
import { aNewDocument, aText, PARAGRAPHS } from '../support/new-document'
import { aChange, aCommit, TIME } from '../support/records'

/** Small enough that a story of a few dozen commits begins several segments. */
export const STORY_SEGMENT_BYTES = 6_000

/** What is known of one document: the record after each number, and how far it was acknowledged. */
export interface Told {
  readonly states: Map<number, DocumentRecord>
  acknowledged: number
  /** A rework failed: its commit, which only the library knows, may be on the disk all the same. */
  isUnsure: boolean
}

export interface Story {
  readonly documents: Map<DocumentId, Told>
  /** The library's labels after each change of them, and which change was acknowledged last. */
  readonly labels: { readonly states: (readonly Label[])[]; acknowledged: number }
  /** Called after each acknowledgement. */
  readonly acknowledged: () => void
}

/** A story of which nothing has been told. */
export function aStory(acknowledged: () => void = () => {}): Story {
  return { documents: new Map(), labels: { states: [DEFAULT_LABELS], acknowledged: 0 }, acknowledged }
}

/** Opens the library of a story; nothing waits by the clock, so that the same dice tell the same story. */
export function openStory(files: FileOperations, dice: Dice, folder = '/library'): Promise<Result<Library>> {
  return openLibrary({
    folder,
    files,
    cacheFolder: null,
    access: 'write',
    newId: dice.id,
    now: () => TIME,
    limits: { segmentBytes: STORY_SEGMENT_BYTES, recordDelay: NEVER, readingDelay: NEVER },
  })
}

/** Longer than any test: only what the story asks for happens. */
const NEVER = 2 ** 30

/** Adds a document; returns its id where that succeeded. `beforeLook` runs before the story itself looks at it. */
export async function addOne(
  library: Library,
  story: Story,
  dice: Dice,
  beforeLook = () => {},
): Promise<DocumentId | null> {
  const added = await library.add(aNewDocument(`document ${story.documents.size}-${dice.throw(1000)}`))
  beforeLook()
  if (!added.ok) return null
  const record = await library.record(added.value.id)
  if (!record.ok) throw new Error(`A new document cannot be read: ${record.failure.kind}`)
  story.documents.set(record.value.id, { states: new Map([[0, record.value]]), acknowledged: 0, isUnsure: false })
  story.acknowledged()
  return record.value.id
}

/** Makes `count` commits at once, as fast typing does; they may share a flush. Returns those that were refused or failed. */
export async function burst(
  library: Library,
  story: Story,
  dice: Dice,
  document: DocumentId,
  count: number,
): Promise<readonly Commit[]> {
  const told = story.documents.get(document)
  if (!told) throw new Error('No such document in the story')
  const commits: Commit[] = []
  let record = newestOf(told)
  for (let i = 0; i < count; i++) {
    const commit = aCommit(dice, [aChange(dice, record)])
    record = applyCommit(record, { v: 1, seq: record.seq + 1, ...commit })
    told.states.set(record.seq, record)
    commits.push(commit)
  }
  const answers = await Promise.all(
    commits.map(async (commit) => {
      const answer = await library.commit({ document, commit })
      if (answer.ok) acknowledge(story, told, answer.value.seq)
      return answer.ok ? [] : [commit]
    }),
  )
  return answers.flat()
}

/** One commit over all documents and on the labels. Returns whether it was written. */
export async function wideCommit(library: Library, story: Story, dice: Dice): Promise<boolean> {
  const whole = aCommit(dice, [])
  const parts = [...story.documents].map(([document, told]) => {
    const before = newestOf(told)
    const changes = [aChange(dice, before)]
    const after = applyCommit(before, { v: 1, seq: before.seq + 1, ...whole, changes })
    told.states.set(after.seq, after)
    return { document, changes, told, after }
  })
  const { labels } = story
  const before = labels.states.at(-1) ?? []
  const after = before.map((label, i) => (i === 0 ? { ...label, name: `Label ${dice.throw(1000)}` } : label)).reverse()
  labels.states.push(after)
  const { changes: _, ...rest } = whole
  const answer = await library.commitAll({
    ...rest,
    parts: parts.map(({ document, changes }) => ({ document, changes })),
    library: [{ kind: 'labels.set', before, after }],
  })
  if (answer.ok) labels.acknowledged = labels.states.length - 1
  else labels.states.pop()
  if (answer.ok) for (const { told, after } of parts) told.acknowledged = Math.max(told.acknowledged, after.seq)
  if (answer.ok) story.acknowledged()
  else for (const { told, after } of parts) told.states.delete(after.seq)
  return answer.ok
}

/** Takes a block out, or puts one back. */
export async function reworkOne(library: Library, story: Story, dice: Dice, document: DocumentId): Promise<void> {
  const told = story.documents.get(document)
  if (!told) throw new Error('No such document')
  const { version } = newestOf(told).text
  const side = version % 2 === 1 ? { putBack: [], remove: [dice.throw(2)] } : { putBack: [0], remove: [] }
  const made = await library.rework({ document, version, ...side })
  if (!made.ok) {
    told.isUnsure = true
    return
  }
  const record = applyCommit(newestOf(told), made.value)
  told.states.set(record.seq, record)
  acknowledge(story, told, record.seq)
}

/**
 * Makes a newer text, with an image and an original of its own, a document's version; that of another document where one is
 * named, which goes to the trash. Returns the group of the commit; null where that failed.
 */
export async function renewOne(
  library: Library,
  story: Story,
  dice: Dice,
  document: DocumentId,
  instead: DocumentId | null = null,
): Promise<CommitId | null> {
  const told = toldOf(story, document)
  const other = instead === null ? null : toldOf(story, instead)
  const unsure = () => {
    told.isUnsure = true
    if (other) other.isUnsure = true
    return null
  }
  const words = `Sentence ${dice.throw(1000)} of a newer text.`
  const image = { kind: 'image', source: 'image-1.png', alternative: '' } as const
  const text = aText(PARAGRAPHS[0], words, PARAGRAPHS[2])
  const comparison = await library.compare({
    document,
    text: textFileOf({ ...text, blocks: [...text.blocks, { kind: 'figure', image }] }),
    files: [{ name: 'image-1.png', bytes: Buffer.from(words) }],
    file: 'newer',
  })
  if (!comparison.ok) return unsure()
  const original = { name: 'newer.html', mediaType: 'text/html', bytes: Buffer.from(`<p>${words}`) }
  const renewal = { comparison: comparison.value, original, source: { title: words }, title: 'New version', instead }
  const made = await library.renew(renewal)
  if (!made.ok) return unsure()
  const record = applyCommit(newestOf(told), made.value)
  told.states.set(record.seq, record)
  told.acknowledged = record.seq
  if (other && record.trashedAt === null && !isWorkedOn(newestOf(other))) trashed(other, made.value)
  story.acknowledged()
  return made.value.group
}

/** What the reader has worked on stays where it is. */
function isWorkedOn({ marks, note, tags }: DocumentRecord): boolean {
  return note !== '' || tags.length > 0 || Object.values(marks).some(({ trashedAt }) => trashedAt === null)
}

/** Takes a text version back, or brings it again. Returns the group to bring it again, or to take it back, by. */
export async function takeBackOne(
  library: Library,
  story: Story,
  document: DocumentId,
  group: CommitId,
): Promise<CommitId | null> {
  const told = toldOf(story, document)
  const made = await library.takeBack(document, group)
  if (!made.ok) {
    told.isUnsure = true
    return null
  }
  const record = applyCommit(newestOf(told), made.value)
  told.states.set(record.seq, record)
  acknowledge(story, told, record.seq)
  return made.value.group
}

/** The other document of a commit that took its text; one that is in the trash already is no part of it. */
function trashed(told: Told, { changes: _, ...whole }: NumberedCommit): void {
  const before = newestOf(told)
  if (before.trashedAt !== null) return
  const change = { kind: 'trashedAt.set', before: null, after: TIME } as const
  const after = applyCommit(before, { ...whole, changes: [change], seq: before.seq + 1 })
  told.states.set(after.seq, after)
  told.acknowledged = after.seq
}

function toldOf(story: Story, document: DocumentId): Told {
  const told = story.documents.get(document)
  if (!told) throw new Error('No such document')
  return told
}

function acknowledge(story: Story, told: Told, seq: number): void {
  told.acknowledged = Math.max(told.acknowledged, seq)
  story.acknowledged()
}

function newestOf(told: Told): DocumentRecord {
  const record = told.states.get(Math.max(...told.states.keys()))
  if (!record) throw new Error('A document without a state')
  return record
}

/** What had been acknowledged at some moment: of each document its number, of the labels how many changes. */
export interface Acknowledged {
  readonly documents: ReadonlyMap<DocumentId, number>
  readonly labels: number
}

export function acknowledgedIn({ documents, labels }: Story): Acknowledged {
  return {
    documents: new Map([...documents].map(([id, told]) => [id, told.acknowledged])),
    labels: labels.acknowledged,
  }
}

/**
 * Opens the library as it is found after a crash and throws where something acknowledged is missing, something cannot be
 * read, or a record is none of those that the story went through. Afterwards makes one more commit, and finds it again.
 */
export async function check(files: FileOperations, story: Story, known: Acknowledged, dice: Dice): Promise<void> {
  // The lock's owner is this very process; that locks of dead ones are taken over is shown by real kills.
  await files.unlink('/library/lock').catch(() => {})
  const library = await opened(files, dice)
  if (!story.labels.states.slice(known.labels).some((state) => sameValue(state, library.labels)))
    throw new Error('The labels are as they never were since what was acknowledged')
  const rows = await library.catalogue()
  for (const id of known.documents.keys())
    if (!rows.some((row) => row.id === id)) throw new Error(`Document ${id} is gone`)
  for (const row of rows)
    await checkDocument(files, library, row.id, story.documents.get(row.id), known.documents.get(row.id) ?? 0)
  const [first] = rows
  if (!first) return library.close()
  const before = await library.record(first.id)
  if (!before.ok) throw new Error('It was readable a moment ago')
  const commit = aCommit(dice, [aChange(dice, before.value)])
  const answer = await library.commit({ document: first.id, commit })
  if (!answer.ok) throw new Error(`Nothing can be written: ${answer.failure.kind}`)
  await library.close()
  const again = await opened(files, dice)
  const after = await again.record(first.id)
  await again.close()
  const expected = applyCommit(before.value, { v: 1, seq: before.value.seq + 1, ...commit })
  if (!after.ok || !sameValue(after.value, expected)) throw new Error('A commit after the crash was lost')
}

async function opened(files: FileOperations, dice: Dice): Promise<Library> {
  const library = await openStory(files, dice)
  if (library.ok) return library.value
  throw new Error(`The library cannot be opened: ${JSON.stringify(library.failure)}`)
}

async function checkDocument(
  files: FileOperations,
  library: Library,
  id: DocumentId,
  told: Told | undefined,
  least: number,
): Promise<void> {
  const document = await library.open(id)
  if (!document.ok) throw new Error(`Document ${id} cannot be opened: ${JSON.stringify(document.failure)}`)
  const { record, history, text } = document.value
  const images = [...text.matchAll(/"source":"([^"]+)"/g)].map(([, name = '']) => name)
  for (const name of [record.original.file, currentOriginal(record).file, ...images])
    await files.readFile(library.file(id, name) ?? '').catch(() => {
      throw new Error(`Document ${id} lacks its file ${name}`)
    })
  if (!told) return
  if (record.seq < least) throw new Error(`Document ${id} goes to ${record.seq}, acknowledged was ${least}`)
  const state = told.states.get(record.seq)
  if (told.isUnsure && record.seq > Math.max(...told.states.keys())) return
  if (!state || !sameValue(record, state)) throw new Error(`Document ${id} at ${record.seq} is as it never was`)
  if (record.seq > 0 && history.at(-1)?.id !== record.lastCommit)
    throw new Error(`Document ${id} cannot undo its last commit`)
}
