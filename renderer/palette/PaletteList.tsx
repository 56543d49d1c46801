import { useEffect } from 'react'
import { strings } from '../../core/strings'
import styles from './Palette.module.css'
import { PaletteEntry } from './PaletteEntry'
import type { Entry, Group } from './results'

interface Props {
  readonly id: string
  readonly groups: readonly Group[]
  readonly chosen: Entry | null
  readonly onPoint: (entry: Entry) => void
  readonly onChoose: (entry: Entry) => void
}

const t = strings.palette
const TITLES = { recent: t.recent, documents: t.documents, commands: t.commands } as const

/** The results by groups; the chosen one is kept in view. */
export function PaletteList({ id, groups, chosen, onPoint, onChoose }: Props) {
  useEffect(() => {
    if (chosen) document.getElementById(chosen.key)?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  return (
    <div className={styles.results}>
      {/* Chromium gives scrolling parts a tab stop of their own; here the arrows scroll. */}
      <div id={id} role="listbox" aria-label={t.results} tabIndex={-1} className={styles.list}>
        {groups.map(({ kind, entries }) => (
          // biome-ignore lint/a11y/useSemanticElements: a listbox may hold groups of options, not field sets
          <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
            <div id={`${id}-${kind}`} role="presentation" className={styles.heading}>
              {TITLES[kind]}
            </div>
            {entries.map((entry) => (
              <PaletteEntry
                key={entry.key}
                entry={entry}
                state={entry === chosen ? 'chosen' : 'offered'}
                onPoint={onPoint}
                onChoose={onChoose}
              />
            ))}
          </div>
        ))}
      </div>
      {groups.length === 0 && <p className={styles.nothing}>{t.nothing}</p>}
    </div>
  )
}
