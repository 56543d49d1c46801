import { ChevronDown, ChevronUp } from 'lucide-react'
import { type KeyboardEvent, memo, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { DifferenceLine } from '../../core/anchor/difference'
import { strings } from '../../core/strings'
import { announce } from '../state/ui'
import { IconButton } from '../ui/IconButton'
import { directionOf } from '../ui/text/direction'
import styles from './Difference.module.css'
import { type Chunk, chunked, type NumberedLine } from './difference-chunks'
import { Pieces, shownWords } from './Pieces'

const t = strings.versions

interface Props {
  readonly lines: readonly DifferenceLine[]
  readonly language: string | null
}

/** Chunks drawn with the sheet; the others follow while the window is idle. */
const FIRST_CHUNKS = 2

/** What two texts differ in, line by line, with a way from difference to difference. */
export function Difference({ lines, language }: Props): ReactNode {
  const { chunks, differences } = useMemo(() => chunked(lines), [lines])
  const [drawn, setDrawn] = useState(FIRST_CHUNKS)
  const [at, setAt] = useState(-1)
  const scroller = useRef<HTMLElement>(null)
  useEffect(() => {
    if (drawn >= chunks.length) return
    const idle = requestIdleCallback(() => setDrawn((n) => n + FIRST_CHUNKS))
    return () => cancelIdleCallback(idle)
  }, [drawn, chunks.length])

  const go = (step: 1 | -1) => {
    const next = Math.min(differences.length - 1, Math.max(0, at + step))
    const difference = differences[next]
    if (!difference) return
    flushSync(() => {
      setDrawn((n) => Math.max(n, difference.chunk + 1))
      setAt(next)
    })
    scroller.current?.querySelector(`[data-difference="${next}"]`)?.scrollIntoView({ block: 'start' })
    announce([t.differenceOf(next + 1, differences.length), ...spoken(difference.line)].join('. '))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOf(event)
    if (step === null) return
    go(step)
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the parts within
    <div className={styles.difference} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <h3>{t.legend}</h3>
        <span className={styles.count}>
          {at < 0 ? t.differences(differences.length) : t.differenceOf(at + 1, differences.length)}
        </span>
        <IconButton icon={ChevronUp} label={t.previous} chord="[" disabled={at <= 0} onClick={() => go(-1)} />
        <IconButton
          icon={ChevronDown}
          label={t.next}
          chord="]"
          disabled={at >= differences.length - 1}
          onClick={() => go(1)}
        />
      </div>
      <section
        ref={scroller}
        className={styles.lines}
        aria-label={t.legend}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        tabIndex={0}
        lang={language ?? undefined}
        dir={directionOf(language)}
        data-autofocus=""
      >
        {chunks.slice(0, drawn).map((chunk) => (
          <DrawnChunk key={chunk.index} chunk={chunk} at={holds(chunk, at) ? at : -1} />
        ))}
      </section>
    </div>
  )
}

/** So much of what came or went is spoken. */
const SPOKEN = 120

function spoken(line: DifferenceLine): readonly string[] {
  if (line.kind === 'same') return []
  return line.pieces.flatMap(({ kind, text }) => {
    const words = shownWords(text).trim().slice(0, SPOKEN)
    return kind === 'kept' || words === '' ? [] : [t[kind](words)]
  })
}

/** `]` and `[`, or Alt and arrows, as from mark to mark in the text. */
function stepOf({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): 1 | -1 | null {
  if (ctrlKey || metaKey) return null
  if (key === ']' || (altKey && key === 'ArrowDown')) return 1
  return key === '[' || (altKey && key === 'ArrowUp') ? -1 : null
}

function holds({ lines }: Chunk, difference: number): boolean {
  return difference >= 0 && lines.some((line) => line.difference === difference)
}

interface ChunkProps {
  readonly chunk: Chunk
  /** The difference that is gone to, where it begins in this chunk; else -1. */
  readonly at: number
}

const DrawnChunk = memo(function DrawnChunk({ chunk, at }: ChunkProps): ReactNode {
  return (
    <div className={styles.chunk}>
      {chunk.lines.map((numbered, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a difference never change
        <Line key={i} {...numbered} at={at} />
      ))}
    </div>
  )
})

function Line({ line, difference, at }: NumberedLine & { readonly at: number }): ReactNode {
  if (line.kind === 'same')
    return (
      <p className={styles.same}>
        <bdi lang="en">{t.same(line.lines)}</bdi>
      </p>
    )
  return (
    <p
      className={styles.changed}
      data-difference={difference ?? undefined}
      data-here={(difference !== null && difference === at) || undefined}
    >
      <Pieces pieces={line.pieces} />
    </p>
  )
}
