import { type ReactNode, useEffect } from 'react'
import { useStore } from 'zustand'
import { foldTag } from '../../core/mark/tag'
import { strings } from '../../core/strings'
import { showMarks } from '../state/notebook'
import { countOf, tagsStore, wantTags } from '../state/tags'
import { Button } from '../ui/Button'
import styles from './TagLine.module.css'

const t = strings.tagsSheet

/** Under the documents of a tag: how many marks have it too, and the way to them. */
export function TagLine({ tag }: { readonly tag: string }): ReactNode {
  useEffect(wantTags, [])
  const marks = useStore(tagsStore, () => countOf(tag)?.marks ?? 0)
  if (marks === 0) return null
  return (
    <p className={styles.line}>
      <span dir="auto">{t.listMarks(marks, tag)}</span>
      <Button look="quiet" onClick={() => showMarks({ tags: [foldTag(tag)] })}>
        {t.showAll}
      </Button>
    </p>
  )
}
