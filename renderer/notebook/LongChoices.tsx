import { type ReactNode, useState } from 'react'
import { strings } from '../../core/strings'
import { type Choice, Choices } from './Choices'
import styles from './Filters.module.css'

/** More than one looks through; others are found by typing. */
const MOST_SHOWN = 60
/** So few are seen at a glance. */
const FEW = 8

interface LongChoicesProps {
  readonly name: string
  readonly choices: readonly Choice<string>[]
  readonly chosen: readonly string[]
  readonly none: string
  readonly onChoose: (value: string) => void
}

/** Many values to choose several from, with a field to find them by; what is chosen stands first. */
export function LongChoices({ name, choices, chosen, none, onChoose }: LongChoicesProps): ReactNode {
  const [words, setWords] = useState('')
  const [first] = useState(chosen)
  const wanted = fold(words)
  const fitting = choices.filter((choice) => fold(choice.name).includes(wanted))
  const rank = ({ value }: Choice<string>) => (first.includes(value) ? 0 : 1)
  const sorted = [...fitting].sort((a, b) => rank(a) - rank(b))
  const more = sorted.length - MOST_SHOWN
  if (choices.length === 0) return <p className={styles.hint}>{none}</p>
  return (
    <>
      {choices.length > FEW && (
        <input
          className={styles.find}
          type="text"
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          aria-label={strings.notebook.filterList(name)}
          placeholder={strings.notebook.filterList(name)}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      )}
      <Choices name={name} kind="several" choices={sorted.slice(0, MOST_SHOWN)} chosen={chosen} onChoose={onChoose} />
      {sorted.length === 0 && <p className={styles.hint}>{strings.notebook.nothingFound}</p>}
      {more > 0 && <p className={styles.hint}>{strings.notebook.moreValues(more)}</p>}
    </>
  )
}

function fold(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
