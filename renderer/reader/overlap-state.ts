import { createStore } from 'zustand/vanilla'
import type { Range } from '../../core/anchor/anchor'
import type { LabelId, MarkId } from '../../core/document/id'

/** A passage that is about to be marked and overlaps marks of the same label: the person is asked what shall become of them. */
export interface OverlapQuestion {
  readonly range: Range
  readonly label: LabelId
  /** Marks that it overlaps. */
  readonly marks: number
  /** What is done with the mark that there is then. */
  readonly then: (mark: MarkId) => void
}

interface OverlapState {
  readonly question: OverlapQuestion | null
}

export const overlapStore = createStore<OverlapState>()(() => ({ question: null }))
