/**
 * Lists of tags as numbers. Marks mostly have one of few lists, so each list is kept once; a spelling (`Trade`) is one number and
 * what it is compared by (`trade`) another. Set 0 is the empty list.
 */
import { foldTag } from '../../core/mark/tag'

export class TagSets {
  readonly #spellings: string[] = []
  readonly #spellingNumbers = new Map<string, number>()
  /** Of each spelling. */
  readonly #foldedOf: number[] = []
  readonly #folded: string[] = []
  readonly #foldedNumbers = new Map<string, number>()
  readonly #sets: (readonly number[])[] = [[]]
  readonly #setNumbers = new Map<string, number>([['', 0]])
  readonly #foldedSets: (readonly number[])[] = [[]]
  readonly #joined = new Map<string, number>()

  get setCount(): number {
    return this.#sets.length
  }

  get foldedCount(): number {
    return this.#folded.length
  }

  get spellingCount(): number {
    return this.#spellings.length
  }

  /** The number of a list of tags. */
  set(tags: readonly string[]): number {
    return tags.length === 0 ? 0 : this.#setOf(tags.map((tag) => this.#spelling(tag)))
  }

  /** The number of the tags of both. */
  join(a: number, b: number): number {
    if (a === 0 || a === b) return b
    if (b === 0) return a
    const key = `${a} ${b}`
    const known = this.#joined.get(key)
    if (known !== undefined) return known
    const joined = this.#setOf([...new Set([...this.spellings(a), ...this.spellings(b)])])
    this.#joined.set(key, joined)
    return joined
  }

  /** The spellings in a set, as numbers. */
  spellings(set: number): readonly number[] {
    return this.#sets[set] ?? []
  }

  /** What they are compared by, each once. */
  folded(set: number): readonly number[] {
    return this.#foldedSets[set] ?? []
  }

  spelling(number: number): string {
    return this.#spellings[number] ?? ''
  }

  foldedOf(spelling: number): number {
    return this.#foldedOf[spelling] ?? 0
  }

  foldedTag(number: number): string {
    return this.#folded[number] ?? ''
  }

  /** The number of what a tag is compared by; undefined where nothing has or had it. */
  number(folded: string): number | undefined {
    return this.#foldedNumbers.get(folded)
  }

  #spelling(tag: string): number {
    const known = this.#spellingNumbers.get(tag)
    if (known !== undefined) return known
    const folded = foldTag(tag)
    const number = this.#spellings.push(tag) - 1
    this.#spellingNumbers.set(tag, number)
    let of = this.#foldedNumbers.get(folded)
    if (of === undefined) {
      of = this.#folded.push(folded) - 1
      this.#foldedNumbers.set(folded, of)
    }
    this.#foldedOf.push(of)
    return number
  }

  #setOf(spellings: readonly number[]): number {
    const key = spellings.join(' ')
    const known = this.#setNumbers.get(key)
    if (known !== undefined) return known
    const number = this.#sets.push(spellings) - 1
    this.#setNumbers.set(key, number)
    this.#foldedSets.push([...new Set(spellings.map((spelling) => this.foldedOf(spelling)))])
    return number
  }
}
