/**
 * A main process for tests of the window's state: it numbers and keeps commits as main does, and can be told to fail,
 * refuse, break, or wait. It must be imported before anything of `renderer/`, which looks for the bridge when it is loaded.
 */
import { applyCommit } from '../../../core/change/apply'
import type { Change, Commit, CommitRequest, NumberedCommit, WideCommit } from '../../../core/change/change'
import { invert, invertAll } from '../../../core/change/invert'
import { DEFAULT_LABELS, type Label } from '../../../core/document/label'
import type { DocumentRecord } from '../../../core/document/record'
import { done, type Failure, failed, type Result } from '../../../core/failure'
import { type LabelRemoval, planRemoval } from '../../../core/label/removal'
import { labelsAfter } from '../../../core/library/labels-after'
import type { TagCount } from '../../../core/notebook/notebook'
import { renamedTag } from '../../../core/tag/rename'
import { type Packed, pack } from '../../../core/wire'
import { fittingChanges } from '../../../main/library/fitting-changes'
import type { UndoRequest, WideUndone } from '../../../main/library/interface'
import { aRecord } from '../../support/records'

export const TEXT = JSON.stringify({
  plainTextVersion: 1,
  blocks: [{ kind: 'paragraph', spans: ['Seoul gave that notice on 22 August.'] }],
  leftOut: [],
})

/** The time of what main does by itself: later than everything that a test writes down. */
const NOW = '2030-01-01T00:00:00.000Z'

type Behaviour = 'well' | 'broken' | { readonly fails: Failure } | { readonly refuses: (commit: Commit) => boolean }

export class FakeMain {
  behaviour: Behaviour = 'well'
  /** Whether the event of a commit goes out before or after the answer, or never. */
  events: 'before' | 'after' | 'none' = 'before'
  /** Every call, in order. */
  readonly calls: { readonly name: string; readonly argument: unknown }[] = []
  records = new Map<string, DocumentRecord>()
  histories = new Map<string, NumberedCommit[]>()
  texts = new Map<string, string>()
  labels: readonly Label[] = DEFAULT_LABELS
  /** The document that holds a mark, as the notebook's cache knows it. */
  readonly holders = new Map<string, string>()
  tags: readonly TagCount[] = []
  readonly #listeners = new Map<string, (event: Packed) => void>()
  #gate: Promise<void> = Promise.resolve()

  add(record: DocumentRecord): void {
    this.records.set(record.id, record)
    this.histories.set(record.id, [])
    this.texts.set(record.id, TEXT)
  }

