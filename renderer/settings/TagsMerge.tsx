import { type ReactNode, useState } from 'react'
import { asTag } from '../../core/mark/tag'
import { strings } from '../../core/strings'
import { renameTags } from '../state/tag-changes'
import { used } from '../state/tag-suggestions'
import { countOf, writtenTag } from '../state/tags'
import { Button } from '../ui/Button'
import styles from './TagFields.module.css'
import { TagNameField } from './TagNameField'
import type { TagRow } from './tag-rows'
import { useAsking } from './use-asking'

interface TagsMergeProps {
  /** Two at least. */
  readonly rows: readonly TagRow[]
  readonly access: 'writable' | 'readOnly'
  readonly onDone: (said: string, tag: string | null) => void
}

const t = strings.tagsSheet

/** So many of the tags are named. */
const NAMED = 12

/** Several tags that become one: that which is on most of what they are on, or any other. */
export function TagsMerge({ rows, access, onDone }: TagsMergeProps): ReactNode {
  const [typed, setTyped] = useState(() => rows.reduce((most, row) => (used(row) > used(most) ? row : most)).tag)
  const { isBusy, trouble, progress, ask } = useAsking()
  const isStill = isBusy || access === 'readOnly'
  const written = asTag(typed)
  const to = written && writtenTag(written)
  const there = to !== null && rows.every(({ tag }) => tag !== to) ? countOf(to) : null
  const merge = () => {
    if (to === null) return
    const from = rows.map(({ tag }) => tag)
    void ask(
      () => renameTags(from, to),
      t.saidMerged(from.length, to),
      (said) => onDone(said, to),
    )
  }
  return (
    <div className={styles.fields} aria-busy={isBusy}>
      <p className={styles.head}>{t.marked(rows.length)}</p>
      <p className={styles.names} dir="auto">
        {rows
          .slice(0, NAMED)
          .map(({ tag }) => `#${tag}`)
          .join(' ')}
        {rows.length > NAMED && ' …'}
      </p>
      <TagNameField
        label={t.mergeInto}
        value={typed}
        of={[]}
        told={there && t.mergeQuestion(there.tag, there.documents, there.marks)}
        access={isStill ? 'still' : 'writable'}
        onType={setTyped}
        onEnter={merge}
        onEscape={() => false}
      />
      <p className={styles.hint}>{t.mergeHint}</p>
      <div className={styles.acts}>
        <Button look="primary" disabled={isStill || to === null} onClick={merge}>
          {isBusy ? t.merging : t.mergeDo}
        </Button>
      </div>
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
    </div>
  )
}
