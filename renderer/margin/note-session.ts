/**
 * One sitting at a note: what is typed is committed while one types, all commits of the sitting in one group, so that undo
 * takes back the sitting and not a letter. Only what differs from the note as it is now goes into a commit.
 *
 * What was typed is never dropped. Where the note was changed elsewhere meanwhile, both are kept; a commit that main refuses
 * is made again on what is there now; and where that cannot be, the words stay in the field, or are handed to `onLost` when
 * the field is gone.
 */
import type { Events } from '../../core/api'
import type { WideCommit } from '../../core/change/change'
import { type Splice, spliceBetween, spliced } from '../../core/change/splice'
import type { CommitId, DocumentId, MarkId } from '../../core/document/id'
import type { DocumentRecord } from '../../core/document/record'
import { fieldText } from '../../core/note/field'
import { mergedNote } from '../../core/note/merge'
import { strings } from '../../core/strings'
import { commit } from '../state/commit'
import { onCommitted } from '../state/committed'
import { libraryStore } from '../state/library'

/** After the last key; short enough that nothing worth telling is lost, long enough not to write at every letter. */
export const PAUSE_MS = 400
/** Whoever types without a pause is saved all the same. */
export const LONGEST_MS = 2_000

export interface NotePlace {
  readonly document: DocumentId
  /** Null is the document's own note. */
  readonly mark: MarkId | null
  /** The note as it is known, where its document is not the open one. */
  readonly written?: string
}

export interface NoteListener {
  /** The field has to read so now: the note was changed elsewhere. Tells whether it does; `look` asks once more. */
  readonly onText: (text: string) => boolean
  /** What was typed cannot be saved and is kept in the field (true), or could be after all. */
  readonly onKept: (kept: boolean) => void
  /** The sitting is over, and these words could not be saved. */
  readonly onLost: (text: string) => void
}

/** A commit of this sitting that main has not answered. */
interface Sent {
  readonly id: CommitId
  readonly splice: Splice
  /** What the note read before it. */
  readonly before: string
}

export class NoteSession {
  readonly #document: DocumentId
  readonly #mark: MarkId | null
  readonly #listener: NoteListener
  #stop: readonly (() => void)[] = []
  #group: CommitId | null = null
  #draft: string
  /** What the draft was made from: the note as the library had it then. */
  #base: string
  /** The note as main has it, as far as that is known: what is typed is saved also after another document was opened. */
  #acknowledged: string
  #sent: readonly Sent[] = []
  #state: 'writing' | 'ended' = 'writing'
  /** `kept`: it could not be committed and stays in the field. */
  #typed: 'saved' | 'unsaved' | 'kept' = 'saved'
  #pause: ReturnType<typeof setTimeout> | undefined
  #longest: ReturnType<typeof setTimeout> | undefined

  constructor({ document, mark, written = '' }: NotePlace, listener: NoteListener) {
    this.#document = document
    this.#mark = mark
    this.#listener = listener
    this.#acknowledged = written
    this.#base = this.#known() ?? written
    this.#draft = fieldText(this.#base)
  }

  /** What the field reads, as a field has it: lines end with `\n`. */
  get draft(): string {
    return this.#draft
  }

  /** Follows the library until `end`. */
  begin(): void {
    this.#state = 'writing'
    this.#stop = [libraryStore.subscribe(() => this.#look()), onCommitted((event) => this.#hear(event))]
  }

