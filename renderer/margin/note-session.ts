/**
 * One sitting at a note: what is typed is committed while one types, all commits of the sitting in one group, so that undo
 * takes back the sitting and not a letter. Only what differs from the note as it is now goes into a commit.
 */
import { spliceBetween } from '../../core/change/splice'
import type { CommitId, DocumentId, MarkId } from '../../core/document/id'
import { strings } from '../../core/strings'
import { commit } from '../state/commit'
import { libraryStore } from '../state/library'

/** After the last key; short enough that nothing worth telling is lost, long enough not to write at every letter. */
export const PAUSE_MS = 400
/** Whoever types without a pause is saved all the same. */
export const LONGEST_MS = 2_000

export class NoteSession {
  readonly #document: DocumentId
  /** Null is the document's own note. */
  readonly #mark: MarkId | null
  #group: CommitId | null = null
  #draft: string
  /** The note as it was last seen in the record: what is typed is saved also after another document was opened. */
  #known = ''
  #pause: ReturnType<typeof setTimeout> | undefined
  #longest: ReturnType<typeof setTimeout> | undefined

  constructor(document: DocumentId, mark: MarkId | null) {
    this.#document = document
    this.#mark = mark
    this.#draft = this.written()
  }

  /** The note as it is in the record. */
  written(): string {
    const { open } = libraryStore.getState()
    if (open?.record.id === this.#document)
      this.#known = (this.#mark === null ? open.record.note : open.record.marks[this.#mark]?.note) ?? ''
    return this.#known
  }

  /** Whether something was typed that is not committed yet. */
  get isDirty(): boolean {
    return this.#pause !== undefined
  }

  /** The field reads so now. */
  type(draft: string): void {
    this.#draft = draft
    clearTimeout(this.#pause)
    this.#pause = setTimeout(this.save, PAUSE_MS)
    this.#longest ??= setTimeout(this.save, LONGEST_MS)
  }

  /** Commits what was typed since the last time. */
  readonly save = (): void => {
    clearTimeout(this.#pause)
    clearTimeout(this.#longest)
    const typed = this.isDirty
    this.#pause = undefined
    this.#longest = undefined
    const written = this.written()
    if (!typed || written === this.#draft) return
    const change = { kind: 'note.splice', mark: this.#mark, ...spliceBetween(written, this.#draft) } as const
    const options = this.#group === null ? {} : { group: this.#group }
    const id = commit(this.#document, strings.marking.changedNote, [change], options)
    if (id === null) return
    this.#group ??= id
    this.#known = this.#draft
  }
}
