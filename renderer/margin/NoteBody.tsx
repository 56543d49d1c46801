import { type MouseEvent, type ReactNode, useMemo } from 'react'
import { bridge } from '../bridge'
import { libraryStore } from '../state/library'
import { readDocument } from '../state/places'
import { Blocks } from '../ui/text/Blocks'
import { useNote } from './markdown'
import styles from './NoteBody.module.css'
import { TITLE, withWikiLinks } from './wiki-links'

/** A note's words, drawn from Markdown. */
export function NoteBody({ note }: { readonly note: string }): ReactNode {
  const read = useNote(note)
  const blocks = useMemo(() => read && withWikiLinks(read), [read])
  if (!blocks) return <div className={styles.unread}>{note}</div>
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: links within are what is clicked, by keyboard too
    <div className={styles.body} onClick={follow}>
      <Blocks blocks={blocks} drawing={{ document: null, starts: null, headings: 1 }} />
    </div>
  )
}

/** Links to documents of the library open them; others go to main, which asks first. */
function follow(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (!link) return
  event.preventDefault()
  event.stopPropagation()
  const address = link.getAttribute('href') ?? ''
  if (address.startsWith(TITLE)) openByTitle(decodeURIComponent(address.slice(TITLE.length)))
  else if (!address.startsWith('#')) void bridge.call('link:open', { address })
}

function openByTitle(title: string): void {
  const wanted = title.normalize('NFC').toLowerCase()
  for (const row of libraryStore.getState().rows?.values() ?? []) {
    if (row.trashedAt !== null || row.title.normalize('NFC').toLowerCase() !== wanted) continue
    readDocument(row.id)
    return
  }
}
