/**
 * The worker's order of business. What main tells is carried out one after another, so that a question is answered from all that
 * was told before it; meanwhile documents whose numbers differ from those in the cache are read again, the newest first.
 */
import type { DocumentId } from '../../core/document/id'
import type { NotebookAnswer } from '../../core/notebook/notebook'
import { Answering } from './answering'
import { Cache, type Held } from './cache'
import { openDatabase, removeDatabase } from './database'
import { documentsWith, linksTo } from './looking'
import type { News, Opening, Question, Row, Said } from './protocol'
import { placeIn, Reading } from './reading'
import { Rows } from './rows'

/** Milliseconds after which what was changed is written down: what a crash takes of it is read again. */
const WRITE_DELAY = 1_000
/** Milliseconds between two pieces of news for the window; longer while the cache is made, for each is asked about anew. */
const NEWS_DELAY = 250
const MAKING_NEWS_DELAY = 1_000
/** A document whose files are behind what was told of it is being written just now. */
const MOST_READINGS = 3

export class Keeper {
  readonly #cache: Cache
  readonly #answering: Answering
  readonly #reading: Reading
  readonly #say: (said: Said) => void
  #turn: Promise<unknown> = Promise.resolve()
  /** What the catalogue, or a commit, said last of each document. */
  readonly #told = new Map<DocumentId, Row>()
  /** Documents to be read, the newest first. */
  #waiting: DocumentId[] = []
  /** Documents that could not be read; what they hold is not known. */
  readonly #unread = new Set<DocumentId>()
  #isBuilding = false
  #hasRows = false
  readonly #forWhole: (() => void)[] = []
  #writing: NodeJS.Timeout | undefined
  #news: NodeJS.Timeout | undefined
  #toldRevision = 0
  #isClosed = false

  constructor({ library, folder, file, cache, labels, revision }: Opening, say: (said: Said) => void) {
    this.#say = say
    const trouble = (what: string) => say({ kind: 'trouble', what })
    const usable = cache === 'kept' || file === null || isRemoved(file, trouble) ? file : null
    this.#cache = new Cache(new Rows(openDatabase(cache === 'memory' ? null : usable, library, trouble)))
    this.#answering = new Answering(this.#cache)
    this.#cache.revision = revision
    this.#answering.labels = labels
    this.#reading = new Reading(folder)
  }

  /** Takes a message; those before it are carried out first. */
  take(told: News): void {
    this.#turn = this.#turn
      .then(() => this.#carryOut(told))
      .catch((error: unknown) => {
        // The database is not to be believed any more: main starts another worker, which makes it anew.
        queueMicrotask(() => {
          throw error
        })
      })
  }

  async #carryOut(told: News): Promise<void> {
    switch (told.kind) {
      case 'rows':
        this.#takeRows(JSON.parse(told.json), told.last)
        break
      case 'row':
        await this.#takeRow(told.row)
        break
      case 'committed':
        await this.#takeCommit(told)
        break
      case 'labels':
        this.#answering.labels = told.labels
        this.#cache.revision++
        break
      case 'asked':
        this.#answer(told.number, told.question)
        break
      case 'close':
        this.#close()
        return
    }
    this.#after()
  }

  /** The catalogue: documents that are not in it are gone, those with other numbers are read again. */
  #takeRows(rows: readonly Row[], last: 'last' | 'more'): void {
    // What a commit or a row said meanwhile is newer.
    for (const row of rows) if (!this.#told.has(row.id)) this.#told.set(row.id, row)
    if (last === 'more') return
    this.#hasRows = true
    for (const { id } of this.#cache.documents) if (!this.#told.has(id)) this.#cache.remove(id)
    this.#waiting = [...this.#told.values()]
      .filter((row) => differs(this.#cache.document(row.id), row))
      .sort((a, b) => (a.addedAt < b.addedAt ? 1 : -1))
      .map(({ id }) => id)
    void this.#build()
  }

  async #takeRow(row: Row): Promise<void> {
    const before = this.#told.get(row.id)
    if (before && before.seq > row.seq) return
    this.#told.set(row.id, row)
    if (this.#hasRows && differs(this.#cache.document(row.id), row)) await this.#read(row.id)
  }

  async #takeCommit({ row, seq, at, changes }: Extract<News, { kind: 'committed' }>): Promise<void> {
    this.#told.set(row.id, row)
    const document = this.#cache.document(row.id)
    if (document && document.seq >= seq) return
    const text = document && changes && needsText(changes) ? await this.#textOf(document) : null
    const place = (mark: Parameters<typeof placeIn>[0]) => placeIn(mark, document?.hash ?? '', text)
    const applied = changes ? this.#cache.apply(row.id, seq, at, changes, row, place) : 'unfit'
    if (applied === 'unfit') await this.#read(row.id)
  }

  #textOf({ id, version, hash }: Held) {
    return this.#reading.text(id, version, hash)
  }

  /** Reads what waits, one document after another, so that what is asked meanwhile has its turn. */
  async #build(): Promise<void> {
    if (this.#isBuilding) return
    this.#isBuilding = true
    this.#cache.revision++
    for (let id = this.#waiting[0]; id !== undefined && !this.#isClosed; id = this.#waiting[0]) {
      const next = id
      const row = this.#told.get(next)
      if (row && differs(this.#cache.document(next), row)) await this.#read(next)
      this.#waiting.shift()
      this.#after()
      // Messages come in between.
      await new Promise((resolve) => setImmediate(resolve))
    }
    this.#isBuilding = false
    this.#cache.revision++
    this.#after()
    for (const tell of this.#forWhole.splice(0)) tell()
  }

  async #read(id: DocumentId): Promise<void> {
    for (let times = 0; times < MOST_READINGS; times++) {
      const read = await this.#reading.document(id).catch((error: unknown) => this.#failed(id, error))
      if (this.#isClosed) return
      if (read === null) {
        // It cannot be read now, and lists say so; what was known of it may be wrong by now.
        this.#cache.remove(id)
        this.#unread.add(id)
        return
      }
      this.#unread.delete(id)
      const { seq } = this.#cache.document(id) ?? { seq: -1 }
      const told = this.#told.get(id)?.seq ?? 0
      // What is kept may be newer than what there is: an older copy of the library was put back.
      if (read.seq >= Math.min(seq, told)) this.#cache.put(read)
      if (read.seq >= told) return
    }
  }

  /** One document at which the program stumbles is no reason to be without all others. */
  #failed(id: DocumentId, error: unknown): null {
    this.#say({
      kind: 'trouble',
      what: `${id} is not in the notebook: ${error instanceof Error ? error.stack : error}`,
    })
    return null
  }

  #answer(number: number, question: Question): void {
    const say = (value: unknown) => this.#say({ kind: 'answer', number, json: JSON.stringify(value) })
    const value = this.#answerTo(question)
    if (value instanceof Promise) void value.then(say)
    else say(value)
  }

