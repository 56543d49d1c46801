import type { ComponentProps, ReactNode } from 'react'
import type { Label } from '../../core/document/label'
import styles from './LabelDot.module.css'
import { lookStyle } from './label-look'

interface LabelDotProps extends Omit<ComponentProps<'button'>, 'name'> {
  readonly label: Label
  /** What pressing it does. */
  readonly name: string
}

/** A label as a round button in its colour with its letter. */
export function LabelDot({ label, name, ...button }: LabelDotProps): ReactNode {
  const title = label.digit === null ? label.name : `${label.name} (${label.digit})`
  return (
    <button type="button" className={styles.dot} style={lookStyle(label)} aria-label={name} title={title} {...button}>
      {label.letter}
    </button>
  )
}
