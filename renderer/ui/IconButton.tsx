import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { useStore } from 'zustand'
import { keyNames } from '../../core/command/key-names'
import { uiStore } from '../state/ui'
import styles from './IconButton.module.css'

/** Icons are drawn at this size and weight everywhere (`--icon` of tokens.css). */
export const ICON = { size: 16, strokeWidth: 1.5 } as const

interface Props extends Omit<ComponentProps<'button'>, 'aria-label' | 'className' | 'title' | 'type'> {
  readonly icon: LucideIcon
  /** What it does, for the hint and for screen readers. */
  readonly label: string
  /** The command's first chord or key, named in the hint. */
  readonly chord?: string | undefined
}

/** A square button of 32 px with an icon; its name and key show as a hint. */
export function IconButton({ icon: Icon, label, chord, ...rest }: Props) {
  const platform = useStore(uiStore, (state) => state.platform)
  const hint = chord === undefined ? label : `${label} (${keyNames(chord, platform).spoken})`
  return (
    <button {...rest} type="button" className={styles.button} aria-label={label} title={hint}>
      <Icon {...ICON} aria-hidden="true" />
    </button>
  )
}
