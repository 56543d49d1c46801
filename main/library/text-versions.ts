/**
 * Text versions of a document: comparing, making, taking back. A new text is written and flushed first, with its images and
 * its original; then one commit names it (`version-commit.ts`). Where a crash comes in between, what was written is named by
 * nothing and the document is as it was.
 */
import type { Place } from '../../core/anchor/place'
import type { Change, NumberedCommit, WideCommit } from '../../core/change/change'
import { sameValue } from '../../core/change/same-value'
import type { CommitId, DocumentId, MarkId } from '../../core/document/id'
import {
  type DocumentRecord,
  type Mark,
  SOURCE_FIELDS,
  type Source,
  type TextVersion,
} from '../../core/document/record'
import { done, failed, type Result } from '../../core/failure'
import { foldTag } from '../../core/mark/tag'
import { strings } from '../../core/strings'
import type { Outcome, StoredText } from '../versions/task'
import type { TextThread } from '../versions/text-thread'
import { type KnownPlaces, marksOf, takeDown } from './anchors-after'
import type { BroughtTexts } from './brought-texts'
import type { DocumentPlace } from './document-opening'
import type { DocumentStore } from './document-store'
import { codeOf } from './file-system'
import type { ReworkRequest } from './interface'
import type { OpenDocuments } from './open-documents'
import type { StoredTexts } from './stored-texts'
import { takingBack } from './taking-back'
import { textJson } from './text-file'
import { sendVersion, type VersionCommit } from './version-commit'
import { namedFiles, type VersionFiles, writeVersion } from './version-files'
import { reportOf } from './version-report'
import type { Comparison, Renewal, ToCompare } from './versions-interface'
import type { WideCommits } from './wide-commits'
import { writeFailure } from './write-failure'

export interface TextVersionsOptions {
  readonly documents: OpenDocuments
  readonly record: (document: DocumentId) => Promise<Result<DocumentRecord>>
  readonly stored: StoredTexts
  readonly brought: BroughtTexts
  readonly wide: WideCommits
  readonly placeOf: (document: DocumentId) => DocumentPlace
  readonly now: () => string
  readonly thread: TextThread
  /** The commit over several documents with this id, or null where it was of one. */
  readonly wideCommit: (id: CommitId) => Promise<WideCommit | null>
}

export class TextVersions {
  readonly #options: TextVersionsOptions
  #turn: Promise<unknown> = Promise.resolve()

  constructor(options: TextVersionsOptions) {
    this.#options = options
  }

