import { type ReactNode, useMemo } from 'react'
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
  const chosen = useStore(uiStore, ({ notebook }) => notebook.query.filter.tags.length)
  return (
    <FilterMenu name={strings.notebook.tags} chosen={chosen}>
      <TagChoices />
    </FilterMenu>
  )
}

/** A library may have thousands of tags: they are gone through only while one chooses. */
function TagChoices(): ReactNode {
  const tags = useStore(uiStore, ({ notebook }) => notebook.query.filter.tags)
  const counts = useStore(notebookStore, ({ answer }) => answer?.counts.tags)
  const choices = useMemo(() => {
    const known = (counts ?? []).map(({ tag, count }) => ({ value: foldTag(tag), name: `#${tag}`, count }))
    const gone = tags.filter((tag) => !known.some(({ value }) => value === tag))
    return [...gone.map((tag) => ({ value: tag, name: `#${tag}`, count: 0 })), ...known]
  }, [tags, counts])
  return (
    <LongChoices
      name={strings.notebook.tags}
      choices={choices}
      chosen={tags}
      none={strings.notebook.tagsNone}
      onChoose={(tag) => narrowTo({ tags: toggled(tags, tag) })}
    />
  )
}
