import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { Range } from '../../core/anchor/anchor'
import { strings } from '../../core/strings'
import { readingViewStore } from '../state/reading-view'
import { uiStore } from '../state/ui'
import { Kbd } from '../ui/Kbd'
import styles from './ExtentHint.module.css'
import { floatingPlace } from './floating-place'
import type { OpenText } from './open-text'

interface ExtentHintProps {
  readonly text: OpenText
  readonly mark: string
  readonly range: Range
  readonly scroller: RefObject<HTMLElement | null>
  readonly page: RefObject<HTMLElement | null>
}

/** From the mark, in CSS pixels: clear of the knobs at its ends. */
const DISTANCE = 24

const t = strings.marks.extent

const KEYS = [
  { keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'], does: t.hintEnd },
  { keys: ['CmdOrCtrl+Shift+ArrowLeft', 'CmdOrCtrl+Shift+ArrowRight'], does: t.hintStart },
  { keys: ['Alt+Shift+ArrowRight'], does: t.hintWord },
  { keys: ['Shift+ArrowDown'], does: t.hintSentence },
  { keys: ['Escape'], does: t.hintDone },
] as const

/** Which keys change the extent, below the mark while they do. It lets the pointer through. */
export function ExtentHint(props: ExtentHintProps): ReactNode {
  const isChanging = useStore(uiStore, ({ extent }) => extent === props.mark)
  return isChanging && <Hint {...props} />
}

function Hint({ text, range: { start, end }, scroller, page }: ExtentHintProps): ReactNode {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const put = () => {
      if (box.current && scroller.current && page.current)
        floatingPlace(box.current, text.drawn, { start, end }, scroller.current, page.current, DISTANCE)
    }
    put()
    return readingViewStore.getState().view?.subscribe(put)
  }, [text, start, end, scroller, page])
  return (
    <div ref={box} className={styles.hint} role="note" aria-label={t.hint}>
      {KEYS.map(({ keys, does }) => (
        <span key={does} className={styles.keys}>
          {keys.map((chord) => (
            <Kbd key={chord} chord={chord} />
          ))}
          {does}
        </span>
      ))}
    </div>
  )
}
