/**
 * From a mark made to "saved", which is said when it is flushed to the disk: in a document with 1,000 marks, beside lowdb's
 * own JSONFile, which writes one file with 100 such documents (and does not flush).
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { JSONFile } from 'lowdb/node'
import { describe } from '../core/anchor/describe.ts'
import type { Change, Commit } from '../core/change/change.ts'
import { type DocumentId, ID_LENGTH, idFromBytes } from '../core/document/id.ts'
import { DEFAULT_LABELS } from '../core/document/label.ts'
import type { DocumentRecord, Mark } from '../core/document/record.ts'
import type { Result } from '../core/failure.ts'
import { plainText } from '../core/text/plain-text.ts'
import type { Text } from '../core/text/tree.ts'
import type { Library } from '../main/library/interface.ts'
import { openLibrary } from '../main/library/library.ts'

const MARKS = 1_000
const DOCUMENTS = 100
const MARKS_A_ROUND = 40
const PARAGRAPHS = 400
const GOAL_MEDIAN_MS = 3
const GOAL_P95_MS = 10
const GOAL_RATIO = 100

interface Given {
  readonly compare: (options: { readonly cases: readonly object[] }) => Promise<unknown>
}

export async function bench({ compare }: Given): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'margent-save-'))
  const library = value(await openLibrary({ folder: join(folder, 'library'), cacheFolder: null, access: 'write' }))
  try {
    const document = await aMarkedDocument(library)
    const record = value(await library.record(document))
    const everything = Array.from({ length: DOCUMENTS }, () => record)
    const lowdb = new JSONFile<readonly DocumentRecord[]>(join(folder, 'lowdb.json'))
    const peer = {
      peerName: `lowdb, one file of ${DOCUMENTS} documents`,
      peer: async () => [await timed(() => lowdb.write(everything))],
    }
    const ours = () => saveMarks(library, document)
    await compare({
      cases: [
        {
          case: `a mark to "saved", ${MARKS} marks in the document`,
          unit: 'ms',
          kind: 'cost',
          ours,
          ...peer,
          goal: { ours: GOAL_MEDIAN_MS, ratio: GOAL_RATIO },
        },
        {
          case: 'the same, 95th percentile',
          unit: 'ms',
          kind: 'cost',
          statistic: 'p95',
          ours,
          goal: { ours: GOAL_P95_MS },
        },
      ],
    })
  } finally {
    await library.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
  }
}

const text: Text = {
  plainTextVersion: 1,
  blocks: Array.from({ length: PARAGRAPHS }, (_, i) => ({
    kind: 'paragraph',
    spans: [`Paragraph ${i} says what was decided, who had asked for it, and what it will cost. `.repeat(6)],
  })),
  leftOut: [],
}
const plain = plainText(text).text
const now = () => new Date().toISOString()
const newId = () => idFromBytes(randomBytes(ID_LENGTH))

async function aMarkedDocument(library: Library): Promise<DocumentId> {
  const { id } = value(
    await library.add({
      source: {
        title: 'A decision',
        authors: [],
        date: null,
        site: null,
        section: null,
        series: null,
        credits: [],
        language: 'en',
        excerpt: null,
        address: null,
      },
      text,
      original: { name: 'decision.txt', mediaType: 'text/plain', bytes: Buffer.from(plain) },
    }),
  )
  const { hash } = value(await library.record(id)).text
  const changes = Array.from({ length: MARKS }, () => aMark(hash))
  value(await library.commit({ document: id, commit: aCommit(changes) }))
  return id
}

function aMark(textHash: string): Change {
  const start = Math.floor(Math.random() * (plain.length - 200))
  const at = now()
  const mark: Mark = {
    id: newId(),
    label: DEFAULT_LABELS[0]?.id ?? '',
    anchor: describe(plain, { start, end: start + 20 + Math.floor(Math.random() * 150) }, textHash),
    note: 'What was said about this before, and by whom.',
    tags: [],
    createdAt: at,
    changedAt: at,
    trashedAt: null,
  }
  return { kind: 'mark.add', mark }
}

function aCommit(changes: readonly Change[]): Commit {
  const id = newId()
  return { id, group: id, at: now(), title: 'Mark as Claim', changes }
}

/** One mark after another, as a fast reader makes them; then they are taken away, so that their number stays. */
async function saveMarks(library: Library, document: DocumentId): Promise<readonly number[]> {
  const { hash } = value(await library.record(document)).text
  const times: number[] = []
  const made: Change[] = []
  for (let i = 0; i < MARKS_A_ROUND; i++) {
    const change = aMark(hash)
    made.push(change)
    const commit = aCommit([change])
    times.push(await timed(async () => value(await library.commit({ document, commit }))))
  }
  const removed = made.map((change) => ({ ...change, kind: 'mark.remove' }) as Change)
  value(await library.commit({ document, commit: aCommit(removed) }))
  return times
}

async function timed(action: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await action()
  return performance.now() - begun
}

function value<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.failure))
}
