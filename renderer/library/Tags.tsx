import { useEffect } from 'react'
import { useStore } from 'zustand'
import { foldTag } from '../../core/mark/tag'
import { strings } from '../../core/strings'
import { runCommand } from '../commands/registry'
import { libraryStore } from '../state/library'
import { showMarks } from '../state/notebook'
import { listShelf } from '../state/places'
import { shelved } from '../state/shelves'
import { tagsStore, wantTags } from '../state/tags'
import { type UiState, uiStore } from '../state/ui'
import sidebar from './Sidebar.module.css'
import styles from './Tags.module.css'

/** So many stand in the sidebar, those that are on most. */
const SHOWN = 16

/**
 * Tags of documents and marks; each lists the documents that carry it, and again all. One that is on marks alone leads to them
 * in the notebook.
 */
export function Tags() {
  const { tagCounts } = useStore(libraryStore, shelved)
  const isHere = useStore(libraryStore, ({ info, rows }) => info !== null && rows !== null)
  const known = useStore(tagsStore, ({ tags }) => tags)
  const chosen = useStore(uiStore, tagShown)
  // The text comes first, then the catalogue, then these.
  useEffect(() => {
    if (isHere) wantTags()
  }, [isHere])
  const tags = known ?? tagCounts
  if (tags.length === 0) return null
  return (
    <section aria-labelledby="sidebar-tags">
      <h2 id="sidebar-tags" className={sidebar.heading}>
        {strings.sidebar.tags}
      </h2>
      <div className={styles.tags}>
        {tags.slice(0, SHOWN).map(({ tag, documents, marks }) => (
          <button
            key={foldTag(tag)}
            type="button"
            title={strings.tagsSheet.isOn(documents, marks)}
            aria-pressed={foldTag(tag) === chosen}
            onClick={() => {
              if (documents > 0 || marks === 0) listShelf('all', foldTag(tag) === chosen ? null : tag)
              else showMarks(foldTag(tag) === chosen ? {} : { tags: [foldTag(tag)] })
            }}
          >
            {tag}
          </button>
        ))}
      </div>
      <button type="button" className={styles.all} onClick={() => runCommand('tags.edit')}>
        {strings.tagsSheet.all}
      </button>
    </section>
  )
}

/** The tag, folded, whose documents or marks are on screen; null where it is not one tag's alone. */
function tagShown({ screen, notebook }: UiState): string | null {
  if (screen.kind === 'list') return screen.tag === null ? null : foldTag(screen.tag)
  if (screen.kind !== 'notebook') return null
  const [tag, more] = notebook.query.filter.tags
  return tag === undefined || more !== undefined ? null : tag
}
