/**
 * One sitting at a mark's extent: what is shown is painted at once and committed when the hand rests, all commits of the
 * sitting in one group, so that undo takes back the sitting and not a letter.
 */
import type { Range } from '../../core/anchor/anchor'
import type { CommitId, DocumentId, MarkId } from '../../core/document/id'
import { extended } from '../../core/mark/extent'
import type { PlacedMark } from '../../core/mark/placed'
import { strings } from '../../core/strings'
import { commit } from '../state/commit'
import { libraryStore } from '../state/library'
import { placedMark } from '../state/placed'
import { extentStore } from './extent-state'

/** After the last step: long enough not to write at every repeat of a key that is held, short enough to lose nothing. */
const PAUSE_MS = 400

export class ExtentSession {
  readonly mark: MarkId
  readonly #document: DocumentId
  #group: CommitId | null = null
  #pause: ReturnType<typeof setTimeout> | undefined

  constructor(document: DocumentId, mark: MarkId) {
    this.#document = document
    this.mark = mark
  }

  /** Where the mark reaches, as it is shown; null where it has no place (any more). */
  range(): Range | null {
    return this.#draft()?.range ?? this.#placed()?.range ?? null
  }

  /** Shows the mark over another passage. */
  show(range: Range): void {
    const { open } = libraryStore.getState()
    if (open?.record.id === this.#document)
      extentStore.setState({ draft: { mark: this.mark, range, textHash: open.textHash } })
  }

  /** Commits what is shown when nothing more comes for a moment. */
  saveSoon(): void {
    clearTimeout(this.#pause)
    this.#pause = setTimeout(this.save, PAUSE_MS)
  }

  /** Commits what is shown. Where the mark has gone or its text is another one, what was shown is let go. */
  readonly save = (): void => {
    clearTimeout(this.#pause)
    const draft = this.#draft()
    const placed = this.#placed()
    const { open } = libraryStore.getState()
    if (draft && placed && open && draft.textHash === open.textHash) {
      const changes = extended(placed.mark, draft.range, open.plain.text, open.textHash)
      const options = this.#group === null ? {} : { group: this.#group }
      const id = changes.length === 0 ? null : commit(this.#document, strings.marks.extent.changed, changes, options)
      this.#group ??= id
    }
    this.drop()
  }

  /** Lets go of what is shown and not committed. */
  drop(): void {
    clearTimeout(this.#pause)
    if (this.#draft()) extentStore.setState({ draft: null })
  }

  #draft() {
    const { draft } = extentStore.getState()
    return draft?.mark === this.mark ? draft : null
  }

  #placed(): PlacedMark | undefined {
    const state = libraryStore.getState()
    if (state.open?.record.id !== this.#document) return undefined
    return placedMark(state, this.mark) ?? undefined
  }
}
