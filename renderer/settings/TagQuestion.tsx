import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { Button } from '../ui/Button'
import styles from './TagFields.module.css'

interface TagQuestionProps {
  readonly question: string
  /** What is done, and what is not, on the buttons. */
  readonly act: string
  readonly keep: string
  readonly isBusy: boolean
  readonly onAct: () => void
  readonly onKeep: () => void
}

/** A question about tags with its two answers; the first has the focus when it comes. */
export function TagQuestion({ question, act, keep, isBusy, onAct, onKeep }: TagQuestionProps): ReactNode {
  const id = useId()
  const panel = useRef<HTMLFieldSetElement>(null)
  useLayoutEffect(() => {
    panel.current?.querySelector('button')?.focus({ preventScroll: true })
    // What is asked stands below what it is about: it may be out of sight.
    panel.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <fieldset ref={panel} className={styles.question} aria-busy={isBusy} aria-labelledby={id}>
      <p id={id} role="status">
        {question}
      </p>
      <div className={styles.acts}>
        <Button disabled={isBusy} onClick={onAct}>
          {act}
        </Button>
        <Button look="quiet" disabled={isBusy} onClick={onKeep}>
          {keep}
        </Button>
      </div>
    </fieldset>
  )
}