  /** What is sent waits from now on, until the returned function is called. */
  hold(): () => void {
    let release = () => {}
    this.#gate = new Promise((resolve) => {
      release = resolve
    })
    return release
  }

  /** A commit that did not come from this window. */
  elsewhere(document: string, commit: Commit, text: string | null = null): void {
    this.#keep(document, commit, text)
    this.send('committed', this.#event(document, commit.id, text))
  }

  /** A commit that main took, and whose event was lost. */
  inSilence(document: string, commit: Commit): void {
    this.#keep(document, commit, null)
  }

  send(name: string, event: unknown): void {
    this.#listeners.get(name)?.(structuredClone(pack(event)))
  }

  listen(name: string, listener: (event: Packed) => void): () => void {
    this.#listeners.set(name, listener)
    return () => {}
  }

  async call(name: string, json: string): Promise<Packed> {
    const argument: unknown = JSON.parse(json)
    this.calls.push({ name, argument })
    await this.#gate
    if (this.behaviour === 'broken') throw new Error('broken')
    return structuredClone(pack(this.#answer(name, argument)))
  }

  #answer(name: string, argument: unknown): unknown {
    switch (name) {
      case 'library:commit':
        return this.#commit(argument as CommitRequest)
      case 'library:commit-all': {
        const { parts, library, ...whole } = argument as WideCommit
        if (library) return this.#commitLabels(argument as WideCommit)
        if (whole.undoes !== undefined) return this.#commitFitting(argument as WideCommit)
        const answers = parts.map(({ document, changes }) => this.#commit({ document, commit: { ...whole, changes } }))
        return answers.find(({ ok }) => !ok) ?? answers[0]
      }
      case 'document:open': {
        const { document } = argument as { document: string }
        const record = this.records.get(document)
        if (!record) return failed({ kind: 'noDocument', document })
        const history = this.histories.get(document) ?? []
        return done({ record, text: this.texts.get(document), history, reading: null, notices: [] })
      }
      case 'library:take-back':
        return this.#undoWide(argument as UndoRequest)
      case 'version:take-back':
        return this.#takeBack(argument as { document: string; group: string })
      case 'links:find':
        return done(this.holders.get((argument as { mark: string }).mark) ?? null)
      case 'labels:remove':
        return this.#removeLabel(argument as LabelRemoval)
      case 'tags:list':
        return done(this.tags)
      case 'tags:rename': {
        const { from, to } = argument as { from: readonly string[]; to: string }
        return this.#commitEach((record) => renamedTag(record, from, to))
      }
      default:
        return null
    }
  }

  /** Main knows commits over several documents by their ids; here they are those that two documents have. */
  #undoWide({ commits, group, title }: UndoRequest): Result<WideUndone | null> {
    const id = anId()
    const parts = [...this.histories].flatMap(([document, history]) => {
      const changes = history.filter((commit) => commits.includes(commit.id)).flatMap((commit) => commit.changes)
      return changes.length > 0 ? [{ document, changes: invertAll(changes) }] : []
    })
    if (parts.length < 2) return done(null)
    const commit: WideCommit = { id, group: id, at: NOW, title, undoes: group, parts }
    const made = this.#commitFitting(commit)
    return made.ok ? done({ commit, missed: made.value.missed ?? 0 }) : made
  }

  /** What undoes another commit is taken as far as it fits. */
  #commitFitting({ parts, ...whole }: WideCommit): Result<{ readonly seq: number; readonly missed?: number }> {
    let missed = 0
    const answers = parts.map(({ document, changes }) => {
      const { fitting } = fittingChanges(changes)(this.records.get(document) ?? aRecord({ id: document }))
      missed += changes.length - fitting.length
      return this.#commit({ document, commit: { ...whole, changes: fitting } })
    })
    const failure = answers.find(({ ok }) => !ok)
    return failure ?? done(missed === 0 ? { seq: 1 } : { seq: 1, missed })
  }

  #commitLabels({ parts, library = [], ...whole }: WideCommit): Result<{ readonly seq: number }> {
    const { behaviour } = this
    if (typeof behaviour === 'object' && 'fails' in behaviour) return failed(behaviour.fails)
    const refused = failed({ kind: 'refused', change: whole.title } as const)
    if (typeof behaviour === 'object' && behaviour.refuses({ ...whole, changes: [] })) return refused
    const after = labelsAfter(this.labels, library)
    if (!after) return refused
    for (const { document, changes } of parts) this.#commit({ document, commit: { ...whole, changes } })
    this.labels = after
    if (this.events === 'before') this.send('labels', after)
    if (this.events === 'after') setTimeout(() => this.send('labels', after))
    return done({ seq: 1 })
  }

  #removeLabel(removal: LabelRemoval): Result<WideCommit> {
    const planned = planRemoval(removal, this.labels, { id: anId(), at: NOW })
    if (!planned) return failed({ kind: 'refused', change: 'label' })
    const parts = [...this.records.values()].map((record) => ({
      document: record.id,
      changes: planned.changesOf(record) ?? [],
    }))
    const made = { ...planned.whole, parts }
    const written = this.#commitLabels(made)
    return written.ok ? done(made) : written
  }

  #commitEach(changesOf: (record: DocumentRecord) => readonly Change[]): Result<WideCommit> {
    const { behaviour } = this
    if (typeof behaviour === 'object' && 'fails' in behaviour) return failed(behaviour.fails)
    const parts = [...this.records.values()]
      .map((record) => ({ document: record.id, changes: changesOf(record) }))
      .filter(({ changes }) => changes.length > 0)
    const id = anId()
    const whole = { id, group: id, at: NOW, title: 'Rename tags' }
    for (const { document, changes } of parts) this.#commit({ document, commit: { ...whole, changes } })
    return done({ ...whole, parts })
  }

  /** Takes the text back and nothing else: what becomes of the marks is main's own business. */
  #takeBack({ document, group }: { readonly document: string; readonly group: string }): Result<null> {
    const made = this.histories.get(document)?.find((commit) => commit.group === group)
    const change = made?.changes.find(({ kind }) => kind === 'text.set')
    if (!made || !change) return failed({ kind: 'refused', change: 'text' })
    const id = anId()
    const { title } = made
    this.elsewhere(document, { id, group: id, undoes: group, at: NOW, title, changes: [invert(change)] }, TEXT)
    return done(null)
  }

  #commit({ document, commit }: CommitRequest): Result<{ readonly seq: number }> {
    const { behaviour } = this
    if (typeof behaviour === 'object' && 'fails' in behaviour) return failed(behaviour.fails)
    if (typeof behaviour === 'object' && 'refuses' in behaviour && behaviour.refuses(commit))
      return failed({ kind: 'refused', change: commit.changes[0]?.kind ?? '' })
    const known = this.histories.get(document)?.find(({ id }) => id === commit.id)
    if (known) return done({ seq: known.seq })
    const text = commit.changes.some(({ kind }) => kind === 'text.set') ? TEXT : null
    const seq = this.#keep(document, commit, text)
    const event = this.#event(document, commit.id, text)
    if (this.events === 'before') this.send('committed', event)
    if (this.events === 'after') setTimeout(() => this.send('committed', event))
    return done({ seq })
  }

  #keep(document: string, commit: Commit, text: string | null): number {
    const record = this.records.get(document) ?? aRecord({ id: document })
    const seq = record.seq + 1
    const numbered: NumberedCommit = { v: 1, seq, ...commit }
    this.records.set(document, applyCommit(record, numbered))
    this.histories.set(document, [...(this.histories.get(document) ?? []), numbered])
    if (text !== null) this.texts.set(document, text)
    return seq
  }

  #event(document: string, id: string, text: string | null) {
    const commit = this.histories.get(document)?.find((made) => made.id === id)
    return { document, commit, row: { id: document }, text }
  }
}

export const main = new FakeMain()

Object.assign(globalThis, {
  document: { body: { inert: false } },
  window: {
    margent: {
      call: (name: string, argument: string) => main.call(name, argument),
      on: (name: string, listener: (event: Packed) => void) => main.listen(name, listener),
      importFiles: async () => pack({ added: [], failures: [] }),
    },
    matchMedia: () => ({ matches: false, addEventListener: () => {} }),
  },
})

let last = 0

/** An id that no other has. */
export function anId(): string {
  last += 1
  return `1d${String(last).padStart(11, '0')}`
}

/** A commit made somewhere else than in the window. */
export function aCommit(changes: readonly Change[], title = 'Elsewhere'): Commit {
  const id = anId()
  return { id, group: id, at: '2026-03-02T10:00:00.000Z', title, changes }
}

export const note = (at: number, inserted: string): Change => ({
  kind: 'note.splice',
  mark: null,
  at,
  removed: '',
  inserted,
})

export const textSet: Change = {
  kind: 'text.set',
  before: aRecord().text,
  after: { version: 2, hash: 'b'.repeat(64), length: 1, words: 1 },
}
