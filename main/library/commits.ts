import { dirname } from 'node:path'
import type { CommitRequest, NumberedCommit } from '../../core/change/change'
import type { RecordSummary } from '../../core/change/live-record'
import type { DocumentId } from '../../core/document/id'
import { type Failure, failed, type Result } from '../../core/failure'
import { strings } from '../../core/strings'
import type { TextThread } from '../versions/text-thread'
import type { BroughtTexts } from './brought-texts'
import type { DocumentPlace } from './document-opening'
import type { DocumentStore } from './document-store'
import type { DocumentViews } from './document-views'
import { followingCommit } from './foreign-anchors'
import type { OpenDocuments } from './open-documents'
import type { StoredTexts } from './stored-texts'

export interface CommitsOptions {
  readonly documents: OpenDocuments
  readonly views: DocumentViews
  readonly brought: BroughtTexts
  readonly stored: StoredTexts
  readonly thread: TextThread
  readonly newId: () => string
  readonly placeOf: (document: DocumentId) => DocumentPlace
  /** Told of each commit when it is on the disk; `text` is the JSON of the text version that it brought. */
  readonly written: (commit: NumberedCommit, after: RecordSummary, text: string | null) => void
}

type Answer = Result<{ readonly seq: number }>

/** Changing one document. */
export class Commits {
  readonly #options: CommitsOptions

  constructor(options: CommitsOptions) {
    this.#options = options
  }

  /** See `Library.commit`. A text version that it sets must be there, whole, and the one that is meant. */
  async commit({ document, commit }: CommitRequest): Promise<Answer> {
    const { documents, views, brought } = this.#options
    const used = await documents.use(document, async (store): Promise<Answer> => {
      const change = commit.changes.findLast(({ kind }) => kind === 'text.set')
      if (change?.kind !== 'text.set') return this.#commit(store, commit)
      const text = await views.textOf(document, change.after)
      if (!text.ok) return failed({ kind: 'refused', change: commit.title })
      return brought.during(document, commit.id, text.value, () => store.commit(commit))
    })
    if (used.ok) return used.value
    return used.failure.kind === 'noDocument' ? this.#whyNot(document, used.failure) : used
  }

  async #commit(store: DocumentStore, commit: CommitRequest['commit']): Promise<Answer> {
    // Where it cannot be made the marks are orphans until then, and the commit is written all the same.
    const following = await followingCommit(store, commit, this.#options).catch(() => null)
    const answer = store.commit(commit)
    // Side by side in the history, so that they are undone as one.
    if (following) void store.commit(following)
    return answer
  }

  /** With its disk away a document only seems not to be there: the commit is kept by who sent it, and sent again. */
  async #whyNot(document: DocumentId, failure: Failure): Promise<Result<never>> {
    const { files, folder } = this.#options.placeOf(document)
    const [documents] = await files.stamps([dirname(folder)])
    return failed(documents ? failure : { kind: 'notWritable', reason: strings.storage.deviceGone })
  }

  /** To be called by the stores. */
  readonly committed = (commit: NumberedCommit, after: RecordSummary): void => {
    const { written, brought } = this.#options
    written(commit, after, brought.of(after.record.id, commit.id))
  }
}
