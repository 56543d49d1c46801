import { dirname } from 'node:path'
import type { CommitRequest, NumberedCommit } from '../../core/change/change'
import type { RecordSummary } from '../../core/change/live-record'
import type { CommitId, DocumentId } from '../../core/document/id'
import { type Failure, failed, type Result } from '../../core/failure'
import { strings } from '../../core/strings'
import type { DocumentPlace } from './document-opening'
import type { DocumentViews } from './document-views'
import type { ReworkRequest } from './interface'
import type { OpenDocuments } from './open-documents'
import { rework, type Send } from './rework'

export interface CommitsOptions {
  readonly documents: OpenDocuments
  readonly views: DocumentViews
  readonly placeOf: (document: DocumentId) => DocumentPlace
  readonly now: () => string
  /** Told of each commit when it is on the disk; `text` is the JSON of the text version that it brought. */
  readonly written: (commit: NumberedCommit, after: RecordSummary, text: string | null) => void
}

/** Changing one document. */
export class Commits {
  readonly #options: CommitsOptions
  /** New text versions by the commit that brings them, until it is told of. */
  readonly #texts = new Map<CommitId, string>()
  #reworking: Promise<unknown> = Promise.resolve()

  constructor(options: CommitsOptions) {
    this.#options = options
  }

  /** See `Library.commit`. A text version that it sets must be there, whole, and the one that is meant. */
  async commit({ document, commit }: CommitRequest): Promise<Result<{ readonly seq: number }>> {
    const { documents, views } = this.#options
    const used = await documents.use(document, async (store) => {
      for (const change of commit.changes) {
        if (change.kind !== 'text.set') continue
        const text = await views.textOf(document, change.after)
        if (!text.ok) return failed({ kind: 'refused', change: commit.title })
        this.#texts.set(commit.id, text.value)
      }
      return store.commit(commit)
    })
    this.#texts.delete(commit.id)
    if (used.ok) return used.value
    return used.failure.kind === 'noDocument' ? this.#whyNot(document, used.failure) : used
  }

  /** With its disk away a document only seems not to be there: the commit is kept by who sent it, and sent again. */
  async #whyNot(document: DocumentId, failure: Failure): Promise<Result<never>> {
    const { files, folder } = this.#options.placeOf(document)
    const [documents] = await files.stamps([dirname(folder)])
    return failed(documents ? failure : { kind: 'notWritable', reason: strings.storage.deviceGone })
  }

  /** See `Library.rework`. One after another: two at once would write the same version of a text. */
  async rework(request: ReworkRequest): Promise<Result<NumberedCommit>> {
    const { documents, placeOf, now } = this.#options
    const { document } = request
    const place = { ...placeOf(document), now }
    const used = await documents.use(document, (store) => {
      const send: Send = async (commit, text) => {
        this.#texts.set(commit.id, text)
        const answer = await store.commit(commit)
        this.#texts.delete(commit.id)
        return answer
      }
      const reworked = this.#reworking.then(() => rework(place, () => store.newest, request, send))
      this.#reworking = reworked.catch(() => {})
      return reworked
    })
    return used.ok ? used.value : used
  }

  /** To be called by the stores. */
  readonly committed = (commit: NumberedCommit, after: RecordSummary): void => {
    this.#options.written(commit, after, this.#texts.get(commit.id) ?? null)
  }
}
