/**
 * Newer texts on offer: read, compared with what the document has, and held until the person takes one, keeps it apart or leaves
 * it. Nothing of an offer is on the disk; a newer file stays where the person has it, and a document that was added stays.
 */
import type { ImportProgress, VersionOffer } from '../../core/api'
import { sameValue } from '../../core/change/same-value'
import type { DocumentId, Id } from '../../core/document/id'
import { currentOriginal } from '../../core/document/original'
import { type DocumentRecord, SOURCE_FIELDS, type Source } from '../../core/document/record'
import { done, failed, type Result } from '../../core/failure'
import { strings } from '../../core/strings'
import { nameOf } from '../adding/batch'
import type { Given } from '../import/import-file'
import type { Library, NewDocument } from '../library/interface'
import type { Comparison, Following, Renewal } from '../library/versions-interface'
import { givenAgain } from './given-again'

export interface VersionsOptions {
  readonly library: () => Promise<Result<Library>>
  /** Reads one file in the import process. */
  readonly read: (given: Given, signal: AbortSignal, progressed: (part: number) => void) => Promise<Result<NewDocument>>
  readonly progressed: (progress: ImportProgress) => void
  readonly newId: () => Id
  /** The links in notes that follow a document to another title; null where that cannot be found out. */
  readonly following: (library: Library, document: DocumentId, title: string) => Promise<Following | null>
}

export interface Versions {
  /** See `version:again`, `version:choose` (of a file that was chosen) and `version:compare` in core/api.ts. */
  readonly again: (document: DocumentId) => Promise<Result<VersionOffer>>
  readonly file: (document: DocumentId, path: string) => Promise<Result<VersionOffer>>
  readonly compare: (document: DocumentId, newer: DocumentId) => Promise<Result<VersionOffer>>
  readonly take: (offer: Id, fields: readonly (keyof Source)[]) => Promise<Result<null>>
  readonly separate: (offer: Id) => Promise<Result<{ readonly document: DocumentId }>>
  readonly drop: (offer: Id) => void
  /** Stops what is being read. */
  readonly cancel: () => void
  /** Drops every offer: the window that had them is gone. */
  readonly clear: () => void
}

/** One is looked at; another may have been asked for before it was closed. Each holds a text and its images. */
const MOST_OFFERS = 2
/** A document that changes while its offer is taken is compared again. */
const MOST_TRIES = 3

interface Held {
  readonly offer: VersionOffer
  readonly comparison: Comparison
  readonly newer: NewDocument
  readonly instead: DocumentId | null
}

