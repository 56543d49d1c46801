import {
  type RefCallback,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useStore } from 'zustand'
import type { MarkId } from '../../core/document/id'
import type { OpenedCrowd } from '../../core/margin/rail'
import type { PlacedMark } from '../../core/mark/placed'
import { libraryStore } from '../state/library'
import { placedMarks } from '../state/placed'
import type { ReadingView } from '../state/reading-view'
import { uiStore } from '../state/ui'
import { shownAnyway, withShownAnyway, wordyMarks } from './cards'
import { RailLayout, type Shown, type ShownCrowd, type SlotKey } from './rail-layout'
import { drawWire, type Motion, putSlot } from './rail-slots'

interface RailParts {
  /** The cards and counters to be drawn now, in text order. */
  readonly shown: readonly Shown[]
  readonly opened: OpenedCrowd | null
  /** Opens a folded crowd, and folds the one that is open. */
  readonly toggle: (crowd: ShownCrowd) => void
  readonly slot: RefCallback<HTMLElement>
  readonly wire: RefObject<SVGPathElement | null>
}

const NONE: readonly PlacedMark[] = []

/** Keeps the margin's cards in their places while marks, cards and the text change. React draws cards; places are set here. */
export function useRail(view: ReadingView): RailParts {
  const placed = useStore(libraryStore, placedMarks)
  const isHidden = useStore(uiStore, ({ marks }) => marks === 'hidden')
  const anyway = useStore(uiStore, shownAnyway)
  const active = useStore(uiStore, ({ activeMark }) => activeMark)
  const marks = (isHidden ? null : placed?.placed) ?? NONE
  const wordy = useMemo(() => wordyMarks(marks), [marks])
  const all = useMemo(() => withShownAnyway(wordy, marks, anyway), [wordy, marks, anyway])
  // Another document's page is drawn once before its own view is there: a layout belongs to one view.
  const layout = useMemo(() => new RailLayout(view), [view])
  const [shown, setShown] = useState<readonly Shown[]>([])
  const [chosen, setChosen] = useState<OpenedCrowd | null>(null)
  const opened = chosen && (active === null || chosen.cards.has(active)) ? chosen : null
  const slots = useRef(new Map<SlotKey, HTMLElement>())
  const wire = useRef<SVGPathElement>(null)
  const latest = useRef<Latest>({ all: NONE, active: null, opened: null })
  const rail = useRef<RailBox | null>(null)
  const acted = useRef(Number.NEGATIVE_INFINITY)

  /** Draws what has come near the view, and no longer what is far from it. */
  const mount = useCallback(() => {
    const now = layout.shown(keptCards(slots.current))
    setShown((before) => (isSame(before, now) ? before : now))
  }, [layout])

  const arrange = useCallback(
    (asked: 'held' | 'free', motion: Motion) => {
      const box = boxOf(rail, wire.current)
      if (!box || !wire.current) return
      const { active: id, opened: crowd } = latest.current
      const seen = layout.measure(id) === 'moved' ? 'free' : asked
      layout.arrange({ top: box.top, active: id, opened: crowd, seen })
      for (const [key, element] of slots.current) putSlot(element, layout, key, box.top, motion)
      drawWire(wire.current, layout, id, box, layout.heightOf(id))
      mount()
    },
    [layout, mount],
  )

  const resizes = useMemo(
    () =>
      new ResizeObserver((entries) => {
        const news = new Set(
          entries.flatMap(({ target, borderBoxSize }) => {
            const { slot: key } = (target as HTMLElement).dataset
            // Whole pixels, so that what is rounded never overlaps.
            return key === undefined ? [] : layout.setHeight(key, Math.ceil(borderBoxSize[0]?.blockSize ?? 0))
          }),
        )
        if (news.has('other')) arrange('free', motionNow(acted.current))
        else if (news.has('first')) arrange('held', 'still')
      }),
    [layout, arrange],
  )
  useEffect(() => () => resizes.disconnect(), [resizes])

  const slot = useCallback(
    (element: HTMLElement | null) => {
      const key = element?.dataset.slot
      if (!element || key === undefined) return
      slots.current.set(key, element)
      resizes.observe(element)
      const box = boxOf(rail, wire.current)
      if (box) putSlot(element, layout, key, box.top, 'still')
      return () => {
        slots.current.delete(key)
        resizes.unobserve(element)
      }
    },
    [resizes, layout],
  )

  useLayoutEffect(() => {
    const before = latest.current
    latest.current = { all, active, opened }
    const cards = before.all !== all || !layout.hasCards ? layout.setCards(all) : 'same'
    // A note that is written is saved again and again: its card is drawn anew, and says by itself when it is higher.
    const isWriting = before.all !== all && before.active === active && before.opened === opened
    if (cards === 'same' && isWriting && all.length > 0) {
      setShown((shown) => layout.renewed(shown))
      return
    }
    // It is smaller than it was as the active one; until it is measured again, it is taken to be of the usual height.
    if (before.active !== null && before.active !== active && !slots.current.has(before.active))
      layout.forgetHeight(before.active)
    if (before.all !== NONE) acted.current = performance.now()
    arrange('free', motionNow(acted.current))
  }, [all, active, opened, layout, arrange])

  useLayoutEffect(
    () =>
      view.subscribe((event) => {
        switch (event.kind) {
          case 'scrolled':
            if (layout.measure(latest.current.active) !== 'nothing') arrange('held', 'still')
            else mount()
            break
          case 'resized':
            rail.current = null
            layout.forget(event.sections)
            arrange('held', motionNow(acted.current))
            break
          case 'reflowed':
            rail.current = null
            layout.forget('all')
            layout.forgetHeights(slots.current)
            arrange('free', 'still')
            break
        }
      }),
    [view, layout, arrange, mount],
  )

  const toggle = useCallback(
    (crowd: ShownCrowd) => {
      uiStore.setState({ activeMark: null })
      setChosen(crowd.state === 'open' ? null : layout.opened(crowd))
    },
    [layout],
  )

  return { shown, opened, toggle, slot, wire }
}

