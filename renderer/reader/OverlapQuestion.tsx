import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { strings } from '../../core/strings'
import { provideEscape } from '../commands/escape'
import { labelName, labelSlot } from '../state/labels'
import { libraryStore } from '../state/library'
import { readingViewStore } from '../state/reading-view'
import { Kbd } from '../ui/Kbd'
import { floatingPlace } from './floating-place'
import { answerOverlap } from './marking'
import styles from './OverlapQuestion.module.css'
import type { OpenText } from './open-text'
import { type OverlapQuestion as Asked, overlapStore } from './overlap-state'

/** From the passage, in CSS pixels, as the bar from a selection. */
const DISTANCE = 8

interface OverlapQuestionProps {
  readonly text: OpenText
  readonly scroller: RefObject<HTMLElement | null>
  readonly page: RefObject<HTMLElement | null>
}

/** At a passage that overlaps marks of the same label: shall both be kept, or become one? Esc leaves it unmarked. */
export function OverlapQuestion(props: OverlapQuestionProps): ReactNode {
  const question = useStore(overlapStore, (state) => state.question)
  // It asks about this text; with the text it goes.
  useEffect(() => () => answerOverlap(null), [])
  return question && <Question {...props} question={question} />
}

function Question({ text, scroller, page, question }: OverlapQuestionProps & { readonly question: Asked }): ReactNode {
  const box = useRef<HTMLDivElement>(null)
  const name = useStore(libraryStore, (state) => labelName(state, question.label))
  const slot = useStore(libraryStore, (state) => labelSlot(state, question.label))
  useLayoutEffect(() => {
    const put = () => {
      if (box.current && scroller.current && page.current)
        floatingPlace(box.current, text.drawn, question.range, scroller.current, page.current, DISTANCE)
    }
    put()
    box.current?.querySelector('button')?.focus({ preventScroll: true })
    return readingViewStore.getState().view?.subscribe(put)
  }, [text, question, scroller, page])
  useEffect(() => {
    const stop = new AbortController()
    const outside = ({ target }: PointerEvent) => {
      if (target instanceof Node && !box.current?.contains(target)) answerOverlap(null)
    }
    document.addEventListener('pointerdown', outside, { capture: true, signal: stop.signal })
    const unprovide = provideEscape('popover', () => answer(null))
    return () => {
      stop.abort()
      unprovide()
    }
  }, [])
  return (
    <div
      ref={box}
      className={styles.question}
      role="dialog"
      aria-label={strings.marks.overlap.question(name, question.marks)}
      data-label={slot}
      onKeyDown={onKeyDown}
    >
      <p className={styles.words}>{strings.marks.overlap.question(name, question.marks)}</p>
      <button type="button" className={styles.button} onClick={() => answer('both')}>
        {strings.marks.overlap.both} <Kbd chord="1" />
      </button>
      <button type="button" className={styles.button} onClick={() => answer('merge')}>
        {strings.marks.overlap.merge} <Kbd chord="2" />
      </button>
    </div>
  )
}

/** Whoever answers is back in the text. */
function answer(given: 'both' | 'merge' | null): boolean {
  readingViewStore.getState().view?.focus()
  answerOverlap(given)
  return true
}

const ANSWERS: Readonly<Record<string, 'both' | 'merge'>> = { '1': 'both', '2': 'merge' }

/** Digits answer, arrows and Tab go from one answer to the other; keys of the text behind do nothing here. */
function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
  if (event.nativeEvent.isComposing) return
  const given = ANSWERS[/^(?:Digit|Numpad)([12])$/.exec(event.code)?.[1] ?? '']
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey
  if (given && plain) {
    answer(given)
    event.preventDefault()
    event.stopPropagation()
    return
  }
  if (!['Tab', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].includes(event.key)) return
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  buttons.find((button) => button !== document.activeElement)?.focus()
  event.preventDefault()
  event.stopPropagation()
}
