/** Names as numbers, from 0 in the order in which they came. */
export class Names {
  readonly #names: string[] = []
  readonly #numbers = new Map<string, number>()

  get count(): number {
    return this.#names.length
  }

  /** The number of a name, a new one where it has none. */
  number(name: string): number {
    const known = this.#numbers.get(name)
    if (known !== undefined) return known
    const number = this.#names.push(name) - 1
    this.#numbers.set(name, number)
    return number
  }

  name(number: number): string {
    return this.#names[number] ?? ''
  }
}
