import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { sameTags } from '../../core/mark/tag'
import { strings } from '../../core/strings'
import { commit } from '../state/commit'
import { libraryStore } from '../state/library'
import { type Subject, subjectOf } from '../state/subject'
import { uiStore } from '../state/ui'
import { Button } from '../ui/Button'
import { Sheet } from '../ui/Sheet'
import { TagField } from '../ui/TagField'
import { useOwnTags } from '../ui/use-own-tags'
import styles from './DocumentTagsSheet.module.css'

const t = strings.tagsSheet

/** The tags of a document; drawn while `overlay` is `documentTags`. */
export function DocumentTagsSheet(): ReactNode {
  const isOpen = useStore(uiStore, ({ overlay }) => overlay === 'documentTags')
  const about = useStore(uiStore, ({ subject }) => subject)
  const subject = useStore(libraryStore, (state) => subjectOf(state, { subject: about }))
  return isOpen && subject ? <OpenDocumentTagsSheet key={subject.document} subject={subject} /> : null
}

function OpenDocumentTagsSheet({ subject }: { readonly subject: Subject }): ReactNode {
  const { tags, remember } = useOwnTags(subject.tags)
  const readOnly = useStore(libraryStore, ({ info }) => info?.readOnly !== null)
  const set = (after: readonly string[]) => {
    if (sameTags(after, tags)) return
    const made = commit(subject.document, strings.marking.addTags, [{ kind: 'tags.set', before: tags, after }])
    if (made !== null) remember(after, made)
  }
  return (
    <Sheet title={t.title}>
      <div className={styles.body}>
        <p className={styles.title} dir="auto" lang={subject.language ?? undefined}>
          {subject.title}
        </p>
        {readOnly ? (
          <p className={styles.hint}>{t.readOnly}</p>
        ) : (
          <TagField
            tags={tags}
            onSet={set}
            onEnd={(by) => by === 'key' && close()}
            placeholder={strings.margin.tagsPlaceholder}
          />
        )}
        <p className={styles.hint}>{t.documentHint}</p>
        <div className={styles.acts}>
          <Button onClick={() => uiStore.setState({ overlay: 'tags' })}>{t.all}</Button>
          <Button look="primary" onClick={close}>
            {t.done}
          </Button>
        </div>
      </div>
    </Sheet>
  )
}

function close(): void {
  uiStore.setState({ overlay: null })
}