  #answerTo(question: Question): unknown {
    switch (question.name) {
      case 'query':
        return this.#answering.query(question.asked.query, question.asked.most, this.#making())
      case 'entries':
        return this.#answering.entries(question.asked.query, question.asked.from, question.asked.most)
      case 'keys':
        return this.#answering.keys(question.asked.query, question.asked.from, question.asked.to)
      case 'ordered': {
        const { query, selection, wait, most } = question.asked
        const ordered = () => this.#answering.ordered(query, selection, most ?? Infinity)
        return wait === 'now' || this.#isWhole ? ordered() : this.#whole().then(ordered)
      }
      case 'documentsWith':
        return this.#isWhole ? [...documentsWith(this.#cache, question.asked), ...this.#unread] : null
      case 'tags':
        return this.#answering.written.all()
      case 'linksTo':
        return linksTo(this.#cache, question.asked.document)
      case 'headings':
        return this.#headings(question.asked.document)
      case 'marks': {
        const { words, document } = question.asked
        const held = document === null ? null : this.#cache.document(document)
        return held === undefined ? [] : this.#answering.marks(words, held)
      }
      case 'find':
        return this.#find(question.asked.mark)
      case 'whole':
        return this.#whole().then(() => null)
    }
  }

  async #headings(id: DocumentId): Promise<readonly { readonly level: number; readonly title: string }[]> {
    const document = this.#cache.document(id)
    const text = document ? await this.#textOf(document) : null
    return (text?.outline ?? []).map(({ level, title }) => ({ level, title }))
  }

  #find(mark: string): DocumentId | null {
    const { columns, rows } = this.#cache
    const found = rows.marksCalled(mark).map((slot) => this.#cache.documentAt(columns.document[slot] ?? 0))
    return (found.find((document) => document?.trashedAt === null) ?? found[0])?.id ?? null
  }

  #making(): NotebookAnswer['making'] {
    if (this.#isWhole) return null
    const total = this.#told.size
    return { done: Math.max(0, total - this.#waiting.length), total }
  }

  get #isWhole(): boolean {
    return this.#hasRows && this.#waiting.length === 0 && !this.#isBuilding
  }

  #whole(): Promise<void> {
    return this.#isWhole ? Promise.resolve() : new Promise((resolve) => this.#forWhole.push(resolve))
  }

  /** After each thing done: it is written down soon, and the window is told. */
  #after(): void {
    this.#writing ??= setTimeout(() => {
      this.#writing = undefined
      this.#cache.rows.write()
    }, WRITE_DELAY)
    if (this.#cache.revision === this.#toldRevision) return
    this.#news ??= setTimeout(
      () => {
        this.#news = undefined
        this.#toldRevision = this.#cache.revision
        this.#say({ kind: 'changed', revision: this.#cache.revision })
      },
      this.#isBuilding ? MAKING_NEWS_DELAY : NEWS_DELAY,
    )
  }

  #close(): void {
    this.#isClosed = true
    clearTimeout(this.#writing)
    clearTimeout(this.#news)
    this.#cache.rows.close()
    this.#say({ kind: 'closed' })
  }
}

/** Whether a file that is not to be believed is gone. */
function isRemoved(file: string, trouble: (what: string) => void): boolean {
  try {
    removeDatabase(file)
    return true
  } catch (error) {
    trouble(`the notebook's cache is kept in memory: ${String(error)}`)
    return false
  }
}

/** Whether what is kept of a document is not what its row is of. */
function differs(document: Held | undefined, row: Row): boolean {
  if (!document || document.seq !== row.seq || document.marks !== row.marks) return true
  return document.title !== row.title || document.state !== row.state || document.trashedAt !== row.trashedAt
}

function needsText(changes: NonNullable<Extract<News, { kind: 'committed' }>['changes']>): boolean {
  return changes.some(({ kind }) => kind === 'mark.add' || kind === 'anchor.set')
}
