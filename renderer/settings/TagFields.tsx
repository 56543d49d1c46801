import { type ReactNode, useRef, useState } from 'react'
import { asTag, foldTag } from '../../core/mark/tag'
import type { TagCount } from '../../core/notebook/notebook'
import { strings } from '../../core/strings'
import { showMarks } from '../state/notebook'
import { listShelf } from '../state/places'
import { isSameTag, renameTags } from '../state/tag-changes'
import { Button } from '../ui/Button'
import styles from './TagFields.module.css'
import { TagNameField } from './TagNameField'
import { TagQuestion } from './TagQuestion'
import { TagRemoval } from './TagRemoval'
import { type TagRow, tagsBelow } from './tag-rows'
import { useAsking } from './use-asking'

interface TagFieldsProps {
  readonly row: TagRow
  readonly tags: readonly TagCount[]
  readonly access: 'writable' | 'readOnly'
  readonly removal: 'asked' | 'closed'
  readonly onRemoval: (next: 'asked' | 'closed') => void
  /** It is done: what the foot of the sheet says, and the tag that there is now, or null. */
  readonly onDone: (said: string, tag: string | null) => void
}

const t = strings.tagsSheet

/** So many of the tags below one are named. */
const NAMED = 3

/** One tag: its name, what it is on, and how it is removed. A name that another tag has makes them one, after a question. */
export function TagFields({ row, tags, access, removal, onRemoval, onDone }: TagFieldsProps): ReactNode {
  const [typed, setTyped] = useState(row.tag)
  const [isQuestion, setQuestion] = useState(false)
  const { isBusy, trouble, progress, ask } = useAsking()
  const isStill = isBusy || access === 'readOnly'
  const written = asTag(typed)
  const there = written === null || isSameTag(written, row.tag) ? null : tagNamed(tags, written)
  const to = there?.tag ?? written
  const below = tagsBelow(tags, row.tag)
  const rename = (name: string) => {
    const said = there ? t.saidMerged(2, name) : t.saidRenamed(row.tag, name)
    void ask(
      () => renameTags([row.tag], name),
      said,
      (words) => onDone(words, name),
    )
  }
  const submit = () => {
    if (to === null || to === row.tag) return
    if (there) setQuestion(true)
    else rename(to)
  }
  const whole = useRef<HTMLDivElement>(null)
  const focus = (what: string) => whole.current?.querySelector<HTMLElement>(what)?.focus()
  return (
    <div ref={whole} className={styles.fields} aria-busy={isBusy}>
      <TagNameField
        label={t.name}
        value={typed}
        of={[row.tag]}
        told={there && !isQuestion ? t.mergeQuestion(there.tag, there.documents, there.marks) : null}
        access={isStill ? 'still' : 'writable'}
        onType={(value) => {
          setTyped(value)
          setQuestion(false)
        }}
        onEnter={submit}
        onEscape={() => {
          if (typed === row.tag) return false
          setTyped(row.tag)
          return true
        }}
      />
      {isQuestion && there ? (
        <TagQuestion
          question={t.mergeQuestion(there.tag, there.documents, there.marks)}
          act={isBusy ? t.merging : t.mergeDo}
          keep={t.mergeKeep}
          isBusy={isBusy}
          onAct={() => rename(there.tag)}
          onKeep={() => {
            setQuestion(false)
            setTyped(row.tag)
            focus('[data-name]')
          }}
        />
      ) : (
        <div className={styles.acts}>
          <Button disabled={isStill || to === null || to === row.tag} onClick={submit}>
            {isBusy ? t.renaming : there ? t.mergeDo : t.rename}
          </Button>
          <Button
            data-remove=""
            aria-expanded={removal === 'asked'}
            disabled={isStill}
            onClick={() => onRemoval(removal === 'asked' ? 'closed' : 'asked')}
          >
            {t.remove}
          </Button>
        </div>
      )}
      {below.length > 0 && (
        <p className={styles.hint}>{t.below(below.slice(0, NAMED), Math.max(0, below.length - NAMED))}</p>
      )}
      {progress !== null && (
        <p className={styles.hint} role="status">
          {t.progress(progress)}
        </p>
      )}
      {trouble && (
        <p className={styles.told} role="alert">
          {trouble}
        </p>
      )}
      {removal === 'asked' && (
        <TagRemoval
          row={row}
          onKept={() => {
            onRemoval('closed')
            focus('[data-remove]')
          }}
          onDone={onDone}
        />
      )}
      <div className={styles.acts}>
        {row.documents > 0 && <Button onClick={() => listShelf('all', row.tag)}>{t.inDocuments(row.documents)}</Button>}
        {row.marks > 0 && (
          <Button onClick={() => showMarks({ tags: [foldTag(row.tag)] })}>{t.inMarks(row.marks)}</Button>
        )}
      </div>
    </div>
  )
}

function tagNamed(tags: readonly TagCount[], written: string): TagCount | null {
  return tags.find(({ tag }) => isSameTag(tag, written)) ?? null
}
