/**
 * What assistive technology is told of marks: each block with marks names, by `aria-details`, a list of them that is there
 * to be read and not to be seen. Like what is painted, it is kept for the sections near the view only.
 */
import type { LabelId } from '../../core/document/id'
import type { Label } from '../../core/document/label'
import type { Intervals } from '../../core/mark/intervals'
import type { PlacedMark } from '../../core/mark/placed'
import { strings } from '../../core/strings'
import type { DrawnSections } from './drawn-sections'

/** How much of a passage is read out to tell it from others. */
const FIRST_WORDS = 40

/** Nobody hears a list in the frame in which its mark appears, so lists wait until the window is idle, at most so long. */
const LATEST_MS = 500

interface Detail {
  readonly marks: readonly PlacedMark[]
  readonly list: HTMLElement
}

export class MarkDetails {
  readonly #drawn: DrawnSections
  readonly #container: HTMLElement
  /** By section and block. */
  readonly #details = new Map<number, Map<Element, Detail>>()
  #marks: Intervals<PlacedMark> | null = null
  #labels: ReadonlyMap<LabelId, Label> = new Map()
  /** What the lists that are there were made with. */
  #listed: ReadonlyMap<LabelId, Label> = this.#labels
  #near = { first: 0, last: -1 }
  #waiting: number | null = null

  constructor(drawn: DrawnSections, container: HTMLElement) {
    this.#drawn = drawn
    this.#container = container
  }

  show(marks: Intervals<PlacedMark> | null, labels: ReadonlyMap<LabelId, Label>): void {
    if (marks === this.#marks && labels === this.#labels) return
    this.#marks = marks
    this.#labels = labels
    this.#soon()
  }

  near(first: number, last: number): void {
    if (first === this.#near.first && last === this.#near.last) return
    this.#near = { first, last }
    this.#soon()
  }

  rendered(section: number): void {
    this.#drop(section)
    this.#soon()
  }

  clear(): void {
    if (this.#waiting !== null) cancelIdleCallback(this.#waiting)
    this.#waiting = null
    this.#dropAll()
  }

  #soon(): void {
    this.#waiting ??= requestIdleCallback(
      () => {
        this.#waiting = null
        this.#update()
      },
      { timeout: LATEST_MS },
    )
  }

  #update(): void {
    if (this.#listed !== this.#labels) this.#dropAll()
    this.#listed = this.#labels
    const { first, last } = this.#near
    for (const section of [...this.#details.keys()]) if (section < first || section > last) this.#drop(section)
    for (let section = first; section <= last; section++) this.#make(section)
  }

  #dropAll(): void {
    for (const section of [...this.#details.keys()]) this.#drop(section)
  }

  #drop(section: number): void {
    for (const [block, detail] of this.#details.get(section) ?? []) take(block, detail)
    this.#details.delete(section)
  }

  /** Brings a section's lists up to date; those of blocks whose marks are the same stay. */
  #make(section: number): void {
    const leaves = this.#drawn.map(section)?.leaves
    if (!leaves) return
    const details = this.#details.get(section) ?? new Map<Element, Detail>()
    leaves.forEach(({ start, element }, i) => {
      const end = leaves[i + 1]?.start ?? this.#drawn.sections[section]?.end ?? start
      const marks = this.#marks?.overlapping({ start, end }) ?? []
      const known = details.get(element)
      if (known ? sameMarks(known.marks, marks) : marks.length === 0) return
      if (known) take(element, known)
      details.delete(element)
      if (marks.length === 0) return
      const list = this.#list(marks)
      list.id = `margent-marks-${start}`
      element.setAttribute('aria-details', list.id)
      this.#container.append(list)
      details.set(element, { marks, list })
    })
    this.#details.set(section, details)
  }

  #list(marks: readonly PlacedMark[]): HTMLElement {
    const list = document.createElement('ul')
    for (const { mark } of marks) {
      const item = document.createElement('li')
      const label = this.#labels.get(mark.label)?.name ?? strings.margin.noLabel
      const words = mark.anchor.quote.slice(0, FIRST_WORDS)
      item.textContent =
        mark.note === '' ? strings.reader.mark(label, words) : strings.reader.markWithNote(label, words)
      list.append(item)
    }
    return list
  }
}

function take(block: Element, { list }: Detail): void {
  block.removeAttribute('aria-details')
  list.remove()
}

function sameMarks(a: readonly PlacedMark[], b: readonly PlacedMark[]): boolean {
  return a.length === b.length && a.every((mark, i) => mark === b[i])
}
