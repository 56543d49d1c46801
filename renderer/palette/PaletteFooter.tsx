import { strings } from '../../core/strings'
import { Kbd } from '../ui/Kbd'
import styles from './Palette.module.css'
import type { Group } from './results'

const t = strings.palette
const HINTS = [
  ['Enter', t.open],
  ['>', t.onlyCommands],
  ['#', t.onlyTags],
] as const

/** What keys and signs do here, and how much of what fits is drawn. */
export function PaletteFooter({ groups }: { readonly groups: readonly Group[] }) {
  const drawn = groups.reduce((sum, group) => sum + group.entries.length, 0)
  const total = groups.reduce((sum, group) => sum + group.total, 0)
  return (
    <div className={styles.footer}>
      {HINTS.map(([key, words]) => (
        <span key={key} className={styles.hint}>
          <Kbd chord={key} />
          {words}
        </span>
      ))}
      <span role="status" className={styles.count}>
        {t.shown(drawn, total)}
      </span>
    </div>
  )
}
