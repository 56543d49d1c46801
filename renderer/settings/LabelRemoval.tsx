import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { LabelId } from '../../core/document/id'
import type { Label } from '../../core/document/label'
import { sentence } from '../../core/sentence'
import { strings } from '../../core/strings'
import { bridge } from '../bridge'
import { send } from '../state/commit'
import { removeLabel } from '../state/label-changes'
import { announce, toast } from '../state/ui'
import { Button } from '../ui/Button'
import styles from './LabelFields.module.css'

interface LabelRemovalProps {
  readonly label: Label
  readonly all: readonly Label[]
  readonly onKept: () => void
  /** Told in words what became of the marks. */
  readonly onRemoved: (words: string) => void
}

interface Count {
  readonly marks: number
  readonly documents: number
}

const t = strings.labels

/** Asks where a label's marks go, with their number, and removes it. */
export function LabelRemoval({ label, all, onKept, onRemoved }: LabelRemovalProps): ReactNode {
  const ids = useId()
  const [counted, setCounted] = useState<Count | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const others = all.filter(({ id }) => id !== label.id)
  const [chosen, setMoveTo] = useState<LabelId | 'trash'>(others[0]?.id ?? 'trash')
  const other = others.find(({ id }) => id === chosen) ?? null

  const panel = useRef<HTMLFieldSetElement>(null)
  // What is asked stands below what it is about: it may be out of sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question grows when the marks are counted
  useLayoutEffect(() => panel.current?.scrollIntoView({ block: 'nearest' }), [counted])

  useEffect(() => {
    let isOver = false
    const count = async () => {
      // Marks that were made just now are counted when main has them.
      await send()
      const answer = await bridge.call('labels:count', { label: label.id })
      if (!isOver) setCounted(answer)
    }
    void count()
    return () => {
      isOver = true
    }
  }, [label.id])

  const remove = async (marks: number) => {
    setBusy(true)
    setTrouble(null)
    const failure = await removeLabel(label.id, other?.id ?? null)
    setBusy(false)
    if (failure) return setTrouble(sentence(failure))
    const text = said(label, marks, other)
    onRemoved(text)
    announce(text)
    toast({ kind: 'said', text, command: 'edit.undo' })
  }
  return (
    <fieldset
      ref={panel}
      className={styles.removal}
      aria-busy={isBusy || counted === null}
      aria-labelledby={`${ids}-what`}
    >
      <p id={`${ids}-what`} role="status">
        {counted === null ? t.removeCounting : whatWords(label, counted)}
      </p>
      {counted !== null && counted.marks > 0 && (
        <div className={styles.where}>
          <label className={styles.option}>
            <input
              type="radio"
              name={ids}
              checked={chosen !== 'trash'}
              disabled={isBusy}
              onChange={() => setMoveTo(others[0]?.id ?? 'trash')}
            />
            <span>{t.removeMoveTo}</span>
          </label>
          <select
            className={styles.select}
            aria-label={t.removeMoveTo}
            value={other?.id ?? others[0]?.id ?? ''}
            disabled={isBusy}
            onChange={({ target }) => setMoveTo(target.value)}
          >
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <label className={styles.option}>
            <input
              type="radio"
              name={ids}
              checked={chosen === 'trash'}
              disabled={isBusy}
              onChange={() => setMoveTo('trash')}
            />
            <span>{t.removeTrash}</span>
          </label>
        </div>
      )}
      {trouble && (
        <p className={styles.trouble} role="alert">
          {trouble}
        </p>
      )}
      <div className={styles.acts}>
        <Button disabled={counted === null || isBusy} onClick={() => void remove(counted?.marks ?? 0)}>
          {isBusy ? t.removing : t.removeDo}
        </Button>
        <Button look="quiet" disabled={isBusy} onClick={onKept}>
          {t.removeCancel}
        </Button>
      </div>
    </fieldset>
  )
}

function whatWords({ name }: Label, { marks, documents }: Count): string {
  return marks === 0 ? t.removeNone(name) : t.removeWhat(name, marks, documents)
}

function said({ name }: Label, marks: number, other: Label | null): string {
  if (marks === 0) return t.saidRemoved(name)
  return other ? t.saidRemovedMoved(name, marks, other.name) : t.saidRemovedTrash(name, marks)
}
