import { createStore } from 'zustand/vanilla'
import type { Range } from '../../core/anchor/anchor'
import type { MarkId } from '../../core/document/id'
import { withPlace } from '../../core/mark/extent'
import type { Intervals } from '../../core/mark/intervals'
import type { PlacedMark } from '../../core/mark/placed'
import type { LibraryState } from '../state/library'

/** How far a mark reaches on the screen while its extent is changed, and not yet in the record. `textHash` says in which text. */
export interface ExtentDraft {
  readonly mark: MarkId
  readonly range: Range
  readonly textHash: string
}

interface ExtentState {
  readonly draft: ExtentDraft | null
}

export const extentStore = createStore<ExtentState>()(() => ({ draft: null }))

/** The marks as they are to be painted: one whose extent is just being changed as far as it reaches on the screen. */
export function withDraft(marks: Intervals<PlacedMark>, { open }: LibraryState): Intervals<PlacedMark> {
  const { draft } = extentStore.getState()
  const mark = draft && draft.textHash === open?.textHash ? open.record.marks[draft.mark] : undefined
  return draft && mark && mark.trashedAt === null ? withPlace(marks, { mark, range: draft.range }) : marks
}