/** What follows within this time from what a person did (a card that grows, a note that is read) is part of it, in milliseconds. */
const ONE_ACT_MS = 600

/** Notes glide when somebody did something, or writes; not while they come, nor while one scrolls. */
function motionNow(acted: number): Motion {
  return uiStore.getState().editing !== null || performance.now() - acted < ONE_ACT_MS ? 'glide' : 'still'
}

interface Latest {
  readonly all: readonly PlacedMark[]
  readonly active: MarkId | null
  readonly opened: OpenedCrowd | null
}

/** Where the rail is: `top` in CSS pixels of the page, `left` of the window. */
interface RailBox {
  readonly top: number
  readonly left: number
}

/** Looked up once, until something moves the text. */
function boxOf(known: RefObject<RailBox | null>, path: SVGPathElement | null): RailBox | null {
  const element = path?.ownerSVGElement?.parentElement
  if (!element) return null
  known.current ??= { top: element.offsetTop, left: element.getBoundingClientRect().left }
  return known.current
}

/** Cards that stay drawn wherever one scrolls: the active one, those that are written on, and the one that has the focus. */
function keptCards(slots: ReadonlyMap<SlotKey, HTMLElement>): ReadonlySet<MarkId> {
  const { activeMark, editing, tagging } = uiStore.getState()
  const focused = document.activeElement?.closest<HTMLElement>('[data-slot]')?.dataset.slot ?? ''
  return new Set([activeMark ?? '', editing ?? '', tagging ?? '', slots.has(focused) ? focused : ''])
}

function isSame(before: readonly Shown[], now: readonly Shown[]): boolean {
  return (
    before.length === now.length &&
    before.every((one, i) => {
      const other = now[i]
      if (one.kind === 'card') return other?.kind === 'card' && one.placed === other.placed
      return (
        other?.kind === 'crowd' &&
        one.key === other.key &&
        one.state === other.state &&
        one.marks.length === other.marks.length &&
        one.marks.at(-1) === other.marks.at(-1)
      )
    })
  )
}
