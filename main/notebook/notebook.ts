/**
 * All marks, tags and links of the library that is open, for whoever asks. A worker keeps them in a cache (`keeper.ts`); here it is
 * told of everything that happens to the library. It starts when something is asked first, or when a start has come to rest.
 */
import { join } from 'node:path'
import type { Change } from '../../core/change/change'
import type { CatalogueRow } from '../../core/document/record'
import { done, type Result } from '../../core/failure'
import { builtScript } from '../import/built-script'
import type { Library } from '../library/interface'
import type { MarkIndex } from './mark-index'
import type { AnswerTo, Asked, QuestionName, Row } from './protocol'
import { NotebookThread } from './thread'

export interface NotebookOptions {
  readonly library: () => Promise<Result<Library>>
  /** `<user data>/cache`; null keeps it in memory. */
  readonly caches: string | null
  readonly changed: (revision: number) => void
  readonly trouble: (what: unknown) => void
  readonly script?: () => string
}

export interface Notebook {
  /** What changes and exports of many marks go by. */
  readonly index: MarkIndex
  /** Fails as the library's opening did. Rejects where the worker cannot be made to answer. */
  readonly ask: <N extends QuestionName>(name: N, asked: Asked<N>) => Promise<Result<AnswerTo<N>>>
  /** Begins to make the cache, so that it is there when somebody asks. */
  readonly prepare: () => void
  readonly close: () => Promise<void>
}

/** Rows that cross at once: of a large library main makes one piece after another, and does other things between. */
const ROWS_AT_ONCE = 1_000

/** The notebook of a run of the app. */
export function notebookOf(options: NotebookOptions): Notebook {
  let following: { readonly library: Library; readonly thread: NotebookThread; readonly end: () => void } | null = null
  let isClosed = false

  const threadOf = (library: Library): NotebookThread => {
    if (following?.library === library) return following.thread
    following?.end()
    const { thread, end } = follow(library, options)
    following = { library, thread, end }
    return thread
  }
  const begin = async (): Promise<Result<NotebookThread>> => {
    const library = await options.library()
    if (!library.ok) return library
    const thread = threadOf(library.value)
    if (!isClosed) thread.begin()
    return done(thread)
  }
  const ask: Notebook['ask'] = async (name, asked) => {
    const thread = await begin()
    return thread.ok ? done(await thread.value.ask(name, asked)) : thread
  }
  return {
    ask,
    index: {
      ordered: (query, selection, wait, most) => ask('ordered', { query, selection, wait, most: most ?? null }),
      documentsWith: async (sought) => {
        const found = await ask('documentsWith', sought)
        return found.ok ? found.value : null
      },
    },
    prepare: () => void begin().catch(options.trouble),
    close: async () => {
      isClosed = true
      const { thread, end } = following ?? {}
      end?.()
      await thread?.close()
    },
  }
}

function follow(library: Library, options: NotebookOptions) {
  const { id, folder } = library
  const file = options.caches === null ? null : join(options.caches, id, 'notebook.db')
  const labels = () => library.labels.map((label) => label.id)
  const thread: NotebookThread = new NotebookThread({
    script: (options.script ?? (() => builtScript('notebook.cjs')))(),
    begin: (cache, revision) => ({ kind: 'open', library: id, folder, file, cache, labels: labels(), revision }),
    began: () => void tellRows(library, thread).catch(options.trouble),
    changed: options.changed,
    trouble: options.trouble,
  })
  const ends = [
    library.on('committed', ({ commit, row }) =>
      thread.tell({
        kind: 'committed',
        row: rowOf(row),
        seq: commit.seq,
        at: commit.at,
        // A new text moves every mark: the worker reads the document again, and nothing of that goes through main.
        changes: isOfText(commit.changes) ? null : commit.changes,
      }),
    ),
    library.on('row', (row) => thread.tell({ kind: 'row', row: rowOf(row) })),
    library.on('labels', (now) => thread.tell({ kind: 'labels', labels: now.map((label) => label.id) })),
  ]
  return { thread, end: () => ends.forEach((end) => void end()) }
}

/** What happens meanwhile is told as it happens; the worker knows by the numbers what is newer. */
async function tellRows(library: Library, thread: NotebookThread): Promise<void> {
  const rows = await library.catalogue()
  for (let from = 0; from === 0 || from < rows.length; from += ROWS_AT_ONCE) {
    const json = JSON.stringify(rows.slice(from, from + ROWS_AT_ONCE).map(rowOf))
    thread.tell({ kind: 'rows', json, last: from + ROWS_AT_ONCE >= rows.length ? 'last' : 'more' })
    await new Promise((resolve) => setImmediate(resolve))
  }
}

function rowOf({ id, seq, title, addedAt, state, tags, trashedAt, marks }: CatalogueRow): Row {
  return { id, seq, title, addedAt, state, tags, trashedAt, marks }
}

function isOfText(changes: readonly Change[]): boolean {
  return changes.some(({ kind }) => kind === 'text.set' || kind === 'anchors.carry')
}