  /** Compares a newer text with the one that the document has. Changes nothing. Fails with noDocument or documentDamaged. */
  async compare(asked: ToCompare): Promise<Result<Comparison>> {
    const { placeOf, thread, stored } = this.#options
    const { document, file } = asked
    const { files, folder } = placeOf(document)
    return this.#use(document, async ({ newest: record }) => {
      const named = await namedFiles(files, folder, asked.files)
      const marks = marksOf(record)
      const newer = asked.text
      const anchors = marks.map(({ anchor }) => anchor)
      const made = await stored.use(record, (old) =>
        thread.run({ kind: 'compare', old, newer, file, names: named.names, anchors }),
      )
      if (!made.ok) return made
      const { text, outcomes, difference, images } = made.value
      const known: KnownPlaces = new Map()
      takeDown(known, marks, outcomes)
      const shown = new Set(images)
      return done({
        asked,
        before: record.text,
        text,
        files: named.files.filter(({ name }) => shown.has(name)),
        known,
        difference,
        report: reportOf(marks, known, record.text.hash, text.hash),
      })
    })
  }

  /**
   * Makes a newer text the document's own. Fails with refused where the document has another text by now than was compared
   * with, else as a commit does.
   */
  renew({ comparison, original, source, title, instead, following }: Renewal): Promise<Result<NumberedCommit>> {
    const { asked, before, text, files, known } = comparison
    const links = (record: DocumentRecord) => following?.changesOf(record) ?? []
    const replaced = (other: DocumentRecord, own: DocumentRecord): readonly Change[] => {
      // Of two one stays in sight, and so does what the reader has left on the newer one.
      if (other.trashedAt !== null || own.trashedAt !== null || isWorkedOn(other, own)) return []
      return [{ kind: 'trashedAt.set', before: null, after: this.#options.now() }]
    }
    return this.#inTurn(asked.document, async (store) => {
      const isCurrent = ({ text: now }: DocumentRecord) => now.version === before.version && now.hash === before.hash
      if (!isCurrent(store.newest)) return failed({ kind: 'refused', change: title })
      const written = await this.#write(asked.document, { text, files, original })
      if (!written.ok) return written
      const newer = written.value.original ?? before.original
      const after: TextVersion = {
        ...versionOf(written.value.version, text),
        ...(newer === undefined ? {} : { original: newer }),
      }
      return this.#send(store, {
        ...this.#whole(title),
        ...this.#brought(text),
        known,
        changes: (record) =>
          isCurrent(record) ? [textSet(record, after), ...sourceChanges(record, source), ...links(record)] : null,
        marks: (record) => (record.text.hash === after.hash ? [] : marksOf(record)),
        place: (marks, record) => this.#relocated(marks, record, text),
        beside: [...new Set([...(instead === null ? [] : [instead]), ...(following?.documents ?? [])])],
        others: (records) => {
          const own = records.find(({ id }) => id === asked.document)
          return records.flatMap((other) => {
            if (!own || other.id === own.id) return []
            const changes = [...links(other), ...(other.id === instead ? replaced(other, own) : [])]
            return changes.length === 0 ? [] : [{ document: other.id, changes }]
          })
        },
      })
    })
  }

  /** See `Library.rework`. */
  rework({ document, version, putBack, remove }: ReworkRequest): Promise<Result<NumberedCommit>> {
    const title =
      remove.length === 0 ? strings.storage.putBack(putBack.length) : strings.storage.leaveOut(remove.length)
    const refused = failed({ kind: 'refused', change: title })
    return this.#inTurn(document, async (store) => {
      const { newest } = store
      const before = newest.text
      if (before.version !== version || putBack.length + remove.length === 0) return refused
      const marks = marksOf(newest)
      const anchors = marks.map(({ anchor }) => anchor)
      const { thread, stored } = this.#options
      const made = await stored.use(newest, async (old) => {
        const task = await thread.run({ kind: 'rework', old, putBack, remove, anchors })
        // Whether an index names nothing or the file is damaged is told by the text itself.
        return task ?? (textJson(Buffer.from(old.bytes), old.hash) === null ? null : 'nothing')
      })
      if (!made.ok) return made
      if (made.value === 'nothing') return refused
      const { text, outcomes } = made.value
      const known: KnownPlaces = new Map()
      takeDown(known, marks, outcomes)
      const written = await this.#write(document, { text, files: [], original: null })
      if (!written.ok) return written
      const { original } = before
      const after = { ...versionOf(written.value.version, text), ...(original === undefined ? {} : { original }) }
      return this.#send(store, {
        ...this.#whole(title),
        ...this.#brought(text),
        known,
        changes: (record) => (record.text.version === before.version ? [textSet(record, after)] : null),
        marks: marksOf,
        place: (some, record) => this.#relocated(some, record, text),
        beside: [],
        others: () => [],
      })
    })
  }

  /**
   * Undoes a group of commits that brought a text version, or redoes one that was undone. Marks made since, on the words of the
   * text that goes, are looked for in the one that comes. Fails with refused where the document has another text by now.
   */
  takeBack(document: DocumentId, id: CommitId): Promise<Result<NumberedCommit>> {
    return this.#inTurn(document, async (store) => {
      const { stored, wideCommit } = this.#options
      const version = await takingBack(store, id, {
        ...{ stored, wideCommit },
        whole: (title) => this.#whole(title).whole,
        relocated: (marks, record, text) => this.#relocated(marks, record, text),
      })
      return version.ok ? this.#send(store, version.value) : version
    })
  }

  /** See `Library.places`. */
  async places(document: DocumentId, id: MarkId): Promise<Result<readonly Place[]>> {
    const { record: recordOf, stored, thread } = this.#options
    const record = await recordOf(document)
    if (!record.ok) return record
    const anchor = record.value.marks[id]?.anchor
    if (!anchor) return done([])
    const isOfNow = anchor.textHash === record.value.text.hash
    const before = isOfNow ? null : await stored.withHash(document, anchor.textHash).catch(() => null)
    return stored.use(record.value, (text) => thread.run({ kind: 'places', anchor, text, before }))
  }

  /** What becomes of marks of the record's current text in another one; null where that cannot be read. */
  async #relocated(marks: readonly Mark[], record: DocumentRecord, to: StoredText): Promise<readonly Outcome[] | null> {
    const from = await this.#options.stored.of(record.id, record.text)
    return this.#options.thread.run({
      kind: 'relocate',
      from,
      to: { bytes: to.bytes, hash: to.hash },
      anchors: marks.map(({ anchor }) => anchor),
    })
  }

  async #write(document: DocumentId, made: VersionFiles) {
    const { files, folder } = this.#options.placeOf(document)
    try {
      return done(await writeVersion(files, folder, made))
    } catch (error) {
      return failed(writeFailure(error))
    }
  }

  #send(store: DocumentStore, version: VersionCommit): Promise<Result<NumberedCommit>> {
    return sendVersion(store, version, this.#options)
  }

  #whole(title: string): Pick<VersionCommit, 'whole'> {
    const { now, placeOf } = this.#options
    const id = placeOf('').newId()
    return { whole: { id, group: id, at: now(), title } }
  }

  #brought(text: StoredText): Pick<VersionCommit, 'text'> {
    return { text: textJson(Buffer.from(text.bytes.buffer, text.bytes.byteOffset, text.bytes.length), text.hash) ?? '' }
  }

  /** One after another: two at once would write the same version of a text. */
  #inTurn(
    document: DocumentId,
    action: (store: DocumentStore) => Promise<Result<NumberedCommit>>,
  ): Promise<Result<NumberedCommit>> {
    return this.#use(document, (store) => {
      const made = this.#turn.then(() => action(store))
      this.#turn = made.catch(() => {})
      return made
    })
  }

  /** Does something with a document; a disk that does not answer is a failure. */
  async #use<T>(document: DocumentId, action: (store: DocumentStore) => Promise<Result<T>>): Promise<Result<T>> {
    try {
      const used = await this.#options.documents.use(document, action)
      return used.ok ? used.value : used
    } catch (error) {
      if (!/^E[A-Z]+$/.test(codeOf(error))) throw error
      return failed(writeFailure(error))
    }
  }
}

function versionOf(version: number, { hash, length, words }: Omit<TextVersion, 'version'>): TextVersion {
  return { version, hash, length, words }
}

function textSet({ text }: DocumentRecord, after: TextVersion): Change {
  return { kind: 'text.set', before: text, after }
}

function sourceChanges(record: DocumentRecord, source: Partial<Source>): readonly Change[] {
  return SOURCE_FIELDS.flatMap((field) => {
    const after = source[field]
    return after === undefined || sameValue(record.source[field], after)
      ? []
      : [{ kind: 'source.set', field, before: record.source[field], after } as Change]
  })
}

/** Whether the reader has left something on a document that would go to the trash with it: marks, a note, tags that `own` lacks. */
function isWorkedOn({ marks, note, tags }: DocumentRecord, own: DocumentRecord): boolean {
  if (note !== '' || Object.values(marks).some(({ trashedAt }) => trashedAt === null)) return true
  const known = new Set(own.tags.map(foldTag))
  return tags.some((tag) => !known.has(foldTag(tag)))
}
