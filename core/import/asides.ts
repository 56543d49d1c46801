/**
 * What the gate sets aside. Each element gets a builder of its own, so that its blocks come from the same handlers as those
 * of the text; entries stand in reading order, and each says before which block at the top of the text it stands.
 */
import type { LeftOut, LeftOutReason } from '../text/tree'
import { Builder, type Exit } from './builder'
import type { Tongue } from './frame'

/** An entry whose place is not known yet: the block around it at the top is still open. */
type Placing = Omit<LeftOut, 'before'> & { before: number | null }

export class Asides {
  readonly #page: Tongue
  readonly #entries: Placing[] = []
  #reason: LeftOutReason | null = null
  #builder: Builder
  #before: number | null = 0

  /** `page` is the page's language and direction. */
  constructor(page: Tongue) {
    this.#page = page
    this.#builder = new Builder(page)
  }

  /** Why what comes now is set aside; null in the text. */
  get reason(): LeftOutReason | null {
    return this.#reason
  }

  /** What takes the content that is set aside. Another after each `open` and each closing. */
  get builder(): Builder {
    return this.#builder
  }

  /** Everything, when the page has ended. */
  get entries(): readonly LeftOut[] {
    return this.#entries.map((entry) => ({ ...entry, before: entry.before ?? 0 }))
  }

  /** Begins to set aside, from the text's builder or, within what is set aside already, for another reason. */
  open(reason: LeftOutReason, from: Builder): Exit {
    const outer = this.#reason
    const { tongue } = from
    if (outer === null) this.#before = from.next
    else this.#finish(outer)
    this.#begin(reason, tongue)
    return () => {
      this.#finish(reason)
      this.#begin(outer, tongue)
    }
  }

  /** Called by the text's builder when no block is open at its top: `next` is the index of the one that comes next. */
  settle(next: number): void {
    for (let i = this.#entries.length - 1; this.#entries[i]?.before === null; i--)
      (this.#entries[i] as Placing).before = next
  }

  #begin(reason: LeftOutReason | null, tongue: Tongue): void {
    this.#reason = reason
    this.#builder = new Builder(this.#page)
    this.#builder.speak(tongue)
  }

  #finish(reason: LeftOutReason): void {
    for (const block of this.#builder.finish()) this.#entries.push({ before: this.#before, reason, block })
  }
}
