import { Bold, Code, Italic, Link, List, ListChecks, ListOrdered, type LucideIcon, TextQuote } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { keyNames } from '../../../core/command/key-names'
import { OPERATION_IDS, OPERATIONS, type OperationId } from '../../../core/note/operations'
import { strings } from '../../../core/strings'
import { uiStore } from '../../state/ui'
import { ICON } from '../../ui/IconButton'
import styles from './EditorTools.module.css'
import { fieldOf, write } from './write'

const ICONS: Readonly<Record<OperationId, LucideIcon>> = {
  bold: Bold,
  italic: Italic,
  link: Link,
  bullets: List,
  numbers: ListOrdered,
  tasks: ListChecks,
  quote: TextQuote,
  code: Code,
}

/** The buttons follow the caret when it rests: nothing of it happens between a key and its letter. */
const REST_MS = 120

interface Props {
  readonly field: RefObject<HTMLTextAreaElement | null>
}

/** What can be done to the words of a note, below its field; one stop of Tab behind it, with arrows between them. */
export function EditorTools({ field }: Props): ReactNode {
  const platform = useStore(uiStore, (state) => state.platform)
  const [on, setOn] = useState<readonly OperationId[]>([])
  const [stop, setStop] = useState<OperationId>('bold')

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      const { current } = field
      if (!current || document.activeElement !== current) return
      const at = fieldOf(current)
      const now = OPERATION_IDS.filter((id) => OPERATIONS[id].is(at))
      setOn((before) => (before.join() === now.join() ? before : now))
    }
    const rest = () => {
      clearTimeout(timer)
      timer = setTimeout(look, REST_MS)
    }
    document.addEventListener('selectionchange', rest)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', rest)
    }
  }, [field])

  const run = (id: OperationId) => {
    const { current } = field
    if (!current) return
    current.focus({ preventScroll: true })
    write(current, OPERATIONS[id].edit(fieldOf(current)))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    const by = event.key === 'ArrowRight' ? 1 : -1
    const next = OPERATION_IDS.at((OPERATION_IDS.indexOf(stop) + by) % OPERATION_IDS.length) ?? stop
    event.preventDefault()
    event.stopPropagation()
    setStop(next)
    event.currentTarget.querySelector<HTMLElement>(`[data-tool="${next}"]`)?.focus({ preventScroll: true })
  }

  return (
    <div className={styles.tools} role="toolbar" aria-label={strings.note.tools} dir="ltr" onKeyDown={onKeyDown}>
      {OPERATION_IDS.map((id) => {
        const Icon = ICONS[id]
        const name = strings.note.operations[id]
        return (
          <button
            key={id}
            type="button"
            data-tool={id}
            aria-label={name}
            aria-pressed={on.includes(id)}
            title={`${name} (${keyNames(OPERATIONS[id].chord, platform).spoken})`}
            tabIndex={id === stop ? 0 : -1}
            onFocus={() => setStop(id)}
            // The field keeps the focus, and its selection.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => run(id)}
          >
            <Icon {...ICON} size={14} aria-hidden="true" />
          </button>
        )
      })}
    </div>
  )
}
