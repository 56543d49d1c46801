import { type PointerEvent, type ReactNode, type Ref, type RefObject, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { Range } from '../../core/anchor/anchor'
import type { MarkId } from '../../core/document/id'
import type { End } from '../../core/mark/extent'
import { strings } from '../../core/strings'
import { uiStore } from '../state/ui'
import type { LabelSlot } from '../ui/label-look'
import styles from './ExtentHandle.module.css'
import { dragEnd } from './extent-drag'
import { ExtentSession } from './extent-session'
import { spoken } from './extent-text'
import type { OpenText } from './open-text'

interface ExtentHandleProps {
  readonly ref: Ref<HTMLDivElement>
  readonly which: End
  readonly range: Range
  readonly slot: LabelSlot
  readonly mark: MarkId
  readonly text: OpenText
  readonly article: RefObject<HTMLElement | null>
  readonly scroller: RefObject<HTMLElement | null>
}

/** So many characters before an end say where it is. */
const BEFORE = 40

/** One end of a mark. It stands in the way of Tab only while the extent is changed by keys (`E`). */
export function ExtentHandle(props: ExtentHandleProps): ReactNode {
  const { ref, which, range, slot, mark, text, article, scroller } = props
  const isChanging = useStore(uiStore, ({ extent }) => extent === mark)
  const letGo = useRef<(() => void) | null>(null)
  // The mark may be removed, or another text come, while its end is held.
  useEffect(() => () => letGo.current?.(), [])
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || !article.current || !scroller.current) return
    // The text keeps the focus, and nothing is selected.
    event.preventDefault()
    letGo.current = dragEnd(event.currentTarget, event.nativeEvent, {
      session: new ExtentSession(text.document, mark),
      end: which,
      drawn: text.drawn,
      article: article.current,
      scroller: scroller.current,
    })
  }
  const said = which === 'start' ? range : { start: Math.max(range.start, range.end - BEFORE), end: range.end }
  return (
    <div
      ref={ref}
      className={styles.end}
      role="slider"
      aria-label={strings.marks.extent[which === 'start' ? 'beginsAt' : 'endsAt']}
      aria-valuemin={0}
      aria-valuemax={text.plain.length}
      aria-valuenow={range[which]}
      aria-valuetext={spoken(text.plain, said)}
      tabIndex={isChanging ? 0 : -1}
      data-extent={which}
      data-label={slot}
      data-changing={isChanging ? '' : undefined}
      data-keys="text"
    >
      <i className={styles.knob} onPointerDown={onPointerDown} />
    </div>
  )
}
