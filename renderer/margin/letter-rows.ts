/** Where the letters of marks without a note stand: at the edge of the text, level with their passages' lines. */
import type { MarkId } from '../../core/document/id'
import type { Mark } from '../../core/document/record'
import type { PlacedMark } from '../../core/mark/placed'
import type { PassageLine, ReadingView } from '../state/reading-view'
import { hasWords } from './cards'

/** Marks whose passages begin on the same line. `middle` is the middle of the line, in CSS pixels of the page. */
export interface LetterRow {
  readonly key: MarkId
  readonly middle: number
  readonly marks: readonly Mark[]
}

/** Lines that begin this near to each other are one, in CSS pixels: a raised sign makes no other line. */
const SAME_LINE = 8

export class LetterRows {
  readonly #view: ReadingView
  readonly #lines = new Map<MarkId, { readonly start: number; readonly section: number; readonly line: PassageLine }>()

  constructor(view: ReadingView) {
    this.#view = view
  }

  /** Sections came, grew or shrank: the lines in them are elsewhere. */
  forget(sections: readonly number[] | 'all'): void {
    for (const [id, { section }] of this.#lines)
      if (sections === 'all' || sections.includes(section)) this.#lines.delete(id)
  }

  /** The rows of sections near the view, in text order. */
  rows(placed: readonly PlacedMark[]): readonly LetterRow[] {
    const rows: { key: MarkId; section: number; top: number; middle: number; marks: Mark[] }[] = []
    for (const one of placed) {
      const { mark, range } = one
      if (hasWords(mark)) continue
      const section = this.#view.sectionOf(range.start)
      if (!this.#view.isNear(section)) continue
      const line = this.#lineOf(one, section)
      if (!line) continue
      const open = rows.at(-1)
      if (open?.section === section && Math.abs(open.top - line.top) < SAME_LINE) open.marks.push(mark)
      else {
        const middle = this.#view.sectionTop(section) + line.top + line.height / 2
        rows.push({ key: mark.id, section, top: line.top, middle, marks: [mark] })
      }
    }
    return rows.map(({ key, middle, marks }) => ({ key, middle, marks }))
  }

  #lineOf({ mark, range }: PlacedMark, section: number): PassageLine | null {
    const known = this.#lines.get(mark.id)
    if (known?.start === range.start) return known.line
    const line = this.#view.lineOf(range)
    if (line) this.#lines.set(mark.id, { start: range.start, section, line })
    return line
  }
}
