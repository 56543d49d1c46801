import { Pencil } from 'lucide-react'
import { Fragment, type ReactNode, type Ref } from 'react'
import { useStore } from 'zustand'
import { strings } from '../../core/strings'
import { runCommand } from '../commands/registry'
import { libraryStore } from '../state/library'
import { listShelf } from '../state/places'
import { ICON } from '../ui/IconButton'
import { Authors } from './Authors'
import { byline } from './byline'
import styles from './TitleBlock.module.css'

/** A longer title is set smaller, so that the text begins on the first screen. */
const LONG_TITLE = 110

/** Section, title, byline and credits, from the record. They are no part of the text and cannot be marked. */
export function TitleBlock({ ref }: { readonly ref: Ref<HTMLElement> }): ReactNode {
  const source = useStore(libraryStore, ({ open }) => open?.record.source)
  const text = useStore(libraryStore, ({ open }) => open?.record.text)
  const tags = useStore(libraryStore, ({ open }) => open?.record.tags)
  const mayRename = useStore(libraryStore, ({ info, open }) => info?.readOnly === null && !open?.record.trashedAt)
  if (!source || !text) return null
  return (
    <header ref={ref} className={styles.title} lang={source.language ?? undefined}>
      {source.section && (
        <p className={styles.kicker} dir="auto">
          {source.section}
        </p>
      )}
      <h1 dir="auto" data-length={source.title.length > LONG_TITLE ? 'long' : undefined}>
        {source.title}
      </h1>
      <p className={styles.byline} lang="en">
        {byline({ source, text }).map((part, i) => (
          <Fragment key={part.kind === 'words' ? part.words : part.kind}>
            {i > 0 && <i aria-hidden="true">·</i>}
            {part.kind === 'words' ? <bdi>{part.words}</bdi> : <Authors authors={part.authors} />}
          </Fragment>
        ))}
        {tags && tags.length > 0 && (
          <>
            <i aria-hidden="true">·</i>
            {tags.map((tag) => (
              <button key={tag} type="button" className={styles.tag} onClick={() => listShelf('all', tag)}>
                #{tag}
              </button>
            ))}
          </>
        )}
        {mayRename && (
          <button
            type="button"
            className={styles.rename}
            aria-label={strings.wikiLinks.renameTitle}
            title={strings.wikiLinks.renameTitle}
            onClick={() => runCommand('document.rename')}
          >
            <Pencil {...ICON} size={14} aria-hidden="true" />
          </button>
        )}
      </p>
      {source.credits.length > 0 && (
        <p className={styles.credits} dir="auto">
          {source.credits.join(' · ')}
        </p>
      )}
    </header>
  )
}
