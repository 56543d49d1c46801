import { type ReactNode, useId } from 'react'
import { LABEL_PATTERNS, type Label } from '../../core/document/label'
import { strings } from '../../core/strings'
import { lookStyle } from '../ui/label-look'
import styles from './ColourChoice.module.css'
import { setPattern } from './label-commits'

const t = strings.labels

/** The line under a label's passages; each is drawn under its own name. */
export function PatternChoice({ label }: { readonly label: Label }): ReactNode {
  const name = useId()
  return (
    <fieldset className={styles.choice}>
      <legend>{t.pattern}</legend>
      <div className={styles.options}>
        {LABEL_PATTERNS.map((pattern) => (
          <label key={pattern} className={styles.option}>
            <input
              type="radio"
              name={name}
              checked={label.pattern === pattern}
              onChange={() => setPattern(label, pattern)}
            />
            <span className={styles.line} style={lookStyle({ ...label, pattern })}>
              {t.patterns[pattern]}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
