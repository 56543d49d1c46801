/**
 * Where the selection began and where its moving end is, so that Shift with a click or an arrow goes on from there. It holds
 * only as long as the selection is the one that was made here.
 */
import type { Range } from '../../core/anchor/anchor'
import { reaching } from '../../core/mark/reach'
import { trimmed } from '../../core/text/trimmed'
import { uiStore } from '../state/ui'

export class Reach {
  readonly #plain: string
  #anchor: Range = { start: 0, end: 0 }
  #focus = 0
  #made: Range | null = null

  constructor(plain: string) {
    this.#plain = plain
  }

  /** A selection begins with this stretch, which may be empty. */
  begin(anchor: Range): void {
    this.#anchor = anchor
    this.#focus = anchor.end
    this.#made = null
  }

  /**
   * Where a selection goes on from: its anchor and its moving end. Of one that was made elsewhere its two ends; of none the
   * cursor, else `caret`.
   */
  from(caret: number): { readonly anchor: Range; readonly focus: number } {
    const { selection, cursor } = uiStore.getState()
    if (selection && selection === this.#made) return { anchor: this.#anchor, focus: this.#focus }
    const { start, end } = selection ?? cursor ?? { start: caret, end: caret }
    return { anchor: { start, end: start }, focus: end }
  }

  /** The selection reaches from `anchor` to `unit` now; the moving end is the side of it that is farther away. */
  extend(anchor: Range, unit: Range): void {
    this.#anchor = anchor
    this.#focus = unit.start < anchor.start ? unit.start : unit.end
    const next = trimmed(reaching(anchor, unit), this.#plain)
    const { selection } = uiStore.getState()
    if (next && selection && next.start === selection.start && next.end === selection.end) {
      this.#made = selection
      return
    }
    this.#made = next
    if (next === null && selection === null) return
    uiStore.setState(next ? { selection: next, cursor: null, activeMark: null } : { selection: null })
  }
}
