import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { useStore } from 'zustand'
import { strings } from '../../core/strings'
import { contents } from '../state/contents'
import { libraryStore, type OpenState } from '../state/library'
import { jump } from '../state/places'
import { readingViewStore } from '../state/reading-view'
import { announce, uiStore } from '../state/ui'
import { Dialog } from '../ui/Dialog'
import { FilterField } from '../ui/FilterField'
import styles from './Contents.module.css'
import { type ContentsEntry, contentsEntries, entryAt, filtered } from './contents-list'

const t = strings.contents

/** The open text's headings, to go to; drawn while `overlay` is `contents`. */
export function Contents() {
  const shown = useStore(uiStore, (state) => state.overlay === 'contents')
  const open = useStore(libraryStore, (state) => state.open)
  return shown && open ? <OpenContents open={open} /> : null
}

/** Entries that a page key goes by: what a list of usual height shows. */
const PAGE = 12

function OpenContents({ open }: { readonly open: OpenState }) {
  const entries = useMemo(() => contentsEntries(contents(open)), [open])
  const [here] = useState(() => entryAt(entries, readingViewStore.getState().view?.offset() ?? 0))
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(Math.max(0, here))
  const list = useId()
  const shown = useMemo(() => filtered(entries, typed), [entries, typed])
  const at = Math.min(active, shown.length - 1)
  const idOf = (index: number) => `${list}-${index}`

  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter moves the chosen entry as well
  useEffect(() => {
    document.getElementById(idOf(at))?.scrollIntoView({ block: typed === '' && at === here ? 'center' : 'nearest' })
  }, [at, shown])

  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, arrows and Enter are its own.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const chosen = shown[at]
    const to = moved(event.key, at, shown.length)
    if (to !== null) setActive(to)
    else if (event.key === 'Enter' && chosen) goTo(chosen)
    else return
    event.preventDefault()
  }

  return (
    <Dialog label={t.title} place="top" onClose={close}>
      <FilterField
        label={t.filter}
        placeholder={t.filter}
        list={list}
        chosen={shown.length > 0 ? idOf(at) : undefined}
        value={typed}
        onType={(value) => {
          setTyped(value)
          setActive(value.trim() === '' ? Math.max(0, here) : 0)
        }}
        onKeyDown={onKeyDown}
      />
      {/* Chromium gives scrolling parts a tab stop of their own; here the arrows scroll. */}
      <div
        id={list}
        role="listbox"
        aria-label={t.title}
        tabIndex={-1}
        className={styles.list}
        lang={open.record.source.language ?? undefined}
      >
        {shown.map((entry, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the chosen option
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter is the field's
          <div
            key={entry.start}
            id={idOf(index)}
            role="option"
            dir="auto"
            aria-selected={index === at}
            aria-current={entry === entries[here] ? 'location' : undefined}
            data-depth={Math.min(entry.depth, DEEPEST)}
            className={styles.entry}
            onPointerMove={() => index !== at && setActive(index)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => goTo(entry)}
          >
            {entry.title}
          </div>
        ))}
      </div>
      {shown.length === 0 && <p className={styles.nothing}>{t.nothing}</p>}
    </Dialog>
  )
}

/** Deeper headings are set in no further. */
const DEEPEST = 4

function moved(key: string, at: number, count: number): number | null {
  if (count === 0) return null
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count
    case 'ArrowUp':
      return (at - 1 + count) % count
    case 'PageDown':
      return Math.min(count - 1, at + PAGE)
    case 'PageUp':
      return Math.max(0, at - PAGE)
    default:
      return null
  }
}

function close(): void {
  uiStore.setState({ overlay: null })
}

/** Closed first, so that the focus is back in the text; its keys then act from the heading on. */
function goTo({ start, title }: ContentsEntry): void {
  flushSync(close)
  uiStore.setState({ selection: null, cursor: null, activeMark: null })
  const { view } = readingViewStore.getState()
  if (!view) return
  jump(() => view.goTo(start))
  view.focus()
  announce(title)
}
