import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { PlacedMark } from '../../core/mark/placed'
import { labelSlot } from '../state/labels'
import { type LibraryState, libraryStore } from '../state/library'
import { placedMark } from '../state/placed'
import { readingViewStore } from '../state/reading-view'
import { uiStore } from '../state/ui'
import { ExtentHandle } from './ExtentHandle'
import { ExtentHint } from './ExtentHint'
import { endPlace } from './extent-place'
import { extentStore } from './extent-state'
import type { OpenText } from './open-text'

export interface ExtentHandlesProps {
  readonly text: OpenText
  readonly article: RefObject<HTMLElement | null>
  readonly scroller: RefObject<HTMLElement | null>
  readonly page: RefObject<HTMLElement | null>
}

/** The two ends of the active mark, to take hold of: all that ever lies over the text. */
export function ExtentHandles(props: ExtentHandlesProps): ReactNode {
  const active = useStore(uiStore, ({ activeMark, marks }) => (marks === 'shown' ? activeMark : null))
  const placed = useStore(libraryStore, (state) => (active === null ? null : changeable(state, active)))
  return placed && <Handles key={placed.mark.id} {...props} placed={placed} />
}

function Handles({ text, article, scroller, page, placed }: ExtentHandlesProps & { readonly placed: PlacedMark }) {
  const { mark } = placed
  const slot = useStore(libraryStore, (state) => labelSlot(state, mark.label))
  const draft = useStore(extentStore, (state) => (state.draft?.mark === mark.id ? state.draft : null))
  const { start, end } = draft?.range ?? placed.range
  const handles = { start: useRef<HTMLDivElement>(null), end: useRef<HTMLDivElement>(null) }
  // biome-ignore lint/correctness/useExhaustiveDependencies: refs do not change
  useLayoutEffect(() => {
    const put = () => {
      const origin = page.current?.getBoundingClientRect()
      for (const which of ['start', 'end'] as const) {
        const handle = handles[which].current
        const place = origin && endPlace(text.drawn, { start, end }, which)
        if (!handle) continue
        handle.hidden = !place
        if (!place) continue
        handle.style.left = `${place.x - origin.left}px`
        handle.style.top = `${place.top - origin.top}px`
        handle.style.height = `${place.height}px`
      }
    }
    put()
    return readingViewStore.getState().view?.subscribe(({ kind }) => {
      // Of what was far away nothing could be measured.
      const isFar = handles.start.current?.hidden || handles.end.current?.hidden
      if (kind !== 'scrolled' || isFar) put()
    })
  }, [text, start, end])
  return (
    <>
      {(['start', 'end'] as const).map((which) => (
        <ExtentHandle
          key={which}
          ref={handles[which]}
          which={which}
          range={{ start, end }}
          slot={slot}
          mark={mark.id}
          text={text}
          article={article}
          scroller={scroller}
        />
      ))}
      <ExtentHint mark={mark.id} article={article} />
    </>
  )
}

/** A mark that has a place, where anything can be written. */
function changeable(state: LibraryState, id: string): PlacedMark | null {
  if (state.info?.readOnly) return null
  return placedMark(state, id)
}
