import { Component, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { type ReadingView, readingViewStore } from '../state/reading-view'
import { uiStore } from '../state/ui'
import { passageOf } from './cards'

/**
 * Where cards stand within the text, the line that one looks at stays where it is while they come, grow and go: that of the
 * mark one has chosen, else the one that was clicked, else the first in view.
 */
export function KeepLine(): ReactNode {
  const active = useStore(uiStore, ({ activeMark }) => activeMark)
  const editing = useStore(uiStore, (state) => state.editing)
  const tagging = useStore(uiStore, (state) => state.tagging)
  return <LineKeeper cards={`${active} ${editing} ${tagging}`} />
}

interface LineKeeperProps {
  /** Names what decides which cards are drawn, and how high. */
  readonly cards: string
}

/** A line of the text, and how far it is below the upper edge of the view, in CSS pixels. */
interface KeptLine {
  readonly offset: number
  readonly below: number
}

/** A class, because only these are asked right before anything is changed in the page. */
class LineKeeper extends Component<LineKeeperProps, object, KeptLine | null> {
  override getSnapshotBeforeUpdate(before: LineKeeperProps): KeptLine | null {
    const { view } = readingViewStore.getState()
    return view && before.cards !== this.props.cards ? lineToKeep(view) : null
  }

  override componentDidUpdate(_props: LineKeeperProps, _state: object, kept: KeptLine | null): void {
    const { view } = readingViewStore.getState()
    const below = view && kept && belowEdge(view, kept.offset)
    if (view && kept && below !== null && below !== kept.below) view.scrollBy(below - kept.below)
  }

  override render(): ReactNode {
    return null
  }
}

function lineToKeep(view: ReadingView): KeptLine | null {
  const { activeMark, caret } = uiStore.getState()
  const { top, bottom } = view.window()
  const passage = activeMark === null ? null : passageOf(activeMark)
  for (const offset of [passage?.start ?? null, caret, view.offset()]) {
    const below = offset === null ? null : belowEdge(view, offset)
    if (offset !== null && below !== null && below >= 0 && below < bottom - top) return { offset, below }
  }
  return null
}

function belowEdge(view: ReadingView, offset: number): number | null {
  const line = view.lineOf({ start: offset, end: offset + 1 })
  return line && view.sectionTop(view.sectionOf(offset)) + line.top - view.window().top
}
