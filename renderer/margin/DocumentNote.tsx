import { type ReactNode, useState } from 'react'
import { useStore } from 'zustand'
import type { DocumentId } from '../../core/document/id'
import { strings } from '../../core/strings'
import { libraryStore } from '../state/library'
import { readingViewStore } from '../state/reading-view'
import { uiStore } from '../state/ui'
import styles from './DocumentNote.module.css'
import { noteEditor } from './editors'
import { LinkedFrom } from './LinkedFrom'
import { NoteBody } from './NoteBody'
import { useClamped } from './use-clamped'

/** The note on the whole document, below its title block, and what links to the document; a way to write one where there is none. */
export function DocumentNote(): ReactNode {
  const document = useStore(libraryStore, ({ open }) => open?.record.id)
  const hidden = useStore(uiStore, ({ marks }) => marks === 'hidden')
  if (!document || hidden) return null
  return (
    <>
      <Note document={document} />
      <div className={styles.linked} dir="ltr">
        <LinkedFrom mark={null} />
      </div>
    </>
  )
}

function Note({ document }: { readonly document: DocumentId }): ReactNode {
  const note = useStore(libraryStore, ({ open }) => open?.record.note ?? '')
  const isReadOnly = useStore(libraryStore, ({ info }) => info?.readOnly !== null)
  const isEditing = useStore(uiStore, ({ editing }) => editing === 'document')
  const write = () => uiStore.setState({ editing: 'document', tagging: null })
  const end = (by: 'key' | 'blur') => {
    uiStore.setState({ editing: null })
    if (by === 'key') readingViewStore.getState().view?.focus()
  }
  if (!isEditing && note === '')
    return isReadOnly ? null : (
      <button type="button" className={styles.begin} onClick={write}>
        {strings.margin.noteOnDocument}
      </button>
    )
  return (
    <section className={styles.note} aria-label={strings.margin.noteOnDocument} dir="ltr">
      {isEditing ? (
        <noteEditor.Part document={document} mark={null} placeholder={strings.margin.noteOnDocumentHint} onEnd={end} />
      ) : (
        <>
          <Written document={document} note={note} />
          {!isReadOnly && (
            <button type="button" className={styles.edit} onClick={write}>
              {strings.margin.edit}
            </button>
          )}
        </>
      )}
    </section>
  )
}

/** A long note is cut off, so that the text is not far below; one can have all of it. */
function Written({ document, note }: { readonly document: DocumentId; readonly note: string }): ReactNode {
  const { frame, content, isClamped } = useClamped()
  const [isWhole, setWhole] = useState(false)
  return (
    <>
      <div
        ref={frame}
        className={styles.body}
        data-whole={isWhole || undefined}
        data-clamped={(isClamped && !isWhole) || undefined}
      >
        <div ref={content}>
          <NoteBody note={note} document={document} mark={null} />
        </div>
      </div>
      {isClamped && !isWhole && (
        <button type="button" className={styles.more} onClick={() => setWhole(true)}>
          {strings.margin.showMore}
        </button>
      )}
    </>
  )
}
