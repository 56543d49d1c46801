import { useId } from 'react'
import { Kbd } from '../ui/Kbd'
import styles from './KeysHelp.module.css'
import type { KeyGroup } from './key-groups'

/** One menu's keys. */
export function KeyTable({ group }: { readonly group: KeyGroup }) {
  const heading = useId()
  return (
    <section className={styles.group} aria-labelledby={heading}>
      <h3 id={heading}>{group.title}</h3>
      <dl>
        {group.rows.map(({ title, keys }) => (
          <div key={title} className={styles.row}>
            <dt>{title}</dt>
            <dd>
              {keys.map((key) => (
                <Kbd key={key} chord={key} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
