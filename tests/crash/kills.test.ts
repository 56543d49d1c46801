import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applyCommit } from '../../core/change/apply'
import type { NumberedCommit } from '../../core/change/change'
import type { CommitId, DocumentId } from '../../core/document/id'
import { currentOriginal } from '../../core/document/original'
import type { DocumentRecord } from '../../core/document/record'
import type { Text } from '../../core/text/tree'
import { disk } from '../../main/library/file-system'
import { readHistory } from '../../main/library/history-reader'
import type { Library } from '../../main/library/interface'
import { openLibrary } from '../../main/library/library'
import { parseBase, parseLine } from '../../main/library/lines'
import { isWideLine, type NumberedWideCommit } from '../../main/library/wide-line'
import { programs } from '../../vite.programs'
import { type Dice, diceOf } from '../support/dice'
import { changesOf, EXPORT_END, RENAMED, type Said } from './said'

/** `npm test` does 40, `npm run crash` as many as it is told. */
const ROUNDS = Number(process.env.MARGENT_CRASH_ROUNDS ?? 40)
/** After so many rounds a new library is begun, so that its making is killed too. */
const ROUNDS_A_LIBRARY = 10
/** A reader that says nothing for so long hangs. */
const SILENCE_MS = 30_000

let work = ''
let script = ''
/** After a failure the round's files are kept, to be looked at. */
let isBroken = false

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'margent-kills-'))
  // The worker lies beside the reader, as it does beside the app.
  for (const input of [{ reader: 'tests/crash/reader.ts' }, { texts: 'main/versions/text-worker.ts' }]) {
    const config = programs(input, 'none')
    await build({
      ...config,
      configFile: false,
      build: { ...config.build, outDir: work, license: false, sourcemap: false },
    })
  }
  script = join(work, 'reader.cjs')
})

afterAll(async () => {
  if (!isBroken) await rm(work, { recursive: true, force: true })
})

/** What was acknowledged of one library, over all rounds. */
interface Acknowledged {
  readonly documents: Set<DocumentId>
  readonly commits: { readonly document: DocumentId; readonly commit: CommitId; readonly seq: number }[]
  /** The labels' names after the last change of them; none where they were never changed. */
  names: readonly string[]
}

interface Round {
  readonly library: string
  readonly exports: string
  readonly seed: number
  readonly dice: Dice
}

/** Lets a reader work and kills it at a random moment: after so many words of it, or after so many milliseconds. */
function killedReader({ library, exports, seed, dice }: Round): Promise<readonly Said[]> {
  const words = dice.throw(4) === 0 ? Number.POSITIVE_INFINITY : dice.throw(120)
  const milliseconds = words === Number.POSITIVE_INFINITY ? 60 + dice.throw(400) : SILENCE_MS
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, library, exports, String(seed)], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let text = ''
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds)
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
      if (text.split('\n').length > words) child.kill('SIGKILL')
    })
    child.on('error', reject)
    child.on('close', (_, signal) => {
      clearTimeout(timer)
      // The last line may be half said; then what it was about was not acknowledged.
      const said = text
        .split('\n')
        .slice(0, -1)
        .map((line): Said => JSON.parse(line))
      const broke = said.find((one) => one.kind === 'broke')
      if (broke) reject(new Error(broke.why))
      else if (signal !== 'SIGKILL') reject(new Error('The reader ended by itself'))
      else resolve(said)
    })
  })
}

async function openedAfterKill(folder: string): Promise<Library> {
  // No lock is in the way, although nobody gave it back.
  const library = await openLibrary({ folder, cacheFolder: join(folder, '..', 'cache'), access: 'write' })
  if (library.ok) return library.value
  throw new Error(`The library cannot be opened: ${JSON.stringify(library.failure)}`)
}

