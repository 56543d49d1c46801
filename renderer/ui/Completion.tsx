import { type ReactNode, useLayoutEffect, useRef } from 'react'
import styles from './Completion.module.css'

/** Something that may be meant by what was typed. */
export interface CompletionOption {
  /** Tells it from the others. */
  readonly key: string
  readonly words: string
  /** What tells it from one of the same words, or how much it is used. */
  readonly detail?: string
}

/** Where a line of text is, in CSS pixels of the window. */
export interface LinePlace {
  readonly x: number
  readonly top: number
  readonly bottom: number
}

export interface CompletionProps {
  readonly id: string
  /** Its name for screen readers. */
  readonly label: string
  readonly options: readonly CompletionOption[]
  /** The place of the chosen one among them; -1 where none is. */
  readonly chosen: number
  /** The line that it stands under (or over, where there is no room below); asked again whenever something scrolls. */
  readonly line: () => LinePlace | null
  readonly onPoint: (index: number) => void
  readonly onTake: (index: number) => void
}

/** From the line, and from the window's edges, in CSS pixels. */
const DISTANCE = 4
const EDGE = 8

/**
 * What may be meant, in a list at the line where one types. It never takes the focus: the field keeps it, and names the chosen
 * option (`use-completion.ts`).
 */
export function Completion({ id, label, options, chosen, line, onPoint, onTake }: CompletionProps): ReactNode {
  const element = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    element.current?.showPopover()
  }, [])

  useLayoutEffect(() => {
    const put = () => {
      const at = line()
      if (element.current && at) place(element.current, at)
    }
    put()
    const stop = new AbortController()
    window.addEventListener('scroll', put, { capture: true, passive: true, signal: stop.signal })
    window.addEventListener('resize', put, { passive: true, signal: stop.signal })
    return () => stop.abort()
  })

  return (
    <div ref={element} id={id} popover="manual" role="listbox" aria-label={label} className={styles.list}>
      {options.map(({ key, words, detail }, i) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the chosen option
        // biome-ignore lint/a11y/useKeyWithClickEvents: Enter is the field's
        <div
          key={key}
          id={optionId(id, i)}
          role="option"
          aria-selected={i === chosen}
          className={styles.option}
          onPointerMove={() => i !== chosen && onPoint(i)}
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={(event) => {
            event.stopPropagation()
            onTake(i)
          }}
        >
          <span className={styles.words}>{words}</span>
          {detail !== undefined && <span className={styles.detail}>{detail}</span>}
        </div>
      ))}
    </div>
  )
}

/** The id of an option in the list of this id. */
export function optionId(list: string, index: number): string {
  return `${list}-${index}`
}

function place(list: HTMLElement, { x, top, bottom }: LinePlace): void {
  const { offsetWidth: width, offsetHeight: height } = list
  const below = bottom + DISTANCE
  const fits = below + height <= window.innerHeight - EDGE
  const y = fits ? below : Math.max(EDGE, top - DISTANCE - height)
  list.style.top = `${Math.round(y)}px`
  list.style.left = `${Math.round(Math.max(EDGE, Math.min(x, window.innerWidth - EDGE - width)))}px`
}
