import type { ReactNode } from 'react'
import { sentence } from '../../core/sentence'
import { strings } from '../../core/strings'
import { Button } from '../ui/Button'
import { copyShown } from './many-acts'
import styles from './Preview.module.css'
import { usePreview } from './use-preview'

const t = strings.notebook.preview

/** The very text that export writes, of what is selected or else of what passes. */
export function Preview(): ReactNode {
  const { shown, isBusy } = usePreview()
  const made = shown?.ok ? shown.value : null
  return (
    <aside className={styles.preview} aria-label={t.name} aria-busy={isBusy}>
      <div className={styles.head}>
        <h2>{t.title}</h2>
        <Button look="quiet" disabled={made === null || made.marks === 0} onClick={() => void copyShown()}>
          {t.copy}
        </Button>
      </div>
      {shown && !shown.ok && (
        <p role="alert" className={styles.failure}>
          {sentence(shown.failure)}
        </p>
      )}
      {made?.marks === 0 && <p className={styles.hint}>{t.nothing}</p>}
      {made && made.marks > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too
        <section className={styles.text} aria-label={t.name} tabIndex={0}>
          <pre dir="auto">{made.markdown}</pre>
          {!made.whole && <p className={styles.hint}>{t.beginning(made.marks)}</p>}
        </section>
      )}
    </aside>
  )
}
