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
import type { PlacedMark } from '../../core/mark/placed'
import { labelSlot } from '../state/labels'
import { libraryStore } from '../state/library'
import { placedMarks } from '../state/placed'
import type { ReadingView } from '../state/reading-view'
import { uiStore } from '../state/ui'
import { shownAnyway, withShownAnyway, wordyMarks } from './cards'
import { RailLayout } from './rail-layout'

interface RailParts {
  /** The cards to be drawn now, in text order. */
  readonly cards: readonly PlacedMark[]
  /** How many more there are that have no room above the active one. */
  readonly folded: number
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
  const [cards, setCards] = useState<readonly PlacedMark[]>(NONE)
  const [folded, setFolded] = useState(0)
  const slots = useRef(new Map<MarkId, HTMLElement>())
  const wire = useRef<SVGPathElement>(null)
  const latest = useRef({ all, active })

  const arrange = useCallback(
    (motion: 'glide' | 'still') => {
      const { all: wanted, active: id } = latest.current
      for (const [mark, element] of slots.current) layout.setHeight(mark, heightOf(element))
      const rail = wire.current?.ownerSVGElement?.parentElement
      if (!rail) return
      const top = rail.offsetTop
      layout.arrange(wanted, id, top)
      for (const [mark, element] of slots.current) putSlot(element, layout, mark, top, motion)
      drawWire(wire.current, layout, slots.current, id, rail)
      const visible = layout.visible()
      setFolded(layout.folded)
      setCards((before) => (sameCards(before, visible) ? before : visible))
    },
    [layout],
  )

  const resizes = useMemo(
    () =>
      new ResizeObserver((entries) => {
        const changed = entries.filter(({ target }) => layout.setHeight(idOf(target), heightOf(target)))
        if (changed.length > 0) arrange('glide')
      }),
    [layout, arrange],
  )
  useEffect(() => () => resizes.disconnect(), [resizes])

  const slot = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return
      const id = idOf(element)
      slots.current.set(id, element)
      resizes.observe(element)
      return () => {
        slots.current.delete(id)
        resizes.unobserve(element)
      }
    },
    [resizes],
  )

  // After every render: cards may have come or gone, or another mark is active.
  useLayoutEffect(() => {
    latest.current = { all, active }
    arrange('glide')
  })

  useLayoutEffect(
    () =>
      view.subscribe((event) => {
        switch (event.kind) {
          case 'scrolled':
            arrange('glide')
            break
          case 'resized':
            layout.forget(event.sections)
            arrange('glide')
            break
          case 'reflowed':
            layout.forget('all')
            arrange('still')
            break
        }
      }),
    [view, layout, arrange],
  )

  return { cards, folded, slot, wire }
}

function idOf(element: Element): MarkId {
  return (element as HTMLElement).dataset.slot ?? ''
}

/** Whole pixels, so that what is rounded never overlaps. */
function heightOf(element: Element): number {
  return Math.ceil(element.getBoundingClientRect().height)
}

function sameCards(a: readonly PlacedMark[], b: readonly PlacedMark[]): boolean {
  return a.length === b.length && a.every((card, i) => card === b[i])
}

function putSlot(element: HTMLElement, layout: RailLayout, mark: MarkId, top: number, motion: 'glide' | 'still'): void {
  const place = layout.placeOf(mark)
  if (!place) return
  const isNew = element.dataset.placed === undefined
  if (isNew || motion === 'still') {
    element.dataset.still = ''
    requestAnimationFrame(() => delete element.dataset.still)
  }
  element.style.top = `${place.section - top}px`
  // Whole pixels of the page, so that letters are sharp.
  element.style.transform = `translateY(${Math.round(place.section + place.within) - place.section}px)`
  element.dataset.placed = ''
}

/** The hairline from the active mark's passage to its card; with a step where the card could not stand level. */
function drawWire(
  path: SVGPathElement | null,
  layout: RailLayout,
  slots: ReadonlyMap<MarkId, HTMLElement>,
  active: MarkId | null,
  rail: HTMLElement,
): void {
  const place = active === null ? null : layout.placeOf(active)
  const line = active === null ? null : layout.lineOf(active)
  const slot = active === null ? undefined : slots.get(active)
  if (!path) return
  if (!place || !line || !slot || active === null) {
    path.setAttribute('d', '')
    return
  }
  const library = libraryStore.getState()
  const mark = library.open?.record.marks[active]
  if (mark) path.dataset.label = labelSlot(library, mark.label)
  const { left } = rail.getBoundingClientRect()
  const section = place.section - rail.offsetTop
  const from = { x: Math.round(line.end - left), y: Math.round(section + line.top + line.height / 2) }
  const cardTop = Math.round(section + place.within)
  const cardBottom = cardTop + slot.offsetHeight
  const toX = ACTIVE_EDGE
  const toY = Math.min(Math.max(from.y, cardTop + WIRE_INSET), cardBottom - WIRE_INSET)
  path.setAttribute('d', `M${from.x} ${from.y}H${toX - WIRE_INSET}V${toY}H${toX}`)
}

/** The active card's edge, from the rail's, in CSS pixels; and how far from its corners the wire ends at least. */
const ACTIVE_EDGE = -14
const WIRE_INSET = 8
