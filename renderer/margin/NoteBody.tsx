import { type MouseEvent, type ReactNode, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { DocumentId, MarkId } from '../../core/document/id'
import { wikiTarget } from '../../core/link/address'
import { firstPart } from '../../core/note/first-part'
import { strings } from '../../core/strings'
import { bridge } from '../bridge'
import { commit } from '../state/commit'
import { followLink } from '../state/follow-link'
import { libraryStore } from '../state/library'
import { Blocks } from '../ui/text/Blocks'
import type { NoteDrawing } from '../ui/text/drawing'
import { useLinkLooks } from './link-looks'
import { type ReadNote, tick, useNote } from './markdown'
import styles from './NoteBody.module.css'

interface NoteBodyProps {
  readonly note: string
  /** Where the note stands, for its links and ticks: without it nothing can be ticked. */
  readonly document?: DocumentId
  /** Null is the document's own note. */
  readonly mark?: MarkId | null
}

/** What is read of a note at once: some ten screens of it, in about 20 ms. */
const READ_AT_ONCE = 20_000
/** What is read of it when all is asked for, in less than half a second; what is beyond is shown as it is written. */
const READ_AT_MOST = 200_000

/** A note's words, drawn from Markdown. */
export function NoteBody({ note, document, mark = null }: NoteBodyProps): ReactNode {
  const [amount, setAmount] = useState<'beginning' | 'all'>('beginning')
  const part = firstPart(note, amount === 'all' ? READ_AT_MOST : READ_AT_ONCE)
  const read = useNote(part)
  const looks = useLinkLooks(part)
  const isReadOnly = useStore(libraryStore, ({ info }) => info?.readOnly !== null)
  const drawn = useMemo(() => {
    if (!read) return null
    const write = document && !isReadOnly ? (index: number) => tickTask(document, mark, part, index) : null
    const drawing = { document: null, starts: null, headings: 1, note: drawingOf(read, looks, write) }
    return <Blocks blocks={read.blocks} drawing={drawing} />
  }, [read, looks, document, mark, part, isReadOnly])
  if (!drawn)
    return (
      <div className={styles.unread} dir="auto">
        {part}
      </div>
    )
  const rest = note.length - part.length
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: links within are what is clicked, by keyboard too
    <div className={styles.body} dir="auto" data-own-links onClick={(event) => follow(event, document ?? null)}>
      {drawn}
      {rest > 0 && amount === 'all' && (
        <div className={styles.unread} dir="auto">
          {note.slice(part.length)}
        </div>
      )}
      {rest > 0 && amount === 'beginning' && (
        <button type="button" className={styles.more} onClick={() => setAmount('all')}>
          {strings.note.showAll(rest)}
        </button>
      )}
    </div>
  )
}

function drawingOf(
  { tasks }: ReadNote,
  link: NoteDrawing['link'],
  write: ((index: number) => void) | null,
): NoteDrawing {
  return {
    link,
    task: (item) => {
      const task = tasks.get(item)
      return { words: task?.words ?? '', tick: write && task ? () => write(task.index) : null }
    },
  }
}

/** `part` is the note's beginning, so offsets in it are offsets in the note. */
function tickTask(document: DocumentId, mark: MarkId | null, part: string, index: number): void {
  const splice = tick(part, index)
  if (!splice) return
  const title = splice.inserted === ' ' ? strings.note.unticked : strings.note.ticked
  commit(document, title, [{ kind: 'note.splice', mark, ...splice }])
}

/** Links to what is in the library open it; others go to main, which asks first. */
function follow(event: MouseEvent, here: DocumentId | null): void {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (!link) return
  event.preventDefault()
  event.stopPropagation()
  const address = link.getAttribute('href') ?? ''
  const target = wikiTarget(address)
  if (target) void followLink(target, here)
  else if (!address.startsWith('#')) void bridge.call('link:open', { address })
}
