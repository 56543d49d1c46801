/** A library in memory behind the bridge: it takes commits and changes tags and titles with main's own pure functions. */
import type { CallName, Events } from '../../core/api'
import { applyCommit } from '../../core/change/apply'
import type { Change, CommitRequest, WideCommit } from '../../core/change/change'
import type { DocumentId } from '../../core/document/id'
import type { DocumentRecord } from '../../core/document/record'
import type { Failure } from '../../core/failure'
import { linkChanges } from '../../core/link/rename'
import { foldTag } from '../../core/mark/tag'
import { allTags } from '../../core/mark/tags'
import type { TagCount } from '../../core/notebook/notebook'
import { removedTag, renamedTag } from '../../core/tag/rename'
import { type Packed, pack } from '../../core/wire'
import { rowOf } from '../../main/library/catalogue-row'

export const records = new Map<DocumentId, DocumentRecord>()
export const asked: (readonly [CallName, unknown])[] = []

let failure: Failure | null = null
let gate: Promise<void> = Promise.resolve()
let made = 0
const listeners = new Map<string, (event: Packed) => void>()

/** Calls that change something fail with this from now on; null: they do not. */
export function fail(given: Failure | null): void {
  failure = given
}

/** What is asked for over the whole library waits from now on, until the returned function is called. */
export function hold(): () => void {
  const { promise, resolve } = Promise.withResolvers<void>()
  gate = promise
  return resolve
}

/** The row of a document, as lists show it. */
export function row(record: DocumentRecord) {
  const marks = Object.values(record.marks)
  return rowOf({ record, marks: marks.length, notes: 0, labels: {} }, null)
}

function tell<E extends keyof Events>(name: E, event: Events[E]): void {
  listeners.get(name)?.(pack(event))
}

function take(commit: WideCommit): void {
  for (const { document, changes } of commit.parts) {
    const record = records.get(document)
    if (!record) throw new Error(document)
    const { parts: _, ...whole } = commit
    const numbered = { ...whole, v: 1 as const, seq: record.seq + 1, changes }
    const next = applyCommit(record, numbered)
    records.set(document, next)
    tell('committed', { document, commit: numbered, row: row(next), text: null })
  }
  tell('notebook', { revision: made })
}

function wide(title: string, changesOf: (record: DocumentRecord) => readonly Change[]) {
  made += 1
  const id = `00000000000w${made % 10}`
  const parts = [...records.values()]
    .map((record) => ({ document: record.id, changes: changesOf(record) }))
    .filter(({ changes }) => changes.length > 0)
  const commit: WideCommit = { id, group: id, at: `2030-01-01T00:00:${10 + made}.000Z`, title, parts }
  take(commit)
  return { ok: true, value: commit }
}

function tags(): readonly TagCount[] {
  const counted = new Map<string, TagCount>()
  const add = (found: readonly string[], what: 'documents' | 'marks') => {
    for (const tag of found) {
      const known = counted.get(foldTag(tag)) ?? { tag, documents: 0, marks: 0 }
      counted.set(foldTag(tag), { ...known, [what]: known[what] + 1 })
    }
  }
  for (const record of records.values()) {
    add(allTags(record), 'documents')
    for (const mark of Object.values(record.marks)) add(allTags(mark), 'marks')
  }
  return [...counted.values()].sort((a, b) => b.documents + b.marks - a.documents - a.marks)
}

function answer(name: CallName, argument: never): unknown {
  const given: Readonly<Record<string, never>> = argument ?? {}
  if (failure && /commit|rename|remove/.test(name)) return { ok: false, failure }
  switch (name) {
    case 'tags:list':
      return { ok: true, value: tags() }
    case 'tags:rename':
      return wide('Rename tags', (record) => renamedTag(record, given.from ?? [], given.to ?? ''))
    case 'tags:remove':
      return wide('Remove a tag', (record) => removedTag(record, given.tag ?? ''))
    case 'document:rename':
      return renamed(given.document ?? '', given.title ?? '')
    case 'links:to':
      return { ok: true, value: [{}, {}] }
    case 'library:commit': {
      const { document, commit }: CommitRequest = argument
      const { changes, ...whole } = commit
      take({ ...whole, parts: [{ document, changes }] })
      return { ok: true, value: { seq: records.get(document)?.seq } }
    }
    case 'library:commit-all':
      take(argument)
      return { ok: true, value: { seq: 1 } }
    default:
      return null
  }
}

function renamed(document: DocumentId, title: string) {
  const record = records.get(document)
  if (!record) throw new Error(document)
  const documents = [...records.values()].map(row)
  const hasMark = (mark: string) => Object.hasOwn(record.marks, mark)
  const links = linkChanges({ document, title, documents, hasMark })
  return wide('Rename', (one) => [
    ...(one.id === document
      ? [{ kind: 'source.set', field: 'title', before: one.source.title, after: title } as const]
      : []),
    ...links(one),
  ])
}

Object.assign(window, {
  margent: {
    call: async (name: CallName, argument: string) => {
      asked.push([name, JSON.parse(argument)])
      if (/rename|remove/.test(name)) await gate
      return pack(answer(name, JSON.parse(argument) as never))
    },
    on: (name: string, listener: (event: Packed) => void) => {
      listeners.set(name, listener)
      return () => listeners.delete(name)
    },
  },
})
