import { Fragment, type ReactNode, type Ref } from 'react'
import { useStore } from 'zustand'
import { libraryStore } from '../state/library'
import { byline } from './byline'
import styles from './TitleBlock.module.css'

/** Section, title, byline and credits, from the record. They are no part of the text and cannot be marked. */
export function TitleBlock({ ref }: { readonly ref: Ref<HTMLElement> }): ReactNode {
  const source = useStore(libraryStore, ({ open }) => open?.record.source)
  const text = useStore(libraryStore, ({ open }) => open?.record.text)
  if (!source || !text) return null
  return (
    <header ref={ref} className={styles.title} lang={source.language ?? undefined}>
      {source.section && <p className={styles.kicker}>{source.section}</p>}
      <h1>{source.title}</h1>
      <p className={styles.byline} lang="en">
        {byline({ source, text }).map((part, i) => (
          <Fragment key={part}>
            {i > 0 && <i aria-hidden="true">·</i>}
            <bdi>{part}</bdi>
          </Fragment>
        ))}
      </p>
      {source.credits.length > 0 && (
        <p className={styles.credits} dir="auto">
          {source.credits.join(' · ')}
        </p>
      )}
    </header>
  )
}
