import { type ReactNode, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { foldTitle } from '../../core/link/wiki-link'
import { sentence } from '../../core/sentence'
import { strings } from '../../core/strings'
import { bridge } from '../bridge'
import { send } from '../state/commit'
import { libraryStore } from '../state/library'
import { type Subject, subjectOf } from '../state/subject'
import { renameDocument } from '../state/title-changes'
import { announce, toast, uiStore } from '../state/ui'
import { Button } from '../ui/Button'
import { Sheet } from '../ui/Sheet'
import styles from './RenameSheet.module.css'

const t = strings.wikiLinks

/** As many characters as main takes (core/api-schema.ts): longer ones come from text that was pasted. */
const LONGEST = 1_000

/** The title of a document, to be changed; drawn while `overlay` is `rename`. */
export function RenameSheet(): ReactNode {
  const isOpen = useStore(uiStore, ({ overlay }) => overlay === 'rename')
  const about = useStore(uiStore, ({ subject }) => subject)
  const subject = useStore(libraryStore, (state) => subjectOf(state, { subject: about }))
  return isOpen && subject ? <OpenRenameSheet key={subject.document} subject={subject} /> : null
}

function OpenRenameSheet({ subject }: { readonly subject: Subject }): ReactNode {
  const ids = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [typed, setTyped] = useState(subject.title)
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const links = useLinks(subject.document)
  const readOnly = useStore(libraryStore, ({ info }) => info?.readOnly !== null)
  useLayoutEffect(() => field.current?.select(), [])
  const rows = useStore(libraryStore, (state) => state.rows)
  const title = typed.trim().replace(/\s+/g, ' ')
  const isTaken = useMemo(() => {
    const folded = foldTitle(title)
    return [...(rows?.values() ?? [])].some(
      (row) => row.id !== subject.document && row.trashedAt === null && foldTitle(row.title) === folded,
    )
  }, [rows, title, subject.document])
  const rename = async () => {
    if (title === '' || isBusy || readOnly) return
    if (title === subject.title) return close()
    setBusy(true)
    setTrouble(null)
    const failure = await renameDocument(subject.document, title)
    setBusy(false)
    if (failure) {
      setTrouble(sentence(failure))
      // The sheet was closed meanwhile: there it would not be read.
      if (uiStore.getState().overlay !== 'rename') toast({ kind: 'failure', failure })
      // It could not keep the focus while nothing could be written in it.
      else requestAnimationFrame(() => field.current?.focus())
      return
    }
    if (uiStore.getState().overlay === 'rename') close()
    toast({ kind: 'said', text: t.saidRenamed(title), command: 'edit.undo' })
    announce(t.saidRenamed(title))
  }
  return (
    <Sheet title={t.renameTitle}>
      <form
        className={styles.body}
        aria-busy={isBusy}
        onSubmit={(event) => {
          event.preventDefault()
          void rename()
        }}
      >
        <label htmlFor={ids}>{t.renameField}</label>
        <textarea
          ref={field}
          id={ids}
          data-autofocus=""
          className={styles.title}
          rows={3}
          dir="auto"
          lang={subject.language ?? undefined}
          maxLength={LONGEST}
          spellCheck={false}
          autoComplete="off"
          value={typed}
          disabled={isBusy || readOnly}
          aria-invalid={title === ''}
          aria-describedby={`${ids}-told ${ids}-links`}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing || event.keyCode === 229 || event.key !== 'Enter') return
            event.preventDefault()
            void rename()
          }}
        />
        <p id={`${ids}-told`} className={styles.trouble} role="status">
          {title === '' && t.titleEmpty(subject.title)}
        </p>
        <p className={styles.hint} role="status">
          {isTaken && t.titleTaken}
        </p>
        <p id={`${ids}-links`} className={styles.hint} role="status">
          {readOnly ? t.renameReadOnly : links === null ? t.renameLinksUnknown : t.renameLinks(links)}
        </p>
        {trouble && (
          <p className={styles.trouble} role="alert">
            {trouble}
          </p>
        )}
        <div className={styles.acts}>
          <Button disabled={isBusy} onClick={close}>
            {t.renameCancel}
          </Button>
          <Button look="primary" disabled={isBusy || readOnly || title === ''} onClick={() => void rename()}>
            {isBusy ? t.renaming : t.rename}
          </Button>
        </div>
      </form>
    </Sheet>
  )
}

/** In how many notes a link leads here; null while that is not known. */
function useLinks(document: string): number | null {
  const [links, setLinks] = useState<number | null>(null)
  useEffect(() => {
    let isOver = false
    const ask = async () => {
      // A link that was written just now is counted when main has it.
      await send()
      const answer = await bridge.call('links:to', { document })
      if (!isOver && answer.ok) setLinks(answer.value.length)
    }
    void ask()
    return () => {
      isOver = true
    }
  }, [document])
  return links
}

function close(): void {
  uiStore.setState({ overlay: null })
}
