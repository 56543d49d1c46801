import type { ComponentProps } from 'react'
import styles from './Button.module.css'

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'type'> {
  /** `primary` for the one thing a screen is there for, `plain` for what else it offers, `quiet` within a line of text. */
  readonly look?: 'primary' | 'plain' | 'quiet'
}

/** A button with words on it. It never submits a form. */
export function Button({ look = 'plain', ...rest }: ButtonProps) {
  return <button {...rest} type="button" className={styles[look]} />
}
