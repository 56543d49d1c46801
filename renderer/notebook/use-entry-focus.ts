/** Keys and focus in the list of entries: which one is active, and that the focus stays sensible when entries come and go. */
import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react'
import { useStore } from 'zustand'
import { indexOf, keyAt, type NotebookList, rowAt, rowOf } from '../../core/notebook/list'
import { setNotebook } from '../state/notebook'
import { catchUp, notebookStore, provideHold } from '../state/notebook-answer'
import { uiStore } from '../state/ui'
import { activeEntry, editActive, openPassage } from './entry-acts'
import { type Move, moveOf } from './entry-keys'
import { beginStretch, selectTo, toggleSelected } from './selection'
import type { useRows } from './use-rows'

interface FocusProps {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly before: RefObject<HTMLElement | null>
  readonly after: RefObject<HTMLElement | null>
  readonly list: NotebookList
  readonly rows: ReturnType<typeof useRows>
}

const STOPS = 'a[href], button:enabled, input:enabled, textarea, select, [tabindex="0"]'

/** The place of the active entry (-1 where none is), and what the list does with keys and focus. */
export function useEntryFocus({ scroller, before, after, list, rows }: FocusProps) {
  const active = useStore(uiStore, ({ notebook }) => notebook.active)
  const near = useRef(0)
  const found = active ? indexOf(list, active, near.current) : -1
  /** Whether the focus is in the list, also while what had it is gone. */
  const isInside = useRef(false)
  /** An entry that is to be active when it has come. */
  const awaited = useRef<number | null>(null)
  const isPointer = useRef(false)
  const mounted = useRef(false)

  const { virtual } = rows
  const focusEntry = useCallback(
    (index: number) => {
      const article = scroller.current?.querySelector<HTMLElement>(`[data-entry="${index}"]`)
      article?.focus({ preventScroll: true })
    },
    [scroller],
  )
  const goTo = useCallback(
    (index: number) => {
      const { list: now } = notebookStore.getState()
      if (!now || now.entries.length === 0) return
      const to = Math.max(0, Math.min(now.entries.length - 1, index))
      const row = rowOf(now, to)
      // With its group's head, where it is the first of it.
      const head = rowAt(now, row - 1)?.kind === 'head'
      if (head && (virtual.range?.startIndex ?? 0) >= row - 1) virtual.scrollToIndex(row - 1, { align: 'auto' })
      else virtual.scrollToIndex(row, { align: 'auto' })
      const key = keyAt(now, to)
      awaited.current = key ? null : to
      if (key) setNotebook({ active: key, editing: null })
    },
    [virtual],
  )

  // What has come may be what was gone to; what has gone may have been active.
  useLayoutEffect(() => {
    if (awaited.current !== null) {
      const key = keyAt(list, awaited.current)
      if (key) goTo(awaited.current)
    } else if (active && found < 0 && near.current >= 0) {
      const key = keyAt(list, Math.min(near.current, list.entries.length - 1))
      setNotebook({ active: key, editing: null })
    }
    if (found >= 0) near.current = found
  }, [list, active, found, goTo])

  // After a move, or when what had the focus went, it goes to the active entry.
  const editing = useStore(uiStore, ({ notebook }) => notebook.editing)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever came or went, the focus may have gone with it
  useLayoutEffect(() => {
    const isLost = document.activeElement === document.body || document.activeElement === null
    const inList = scroller.current?.contains(document.activeElement) ?? false
    if (editing !== null || (!inList && !(isInside.current && isLost))) return
    // Another question was asked from within the list: one begins at its top.
    if (found < 0) return isLost && active === null ? focusEntry(0) : undefined
    const own = document.activeElement?.closest('[data-entry]')
    if (own?.getAttribute('data-entry') !== String(found)) focusEntry(found)
  }, [found, active, editing, list, focusEntry, scroller])

  // One comes to the notebook to go on where one was.
  useEffect(() => {
    if (mounted.current) return
    const { activeElement } = document
    const isFree = activeElement === null || activeElement === document.body || isOpener(activeElement)
    if (isFree) focusEntry(Math.max(0, found))
    mounted.current = !isFree || document.activeElement !== activeElement
  })

  useEffect(
    () =>
      provideHold(() => {
        const { editing: writes, active: key } = uiStore.getState().notebook
        const isChanged = key !== null && notebookStore.getState().ahead.has(key.mark)
        return writes !== null || (isChanged && (scroller.current?.contains(document.activeElement) ?? false))
      }),
    [scroller],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: another entry, or the end of writing, is what lets the list follow
  useEffect(catchUp, [active, editing])

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event
    const article = target instanceof Element ? target.closest<HTMLElement>('[data-entry]') : null
    if (!article || event.defaultPrevented || event.nativeEvent.isComposing) return
    if (event.key === 'Tab') return leave(event, article, before.current, after.current)
    if (event.key === 'Escape' && target !== article) {
      event.preventDefault()
      event.stopPropagation()
      article.focus({ preventScroll: true })
      return
    }
    if (target !== article) return
    const move = moveOf(event.nativeEvent, uiStore.getState())
    if (!move) return
    event.preventDefault()
    event.stopPropagation()
    act(move)
  }
  const act = (move: Move) => {
    const here = Math.max(0, found)
    switch (move.kind) {
      case 'step':
        return go(here + move.by, move.selects)
      case 'page':
        return go(pageFrom(here, move.by), move.selects)
      case 'end':
        return go(move.at === 'first' ? 0 : list.entries.length - 1, move.selects)
      case 'toggle':
        return void toggleSelected(here)
      case 'edit':
        return editActive('note')
      case 'open': {
        const entry = activeEntry()
        return entry ? openPassage(entry) : undefined
      }
    }
  }
  const go = (index: number, selects: Extract<Move, { readonly kind: 'step' }>['selects']) => {
    const to = Math.max(0, Math.min(list.entries.length - 1, index))
    const from = Math.max(0, found)
    goTo(to)
    if (selects === 'stretch') void selectTo(to, from)
    else beginStretch(to)
  }
  /** The entry a view's height further. */
  const pageFrom = (index: number, by: -1 | 1) => {
    const height = scroller.current?.clientHeight ?? 0
    const start = virtual.measurementsCache[rowOf(list, index)]?.start ?? 0
    const item = virtual.getVirtualItemForOffset(Math.max(0, start + by * height * 0.85))
    const row = item && rowAt(list, item.index)
    const to = !row ? index : row.kind === 'entry' ? row.index : (list.groups[row.group]?.start ?? index)
    return to === index ? index + by : to
  }
  const onFocus = ({ target, relatedTarget }: FocusEvent<HTMLElement>) => {
    const cameIn = !isInside.current || !(relatedTarget instanceof Node && scroller.current?.contains(relatedTarget))
    isInside.current = true
    const article = target.closest<HTMLElement>('[data-entry]')
    const index = Number(article?.dataset.entry ?? -1)
    // By Tab one comes to the active entry, whatever is drawn before it.
    if (cameIn && relatedTarget !== null && !isPointer.current && found >= 0 && index !== found)
      return focusEntry(found)
    const key = index < 0 ? null : keyAt(list, index)
    if (!key || index === found) return
    near.current = index
    if (!isPointer.current) beginStretch(index)
    setNotebook({ active: key })
  }
  const onBlur = ({ relatedTarget }: FocusEvent<HTMLElement>) => {
    isPointer.current = false
    if (relatedTarget instanceof Node && scroller.current?.contains(relatedTarget)) return
    // To nowhere: what had the focus has gone, or the window has lost it.
    if (relatedTarget === null) return
    isInside.current = false
    queueMicrotask(catchUp)
  }
  const onPointerDown = () => {
    isPointer.current = true
  }
  return { index: found, onKeyDown, onFocus, onBlur, onPointerDown }
}

/** What the notebook was opened with: its button in the sidebar, or the palette's field. */
function isOpener(element: Element): boolean {
  return element.closest('main') === null
}

/** Tab at the edges of an entry leaves the list, whatever else is drawn in it. */
function leave(
  event: KeyboardEvent,
  article: HTMLElement,
  before: HTMLElement | null,
  after: HTMLElement | null,
): void {
  const stops = [article, ...article.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => stop.tabIndex >= 0)
  const edge = event.shiftKey ? stops[0] : stops.at(-1)
  if (document.activeElement !== edge) return
  // The browser itself goes on from here.
  const out = event.shiftKey ? before : after
  out?.focus({ preventScroll: true })
}
