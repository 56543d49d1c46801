/**
 * Paints marks, selection and cursor over the text by the CSS Custom Highlight API: one highlight per label and
 * state, static rules in `styles/marks.css`. Only what is near the view is painted; ranges are added and removed one by
 * one. React never sees any of it.
 *
 * A range does not know that its section was rendered again; the node may hold other words then, and the range would
 * paint those. So each render of a section drops its ranges and makes them anew.
 */
import type { Range as TextRange } from '../../core/anchor/anchor'
import type { LabelId, MarkId } from '../../core/document/id'
import type { Intervals } from '../../core/mark/intervals'
import type { PlacedMark } from '../../core/mark/placed'
import type { LabelSlot } from '../ui/label-look'
import type { DrawnSections } from './drawn-sections'

/** What is to be seen. `marks` is null while marks are hidden. */
export interface Picture {
  readonly marks: Intervals<PlacedMark> | null
  readonly slots: ReadonlyMap<LabelId, LabelSlot>
  readonly active: MarkId | null
  readonly selection: TextRange | null
  readonly cursor: TextRange | null
}

/** Later ones are painted over earlier ones. */
const PRIORITY = { mark: 0, active: 1, cursor: 2, selection: 3 } as const

/** What images and formulas in a stretch are framed in: a label's colour, or that of what is selected. */
type Frame = LabelSlot | 'selected'

interface Stroke {
  readonly name: string
  readonly frame: Frame
  readonly priority: number
  readonly range: TextRange
}

interface Painted extends Stroke {
  readonly ranges: readonly StaticRange[]
  readonly objects: readonly HTMLElement[]
}

export class Painter {
  readonly #drawn: DrawnSections
  readonly #painted = new Map<number, Map<string, Painted>>()
  #picture: Picture = { marks: null, slots: new Map(), active: null, selection: null, cursor: null }
  #near = { first: 0, last: -1 }
  #window: TextRange = { start: 0, end: 0 }

  constructor(drawn: DrawnSections) {
    this.#drawn = drawn
  }

  /** Paints another picture: only what differs is touched. */
  show(picture: Picture): void {
    this.#picture = picture
    for (const section of this.#painted.keys()) this.#reconcile(section)
  }

  /** Sections `first` to `last` are to be painted now, and no others; of their marks only those that `window` has a part of. */
  near(first: number, last: number, window: TextRange): void {
    const isSame = window.start === this.#window.start && window.end === this.#window.end
    this.#near = { first, last }
    this.#window = window
    for (const section of [...this.#painted.keys()]) if (section < first || section > last) this.#drop(section)
    for (let section = first; section <= last; section++)
      if (!isSame || !this.#painted.has(section)) this.#reconcile(section)
  }

  /** A section was rendered, so what was painted on it is void. */
  rendered(section: number): void {
    this.#drop(section)
    if (section >= this.#near.first && section <= this.#near.last) this.#reconcile(section)
  }

  /** Takes everything away. */
  clear(): void {
    for (const section of [...this.#painted.keys()]) this.#drop(section)
  }

  #drop(section: number): void {
    for (const painted of this.#painted.get(section)?.values() ?? []) unpaint(painted)
    this.#painted.delete(section)
  }

  #reconcile(section: number): void {
    const map = this.#drawn.map(section)
    if (!map) return
    const wanted = this.#strokes(section)
    const painted = this.#painted.get(section) ?? new Map<string, Painted>()
    for (const [key, stroke] of painted) {
      if (wanted.has(key)) continue
      unpaint(stroke)
      painted.delete(key)
      // What else frames the same images is put on again below.
      for (const [other, { objects }] of painted)
        if (objects.some((object) => stroke.objects.includes(object))) {
          unpaint(painted.get(other) as Painted)
          painted.delete(other)
        }
    }
    for (const [key, stroke] of wanted) {
      if (painted.has(key)) continue
      const ranges = map.rangesOf(stroke.range).map((range) => new StaticRange(range))
      const highlight = highlightOf(stroke)
      for (const range of ranges) highlight.add(range)
      const objects = map.objectsIn(stroke.range)
      for (const object of objects) object.dataset.label = stroke.frame
      painted.set(key, { ...stroke, ranges, objects })
    }
    this.#painted.set(section, painted)
  }

  /** What is to be painted in a section, by a key that says all about it. */
  #strokes(index: number): ReadonlyMap<string, Stroke> {
    const strokes = new Map<string, Stroke>()
    const section = this.#drawn.sections[index]
    if (!section) return strokes
    const put = (name: string, frame: Frame, priority: number, range: TextRange, id: string) => {
      const start = Math.max(range.start, section.start)
      const end = Math.min(range.end, section.end)
      if (start < end) strokes.set(`${name} ${id} ${start} ${end}`, { name, frame, priority, range: { start, end } })
    }
    const { marks, slots, active, selection, cursor } = this.#picture
    const seen = {
      start: Math.max(section.start, this.#window.start),
      end: Math.min(section.end, this.#window.end),
    }
    for (const { mark, range } of (seen.start < seen.end && marks?.overlapping(seen)) || []) {
      const slot = slots.get(mark.label) ?? 'none'
      if (mark.id === active) put(`margent-label-${slot}-active`, slot, PRIORITY.active, range, mark.id)
      else put(`margent-label-${slot}`, slot, PRIORITY.mark, range, mark.id)
    }
    if (cursor) put('margent-cursor', 'selected', PRIORITY.cursor, cursor, '')
    if (selection) put('margent-selection', 'selected', PRIORITY.selection, selection, '')
    return strokes
  }
}

function highlightOf({ name, priority }: Stroke): Highlight {
  const known = CSS.highlights.get(name)
  if (known) return known
  const highlight = new Highlight()
  highlight.priority = priority
  CSS.highlights.set(name, highlight)
  return highlight
}

function unpaint({ name, ranges, objects }: Painted): void {
  const highlight = CSS.highlights.get(name)
  for (const range of ranges) highlight?.delete(range)
  for (const object of objects) delete object.dataset.label
}