  /** The field reads so now. */
  type(draft: string): void {
    if (draft === this.#draft) return
    this.#draft = draft
    if (this.#typed === 'saved') this.#typed = 'unsaved'
    clearTimeout(this.#pause)
    this.#pause = setTimeout(this.save, PAUSE_MS)
    this.#longest ??= setTimeout(this.save, LONGEST_MS)
  }

  /** The note as it is shown elsewhere, of a document that is not open; believed as long as nothing was typed here. */
  reread(written: string): void {
    if (this.#group !== null || this.#typed !== 'saved') return
    this.#acknowledged = written
    this.#look()
  }

  /** The field can be changed again: it reads what was changed elsewhere meanwhile. */
  look(): void {
    this.#look()
  }

  /** Commits what was typed since the last time. */
  readonly save = (): void => {
    clearTimeout(this.#pause)
    clearTimeout(this.#longest)
    this.#pause = undefined
    this.#longest = undefined
    if (this.#typed !== 'saved') this.#commit()
  }

  /** The field goes: what was typed is committed, and followed until main has it. */
  end(): void {
    this.save()
    this.#state = 'ended'
    this.#rest()
  }

  #commit(): void {
    const known = this.#known()
    if (known === null || libraryStore.getState().info?.readOnly) {
      this.#keep()
      return
    }
    // What was sent does not fit any more and comes back; then all of it is committed on what is there now.
    if (this.#isOvertaken()) return
    const text = mergedNote(fieldText(this.#base), this.#draft, fieldText(known))
    if (text !== known) {
      const splice = spliceBetween(known, text)
      const change = { kind: 'note.splice', mark: this.#mark, ...splice } as const
      const options = this.#group === null ? {} : { group: this.#group }
      const id = commit(this.#document, strings.marking.changedNote, [change], options)
      if (id === null) {
        this.#keep()
        return
      }
      this.#group ??= id
      this.#sent = [...this.#sent, { id, splice, before: known }]
    }
    this.#agree(text)
  }

  /** The library reads so, and so does the field; while the field cannot, what is typed in it was made from what it reads. */
  #agree(text: string): void {
    const before = this.#draft
    this.#base = text
    this.#draft = fieldText(text)
    this.#setTyped('saved')
    if (this.#draft === before || this.#state === 'ended' || this.#listener.onText(this.#draft)) return
    this.#base = before
    this.#draft = before
  }

  /** The words cannot be saved, and stay where they are. */
  #keep(): void {
    this.#setTyped('kept')
    this.#rest()
  }

  #setTyped(typed: 'saved' | 'kept'): void {
    const before = this.#typed
    this.#typed = typed
    if ((before === 'kept') !== (typed === 'kept') && this.#state === 'writing') this.#listener.onKept(typed === 'kept')
  }

  /** The note with what is on its way to main; null where its mark is gone. */
  #known(): string | null {
    const { open } = libraryStore.getState()
    if (open?.record.id !== this.#document)
      return this.#sent.reduce((text, { splice }) => spliced(text, splice) ?? text, this.#acknowledged)
    this.#acknowledged = this.#in(open.acknowledged) ?? this.#acknowledged
    return this.#in(open.record) ?? null
  }

  #in({ note, marks }: DocumentRecord): string | undefined {
    return this.#mark === null ? note : marks[this.#mark]?.note
  }

  /** Whether the note was changed elsewhere so that what was sent will be refused. */
  #isOvertaken(): boolean {
    let text: string | null = this.#acknowledged
    for (const { splice } of this.#sent) if (text !== null) text = spliced(text, splice)
    return text === null
  }

  /** The stores changed: what was sent is on the disk, or was refused; the note may read otherwise. */
  #look(): void {
    this.#settle()
    const known = this.#known()
    if (known !== null && known !== this.#base && this.#typed === 'saved' && this.#sent.length === 0) {
      // Not what was written here, so what follows is another thing to undo.
      this.#group = null
      this.#agree(known)
    }
    this.#rest()
  }

  #settle(): void {
    const { pending, run } = libraryStore.getState()
    this.#sent = this.#sent.map((one) => ({ ...one, splice: this.#spliceIn(pending, one) ?? one.splice }))
    const answered = this.#sent.filter(({ id }) => !has(pending, id))
    if (answered.length === 0) return
    this.#sent = this.#sent.filter((sent) => !answered.includes(sent))
    for (const { id, splice } of answered)
      if (has(run, id)) this.#acknowledged = spliced(this.#acknowledged, splice) ?? this.#acknowledged
    const refused = answered.find(({ id }) => !has(run, id))
    if (refused) this.#again(refused.before)
  }

  /** What is on its way as it is now: it is moved where words before it were changed meanwhile. */
  #spliceIn(pending: readonly WideCommit[], { id }: Sent): Splice | undefined {
    const made = pending.find((wide) => wide.id === id)
    return made?.parts
      .flatMap(({ changes }) => changes)
      .find((change) => change.kind === 'note.splice' && change.mark === this.#mark) as Splice | undefined
  }

  /** Main refused it: committed again on the note as it is now, where that is another than it was written on. */
  #again(before: string): void {
    this.#base = before
    if (this.#known() === before) this.#keep()
    else {
      this.#typed = 'unsaved'
      this.#commit()
    }
  }

  /** A change of a document that is not open, made elsewhere; that of the open one is in its record. */
  #hear({ document, commit: { id, group, changes } }: Events['committed']): void {
    const { open, run } = libraryStore.getState()
    if (document !== this.#document || open?.record.id === document || (group === this.#group && has(run, id))) return
    for (const change of changes)
      if (change.kind === 'note.splice' && change.mark === this.#mark)
        this.#acknowledged = spliced(this.#acknowledged, change) ?? this.#acknowledged
    this.#look()
  }

  /** After its end the sitting goes on only as long as something is on its way. */
  #rest(): void {
    if (this.#state === 'writing' || this.#sent.length > 0) return
    for (const stop of this.#stop) stop()
    this.#stop = []
    if (this.#typed === 'kept') this.#listener.onLost(this.#draft)
    this.#typed = 'saved'
  }
}

function has(commits: readonly { readonly id: CommitId }[], id: CommitId): boolean {
  return commits.some((one) => one.id === id)
}
