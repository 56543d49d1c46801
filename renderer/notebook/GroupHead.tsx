import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { shortDate } from '../../core/document/long-date'
import type { NotebookGroup } from '../../core/notebook/notebook'
import { strings } from '../../core/strings'
import { labelName } from '../state/labels'
import { libraryStore } from '../state/library'
import { notebookStore } from '../state/notebook-answer'
import styles from './Entries.module.css'

/** The head of a group: what its marks have in common, and how many of them pass. */
export function GroupHead({ group }: { readonly group: NotebookGroup }): ReactNode {
  const grouping = useStore(notebookStore, ({ query }) => query?.grouping)
  const row = useStore(libraryStore, ({ rows }) => (group.key === null ? undefined : rows?.get(group.key)))
  const label = useStore(libraryStore, (state) => labelName(state, group.key ?? ''))
  const isDocument = grouping === 'document'
  const title =
    grouping === 'label' ? label : grouping === 'tag' ? (group.key === null ? null : `#${group.title}`) : row?.title
  const about = [
    isDocument && row?.date ? shortDate(row.date) : null,
    strings.notebook.ofGroup(group.count, group.of),
  ].filter((part) => part !== null)
  return (
    <h2 className={styles.group}>
      <bdi lang={isDocument ? (row?.language ?? undefined) : undefined}>
        {title ?? (group.title === '' ? strings.notebook.untagged : group.title)}
      </bdi>
      <span>{about.join(' · ')}</span>
    </h2>
  )
}
