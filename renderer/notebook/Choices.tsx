import { type ReactNode, useId } from 'react'
import styles from './Filters.module.css'

export interface Choice<Value extends string> {
  readonly value: Value
  readonly name: string
  /** How many marks there would be; left out where it says nothing. */
  readonly count?: number
}

interface ChoicesProps<Value extends string> {
  readonly name: string
  /** Whether several can be chosen, or one. */
  readonly kind: 'several' | 'one'
  readonly choices: readonly Choice<Value>[]
  readonly chosen: readonly Value[]
  readonly onChoose: (value: Value) => void
}

/** Values to choose from, each with how many marks it has. */
export function Choices<Value extends string>({
  name,
  kind,
  choices,
  chosen,
  onChoose,
}: ChoicesProps<Value>): ReactNode {
  const group = useId()
  return (
    <fieldset className={styles.choices}>
      <legend>{name}</legend>
      {choices.map(({ value, name: shown, count }) => (
        <label key={value} className={styles.choice}>
          <input
            type={kind === 'several' ? 'checkbox' : 'radio'}
            name={group}
            checked={chosen.includes(value)}
            onChange={() => onChoose(value)}
          />
          <span>
            <bdi>{shown}</bdi>
          </span>
          {count !== undefined && <b>{count.toLocaleString('en')}</b>}
        </label>
      ))}
    </fieldset>
  )
}