/** Returns the labels' names that were found. */
async function check(folder: string, { documents, commits, names }: Acknowledged): Promise<readonly string[]> {
  const library = await openedAfterKill(folder)
  expect(library.notices).toEqual([])
  const found = library.labels.map(({ name }) => name)
  // The last change may have been written before the reader could say so.
  expect([changesOf(names), changesOf(names) + 1], 'changes of the labels').toContain(changesOf(found))
  if (changesOf(found) === changesOf(names) && names.length > 0) expect(found).toEqual(names)
  const wide = await wideCommits(folder)
  const rows = await library.catalogue()
  const ids = new Set(rows.map(({ id }) => id))
  for (const id of documents) expect(ids, 'an acknowledged document').toContain(id)
  for (const { id, seq } of rows) {
    const opened = await library.open(id)
    if (!opened.ok) throw new Error(`Document ${id} cannot be opened: ${JSON.stringify(opened.failure)}`)
    const { record, notices } = opened.value
    expect(notices).toEqual([])
    expect(seq, 'the row in the catalogue').toBe(record.seq)
    for (const { file, bytes } of [record.original, currentOriginal(record)])
      expect(await readFile(library.file(id, file) ?? '')).toHaveLength(bytes)
    for (const { source } of imagesIn(opened.value.text))
      expect(existsSync(library.file(id, source) ?? ''), 'an image of the text').toBe(true)
    const { numbers, renames, replayed } = await wholeHistory(join(folder, 'documents', id))
    expect(record).toEqual(replayed)
    // All of it or nothing: what stands in the library's history is in each of its documents, and what is not is in none.
    for (const { id: commit, parts } of wide.values())
      if (parts.some(({ document }) => document === id)) expect(numbers.has(commit), `part of ${commit}`).toBe(true)
    for (const commit of renames) expect(wide.has(commit), `the whole of ${commit}`).toBe(true)
    for (const { commit, document, seq: number } of commits)
      if (document === id) expect(numbers.get(commit), `commit ${commit}`).toBe(number)
  }
  await library.close()
  return found
}

/** The record that the document's history alone makes, and the numbers of its commits. */
async function wholeHistory(folder: string) {
  const { items } = await readHistory(disk, join(folder, 'history'), -1, Number.POSITIVE_INFINITY)
  const [first, ...rest] = items
  if (first?.kind !== 'base') throw new Error(`${folder} does not begin with a base`)
  let replayed = parseBase(first) as DocumentRecord
  const numbers = new Map<CommitId, number>()
  const renames: CommitId[] = []
  for (const item of rest) {
    if (item.kind === 'base') {
      expect(parseBase(item), 'the base of a later segment').toEqual(replayed)
      continue
    }
    const commit = parseLine(item) as NumberedCommit
    expect(commit.seq).toBe(replayed.seq + 1)
    replayed = applyCommit(replayed, commit)
    numbers.set(commit.id, commit.seq)
    if (commit.title.includes(`to #${RENAMED}`)) renames.push(commit.id)
  }
  return { numbers, renames, replayed }
}

/** The commits over several documents in the library's own history. */
async function wideCommits(folder: string): Promise<ReadonlyMap<CommitId, NumberedWideCommit>> {
  const { items } = await readHistory(disk, join(folder, 'history'), -1, Number.POSITIVE_INFINITY)
  const lines = items.flatMap((item) => (item.kind === 'line' ? [parseLine(item)] : []))
  return new Map(lines.filter(isWideLine).map((commit) => [commit.id, commit]))
}

function imagesIn(json: string): readonly { readonly source: string }[] {
  const { blocks }: Text = JSON.parse(json)
  return blocks.flatMap((block) =>
    block.kind === 'figure' && block.image.source ? [{ source: block.image.source }] : [],
  )
}

async function checkExports(folder: string): Promise<void> {
  if (!existsSync(folder)) return
  for (const name of (await readdir(folder)).filter((name) => name.endsWith('.md')))
    expect((await readFile(join(folder, name), 'utf8')).endsWith(EXPORT_END), `${name} is whole`).toBe(true)
}

test(`after a kill at any of ${ROUNDS} moments, everything acknowledged is there and everything can be read`, async () => {
  let acknowledged = 0
  for (let round = 0; round < ROUNDS; ) {
    const folder = join(work, `round-${round}`)
    await mkdir(folder)
    const known: Acknowledged = { documents: new Set(), commits: [], names: [] }
    for (let i = 0; i < ROUNDS_A_LIBRARY && round < ROUNDS; i++, round++) {
      const dice = diceOf(round + 1)
      const [library, exports] = [join(folder, 'library'), join(folder, 'exports')]
      try {
        for (const said of await killedReader({ library, exports, seed: round + 1, dice })) {
          if (said.kind === 'added') known.documents.add(said.document)
          if (said.kind === 'committed') known.commits.push(said)
          if (said.kind === 'labelled') known.names = said.names
        }
        known.names = await check(library, known)
        await checkExports(exports)
      } catch (error) {
        isBroken = true
        throw new Error(`Round ${round + 1} (its files are in ${folder}): ${String(error)}`, { cause: error })
      }
    }
    acknowledged += known.commits.length
    await rm(folder, { recursive: true, force: true })
  }
  expect(acknowledged).toBeGreaterThan(ROUNDS)
})
