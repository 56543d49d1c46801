import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { MarkId } from '../../core/document/id'
import { strings } from '../../core/strings'
import { readingViewStore } from '../state/reading-view'
import { uiStore } from '../state/ui'
import { Kbd } from '../ui/Kbd'
import styles from './ExtentHint.module.css'

interface ExtentHintProps {
  readonly mark: MarkId
  readonly article: RefObject<HTMLElement | null>
}

const t = strings.marks.extent

const KEYS = [
  { keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'], does: t.hintEnd },
  { keys: ['CmdOrCtrl+Shift+ArrowLeft'], does: t.hintStart },
  { keys: ['Alt+Shift+ArrowRight'], does: t.hintWord },
  { keys: ['Shift+ArrowDown'], does: t.hintSentence },
  { keys: ['Escape'], does: t.hintDone },
] as const

/** Which keys change the extent, while they do: at the lower edge of the view, where it hides no word that one wants to reach. */
export function ExtentHint(props: ExtentHintProps): ReactNode {
  const isChanging = useStore(uiStore, ({ extent }) => extent === props.mark)
  return isChanging && <Hint {...props} />
}

function Hint({ article }: ExtentHintProps): ReactNode {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const put = () => {
      const column = article.current?.getBoundingClientRect()
      if (!box.current || !column) return
      box.current.style.left = `${column.left}px`
      box.current.style.maxWidth = `${column.width}px`
    }
    put()
    return readingViewStore.getState().view?.subscribe(({ kind }) => {
      if (kind === 'reflowed') put()
    })
  }, [article])
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
