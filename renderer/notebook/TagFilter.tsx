import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { foldTag } from '../../core/mark/tag'
import { toggled } from '../../core/notebook/narrowing'
import { strings } from '../../core/strings'
import { narrowTo } from '../state/notebook'
import { notebookStore } from '../state/notebook-answer'
import { uiStore } from '../state/ui'
import { FilterMenu } from './FilterMenu'
import { LongChoices } from './LongChoices'

/** Tags that a mark must all have. */
export function TagFilter(): ReactNode {
  const tags = useStore(uiStore, ({ notebook }) => notebook.query.filter.tags)
  const counts = useStore(notebookStore, ({ answer }) => answer?.counts.tags)
  const known = counts ?? []
  const choices = [
    ...tags.filter((tag) => !known.some((one) => foldTag(one.tag) === tag)).map((tag) => ({ tag, count: 0 })),
    ...known,
  ].map(({ tag, count }) => ({ value: foldTag(tag), name: `#${tag}`, count }))
  return (
    <FilterMenu name={strings.notebook.tags} chosen={tags.length}>
      <LongChoices
        name={strings.notebook.tags}
        choices={choices}
        chosen={tags}
        none={strings.notebook.tagsNone}
        onChoose={(tag) => narrowTo({ tags: toggled(tags, tag) })}
      />
    </FilterMenu>
  )
}
