import type { KeyboardEvent } from 'react'
import styles from './FilterField.module.css'

interface FilterFieldProps {
  /** Its name for screen readers. */
  readonly label: string
  readonly placeholder: string
  /** The id of the list that it filters. */
  readonly list: string
  /** The id of the chosen entry; absent where the list is empty. */
  readonly chosen: string | undefined
  readonly value: string
  readonly onType: (value: string) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** The field over a list that one types in to filter it; the focus stays here, and the list's chosen entry is named by it. */
export function FilterField({ label, placeholder, list, chosen, value, onType, onKeyDown }: FilterFieldProps) {
  return (
    <input
      className={styles.field}
      type="text"
      data-autofocus=""
      role="combobox"
      aria-label={label}
      aria-expanded={chosen !== undefined}
      aria-controls={list}
      aria-autocomplete="list"
      aria-activedescendant={chosen}
      placeholder={placeholder}
      autoComplete="off"
      spellCheck={false}
      value={value}
      onChange={({ target }) => onType(target.value)}
      onKeyDown={onKeyDown}
    />
  )
}