/** The offers of this run. */
export function versions({ library, read, progressed, newId, following }: VersionsOptions): Versions {
  const held = new Map<Id, Held>()
  let stop = new AbortController()

  const hold = (offered: Held): VersionOffer => {
    held.set(offered.offer.id, offered)
    for (const id of held.keys()) if (held.size > MOST_OFFERS) held.delete(id)
    return offered.offer
  }

  const reading = async (given: Given): Promise<Result<NewDocument>> => {
    const { signal } = stop
    const name = nameOf(given)
    progressed({ done: 0, total: 1, name, part: null })
    try {
      return await read(given, signal, (part) => progressed({ done: 0, total: 1, name, part }))
    } finally {
      progressed({ done: 1, total: 1, name: null, part: null })
    }
  }

  const offered = async (
    opened: Library,
    record: DocumentRecord,
    about: Pick<VersionOffer, 'from' | 'name'>,
    newer: NewDocument,
    instead: DocumentId | null,
  ): Promise<Result<VersionOffer>> => {
    if (!('bytes' in newer.text)) throw new TypeError('The text was not prepared')
    const file = about.from === 'original' ? 'same' : 'newer'
    const { text, files = [] } = newer
    const compared = await opened.compare({ document: record.id, text, files, file })
    if (!compared.ok) return compared
    const { report, difference } = compared.value
    const fields = changedFields(record.source, newer.source)
    const source = { ...record.source, ...fieldsOf(newer.source, fields) }
    const offer: VersionOffer = { id: newId(), document: record.id, ...about, report, difference, fields, source }
    return done(hold({ offer, comparison: compared.value, newer, instead }))
  }

  /** What the offer's text was made of, where it is not the file that the document has already. */
  const originalOf = ({ offer, newer }: Held, record: DocumentRecord): Renewal['original'] => {
    const isSame = offer.from === 'original' || newer.original.sha256 === currentOriginal(record).sha256
    return isSame ? null : newer.original
  }

  return {
    again: async (document) => {
      const opened = await library()
      if (!opened.ok) return opened
      const record = await opened.value.record(document)
      if (!record.ok) return record
      const original = currentOriginal(record.value)
      const path = opened.value.file(document, original.file)
      if (path === null) return failed({ kind: 'noDocument', document })
      const newer = await reading(givenAgain(path, original, record.value.source))
      if (!newer.ok) return newer
      return offered(opened.value, record.value, { from: 'original', name: original.name }, newer.value, null)
    },
    file: async (document, path) => {
      const opened = await library()
      if (!opened.ok) return opened
      const record = await opened.value.record(document)
      if (!record.ok) return record
      const newer = await reading({ kind: 'file', path })
      if (!newer.ok) return newer
      const about = { from: 'file', name: newer.value.original.name } as const
      return offered(opened.value, record.value, about, newer.value, null)
    },
    compare: async (document, other) => {
      const opened = await library()
      if (!opened.ok) return opened
      const record = await opened.value.record(document)
      if (!record.ok) return record
      const newer = await opened.value.asNewer(other)
      if (!newer.ok) return newer
      const about = { from: 'document', name: newer.value.source.title } as const
      return offered(opened.value, record.value, about, newer.value, other)
    },
    take: async (id, fields) => {
      const opened = await library()
      if (!opened.ok) return opened
      const found = held.get(id)
      if (!found) return gone()
      // Asked twice at once, it is taken once.
      held.delete(id)
      const kept = (failure: Result<never>) => {
        held.set(id, found)
        return failure
      }
      let { comparison } = found
      for (let tries = 1; ; tries++) {
        const record = await opened.value.record(found.offer.document)
        if (!record.ok) return kept(record)
        const source = fieldsOf(found.newer.source, fields)
        const isRenamed = source.title !== undefined && source.title !== record.value.source.title
        const made = await opened.value.renew({
          comparison,
          original: originalOf(found, record.value),
          source,
          following: isRenamed ? await following(opened.value, record.value.id, source.title ?? '') : null,
          title: strings.versions.title[found.offer.from],
          instead: found.instead,
        })
        if (made.ok) return done(null)
        if (made.failure.kind !== 'refused' || tries === MOST_TRIES) return kept(made)
        const again = await opened.value.compare(comparison.asked)
        if (!again.ok) return kept(again)
        comparison = again.value
      }
    },
    separate: async (id) => {
      const opened = await library()
      if (!opened.ok) return opened
      const found = held.get(id)
      if (!found || found.offer.from === 'original') return gone()
      if (found.instead !== null) {
        held.delete(id)
        return done({ document: found.instead })
      }
      const row = await opened.value.add(found.newer)
      if (!row.ok) return row
      held.delete(id)
      return done({ document: row.value.id })
    },
    drop: (id) => {
      held.delete(id)
    },
    cancel: () => {
      stop.abort()
      stop = new AbortController()
    },
    clear: () => held.clear(),
  }
}

/** Fields that would change, and to something: what the newer file does not say is not taken away. */
function changedFields(now: Source, newer: Source): readonly (keyof Source)[] {
  return SOURCE_FIELDS.filter((field) => !sameValue(now[field], newer[field]) && !isEmpty(newer[field]))
}

function isEmpty(value: Source[keyof Source]): boolean {
  return value === null || value.length === 0
}

function fieldsOf(source: Source, fields: readonly (keyof Source)[]): Partial<Source> {
  return Object.fromEntries(fields.map((field) => [field, source[field]]))
}

function gone(): Result<never> {
  return failed({ kind: 'refused', change: strings.versions.title.document })
}
