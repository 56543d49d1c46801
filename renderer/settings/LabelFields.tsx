import { ArrowDown, ArrowUp } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { Label } from '../../core/document/label'
import { isTaken, LONGEST_NAME, letterOf, withLetter } from '../../core/label/edit'
import { strings } from '../../core/strings'
import { Button } from '../ui/Button'
import { IconButton } from '../ui/IconButton'
import { ColourChoice } from './ColourChoice'
import styles from './LabelFields.module.css'
import { LabelRemoval } from './LabelRemoval'
import { move, rename, setDigit, setLetter } from './label-commits'
import { PatternChoice } from './PatternChoice'
import { useDraft } from './use-draft'

interface LabelFieldsProps {
  readonly label: Label
  readonly all: readonly Label[]
  /** Where the person goes on: at the name, all of it selected, or where they are. */
  readonly begin: 'name' | 'nowhere'
  /** Something was done that the foot of the sheet says. */
  readonly onTold: (words: string) => void
}

const t = strings.labels
const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

/** What one label is: name, letter, key, colour and line; and how it is moved or removed. */
export function LabelFields({ label, all, begin, onTold }: LabelFieldsProps): ReactNode {
  const ids = useId()
  const [isRemoving, setRemoving] = useState(false)
  const name = useDraft(label.name, (typed, group) => rename(label, typed, group))
  const letter = useDraft(label.letter, (typed, group) => setLetter(label, typed, group))
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (begin === 'name') first.current?.select()
  }, [begin])
  const nameTold = nameWords(label, name.shown, all)
  const letterTold = letterWords(label, letter.shown, all)
  const at = all.indexOf(label)
  return (
    <div className={styles.fields}>
      <div className={styles.row}>
        <div className={styles.wide}>
          <label htmlFor={`${ids}-name`}>{t.name}</label>
          <input
            ref={first}
            id={`${ids}-name`}
            className={styles.text}
            dir="auto"
            maxLength={LONGEST_NAME}
            spellCheck={false}
            autoComplete="off"
            value={name.shown}
            aria-invalid={nameTold !== null}
            aria-describedby={`${ids}-name-told`}
            onChange={({ target }) => name.put(target.value)}
            onBlur={name.end}
          />
        </div>
        <div>
          <label htmlFor={`${ids}-letter`}>{t.letter}</label>
          <input
            id={`${ids}-letter`}
            className={styles.letter}
            spellCheck={false}
            autoComplete="off"
            value={letter.shown}
            aria-invalid={letterOf(letter.shown) === null}
            aria-describedby={`${ids}-letter-told`}
            onFocus={({ target }) => target.select()}
            onChange={({ target, nativeEvent }) => letter.put(letterTyped(target.value, nativeEvent))}
            onBlur={letter.end}
          />
        </div>
        <div>
          <label htmlFor={`${ids}-digit`}>{t.digit}</label>
          <select
            id={`${ids}-digit`}
            className={styles.select}
            value={label.digit ?? ''}
            onChange={({ target }) => setDigit(label, target.value === '' ? null : Number(target.value))}
          >
            <option value="">{t.digitNone}</option>
            {DIGITS.map((digit) => (
              <option key={digit} value={digit}>
                {digitWords(digit, label, all)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <p id={`${ids}-name-told`} className={styles.told} role="status">
        {nameTold}
      </p>
      <p id={`${ids}-letter-told`} className={styles.told} role="status">
        {letterTold}
      </p>
      <ColourChoice label={label} />
      <PatternChoice label={label} />
      <div className={styles.acts}>
        <IconButton icon={ArrowUp} label={t.moveUp} disabled={at <= 0} onClick={() => move(label.id, -1)} />
        <IconButton
          icon={ArrowDown}
          label={t.moveDown}
          disabled={at >= all.length - 1}
          onClick={() => move(label.id, 1)}
        />
        {all.length > 1 ? (
          <Button aria-expanded={isRemoving} onClick={() => setRemoving(!isRemoving)}>
            {t.remove}
          </Button>
        ) : (
          <p className={styles.hint}>{t.removeLast}</p>
        )}
      </div>
      {isRemoving && <LabelRemoval label={label} all={all} onKept={() => setRemoving(false)} onRemoved={onTold} />}
    </div>
  )
}

/** One letter is enough; what an input method is still composing is left alone. */
function letterTyped(typed: string, event: Event): string {
  return event instanceof InputEvent && event.isComposing ? typed : (letterOf(typed) ?? '')
}

function nameWords({ id, name }: Label, typed: string, all: readonly Label[]): string | null {
  if (typed.trim() === '') return t.nameEmpty(name)
  return isTaken(all, typed, id) ? t.nameTaken(typed.trim()) : null
}

function letterWords({ id, letter }: Label, typed: string, all: readonly Label[]): string | null {
  const typedLetter = letterOf(typed)
  if (typedLetter === null) return t.letterEmpty(letter)
  const others = withLetter(all, typedLetter, id).map(({ name }) => name)
  return others.length > 0 ? t.letterTaken(others) : null
}

function digitWords(digit: number, { id }: Label, all: readonly Label[]): string {
  const other = all.find((one) => one.digit === digit && one.id !== id)
  return other ? t.digitOf(digit, other.name) : String(digit)
}
