/**
 * The notebook's worker as main sees it: what is told and asked goes there in order. Where it falls, another one is started, which
 * makes the cache anew; what was asked is asked again, once.
 */
import { Worker } from 'node:worker_threads'
import type { AnswerTo, Asked, CacheUse, News, Opening, Question, QuestionName, Said } from './protocol'

export interface ThreadOptions {
  /** The built worker. */
  readonly script: string
  /** What each worker is told first. */
  readonly begin: (cache: CacheUse, revision: number) => Opening
  /** Called when a worker has begun: it is to be told of everything. */
  readonly began: () => void
  readonly changed: (revision: number) => void
  readonly trouble: (what: unknown) => void
}

/** One that falls so often in `FALLS_TIME` milliseconds does so for a reason that another start does not mend. */
const MOST_FALLS = 4
const FALLS_TIME = 600_000
/** A question is asked again of the worker with a new file, and of the one without. */
const MOST_TIMES = 2
/** Milliseconds that a worker has to write down what it holds; it is a cache. */
const CLOSE_TIME = 2_000

/** More than a worker can have counted between two pieces of news. */
const REVISIONS_APART = 1_000_000

interface Waiting {
  readonly question: Question
  readonly resolve: (json: string) => void
  readonly reject: (error: unknown) => void
  times: number
}

export class NotebookThread {
  readonly #options: ThreadOptions
  #worker: Worker | null = null
  /** When workers fell, of late. */
  #falls: readonly number[] = []
  #last = 0
  readonly #waiting = new Map<number, Waiting>()
  #closing: (() => void) | null = null
  #revision = 0

  constructor(options: ThreadOptions) {
    this.#options = options
  }

  /** Whether there is a worker that hears what is told. */
  get isThere(): boolean {
    return this.#worker !== null
  }

  /** Starts the worker where there is none. */
  begin(): void {
    if (this.#worker === null && this.#closing === null) this.#start('kept')
  }

  tell(news: News): void {
    this.#worker?.postMessage(news)
  }

  /** Rejects where the worker fell again and again. */
  async ask<N extends QuestionName>(name: N, asked: Asked<N>): Promise<AnswerTo<N>> {
    this.begin()
    const question = { name, asked } as Question
    const json = await new Promise<string>((resolve, reject) => {
      if (this.#worker === null) {
        reject(new Error('the notebook is closed, or fell too often'))
        return
      }
      const number = ++this.#last
      this.#waiting.set(number, { question, resolve, reject, times: 1 })
      this.#worker.ref()
      this.tell({ kind: 'asked', number, question })
    })
    return JSON.parse(json) as AnswerTo<N>
  }

  /** Lets the worker write down what it holds, and ends it. */
  async close(): Promise<void> {
    const worker = this.#worker
    if (worker === null || this.#closing) return
    await new Promise<void>((resolve) => {
      const late = setTimeout(resolve, CLOSE_TIME)
      this.#closing = () => {
        clearTimeout(late)
        resolve()
      }
      this.tell({ kind: 'close' })
    })
    this.#worker = null
    for (const { reject } of this.#waiting.values()) reject(new Error('the notebook was closed'))
    this.#waiting.clear()
    await worker.terminate()
  }

  #start(cache: CacheUse): void {
    const worker = new Worker(this.#options.script)
    this.#worker = worker
    worker.on('message', (said: Said) => this.#hear(said))
    worker.on('error', (error) => this.#options.trouble(error))
    worker.on('exit', () => this.#fell(worker))
    // It keeps the program from ending only while somebody waits for an answer.
    if (this.#waiting.size === 0) worker.unref()
    worker.postMessage(this.#options.begin(cache, this.#revision + REVISIONS_APART))
    this.#options.began()
  }

  #hear(said: Said): void {
    switch (said.kind) {
      case 'answer':
        this.#waiting.get(said.number)?.resolve(said.json)
        this.#waiting.delete(said.number)
        if (this.#waiting.size === 0) this.#worker?.unref()
        return
      case 'changed':
        this.#revision = said.revision
        this.#options.changed(this.#revision)
        return
      case 'trouble':
        this.#options.trouble(said.what)
        return
      case 'closed':
        this.#closing?.()
        return
    }
  }

  #fell(worker: Worker): void {
    if (this.#worker !== worker) return
    if (this.#closing) {
      this.#closing()
      return
    }
    this.#worker = null
    const now = performance.now()
    this.#falls = [...this.#falls.filter((time) => now - time < FALLS_TIME), now]
    const isHopeless = this.#falls.length > MOST_FALLS
    if (!isHopeless) this.#start(this.#falls.length > 1 ? 'memory' : 'remade')
    for (const [number, waiting] of this.#waiting) {
      if (isHopeless || waiting.times > MOST_TIMES) {
        this.#waiting.delete(number)
        waiting.reject(new Error('the worker of the notebook fell'))
      } else {
        waiting.times++
        this.tell({ kind: 'asked', number, question: waiting.question })
      }
    }
  }
}
