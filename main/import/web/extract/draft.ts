/** What is known of a page while its text is being decided: shared by all rules, changed only through `take` and `drop`. */
import type { Match } from '../../../../core/import/furniture/family'
import { furnitureOf } from '../../../../core/import/furniture/furniture'
import type { PageFacts } from '../../../../core/import/metadata/page-facts'
import type { LeftOutReason } from '../../../../core/text/tree'
import type { Part } from './parts'
import { isLong, weightOf } from './prose'
import { namesOf, type Sign, signOf } from './signs'

/** Names of the page as a whole say nothing of its parts. */
const WHOLE: ReadonlySet<string> = new Set(['html', 'body', 'main', 'article'])

/** What holds more of the page than this is the page: "has-sidebar", "menu-open", "cookie-consent-shown" say how it looks. */
const MOST_OF_PAGE = 0.6
const MOST_COMMENTS = 0.85
/** Fewer may stand below a short notice. */
const LEAST_COMMENTS = 2
/** A shorter page may well be mostly menus. */
const LEAST_PAGE = 500

export class Draft {
  readonly parts: readonly Part[]
  readonly facts: PageFacts
  readonly #kept: boolean[]
  readonly #reasons: (LeftOutReason | null)[]
  readonly #signs: (Sign | null)[]
  /** For each part itself or the nearest around it that has a sign, and that has one that leaves no doubt. */
  readonly #named: (Part | null)[] = []
  readonly #sure: (Part | null)[] = []
  readonly #units: readonly Part[]
  /** For each part how many units stand before it. */
  readonly #before: readonly number[]
  readonly #furniture = new Map<string, Match | null>()

  constructor(parts: readonly Part[], facts: PageFacts) {
    this.parts = parts
    this.facts = facts
    this.#kept = parts.map(() => false)
    this.#reasons = parts.map(() => null)
    const all = parts[0]?.chars ?? 0
    this.#signs = parts.map((part) => {
      const sign = WHOLE.has(part.tag) ? null : signOf(part.element)
      const most = sign?.reason === 'comments' ? MOST_COMMENTS : MOST_OF_PAGE
      return part.chars > LEAST_PAGE && part.chars > all * most ? null : sign
    })
    this.#units = parts.filter((part) => part.isUnit)
    if (this.#isDiscussion()) this.#signs = this.#signs.map((sign) => (sign?.reason === 'comments' ? null : sign))
    for (const part of parts) {
      const sign = this.sign(part)
      const isSure = sign?.strength === 'sure' || sign?.reason === 'comments'
      const outer = part.parent?.index ?? -1
      this.#named.push(sign ? part : (this.#named[outer] ?? null))
      this.#sure.push(isSure ? part : (this.#sure[outer] ?? null))
    }
    let count = 0
    this.#before = parts.map((part) => (part.isUnit ? count++ : count))
  }

  /** Whether a page is nothing but what people say: it has several comments, and no prose beside them. */
  #isDiscussion(): boolean {
    if (!this.#signs.some((sign) => sign?.reason === 'comments')) return false
    const isComment: boolean[] = []
    let comments = 0
    for (const part of this.parts) {
      const isWithin = isComment[part.parent?.index ?? -1] === true || this.sign(part)?.reason === 'comments'
      isComment.push(isWithin)
      if (!isWithin && part.chars > 0 && isCalledArticle(part)) return false
      if (!isLong(part)) continue
      if (isWithin) comments++
      else if (!this.isFurniture(part)) return false
    }
    return comments >= LEAST_COMMENTS
  }

  /** All units, in reading order. */
  get units(): readonly Part[] {
    return this.#units
  }

  get kept(): readonly Part[] {
    return this.#units.filter((unit) => this.isKept(unit))
  }

  isKept(part: Part): boolean {
    return this.#kept[part.index] === true
  }

  /** Why a part was dropped, as far as a rule has said. */
  reason(part: Part): LeftOutReason | null {
    return this.#reasons[part.index] ?? null
  }

  /** Units within a part, itself included. */
  unitsIn(part: Part): readonly Part[] {
    return this.#units.slice(this.#before[part.index], this.#before[part.end] ?? this.#units.length)
  }

  take(part: Part): void {
    for (const unit of this.unitsIn(part)) this.#kept[unit.index] = true
  }

  drop(part: Part, reason: LeftOutReason): void {
    for (const unit of this.unitsIn(part)) {
      this.#kept[unit.index] = false
      this.#reasons[unit.index] ??= reason
    }
  }

  /** What a part is by its own name. */
  sign(part: Part): Sign | null {
    return this.#signs[part.index] ?? null
  }

  /** The sign of a part or of the nearest part around it that has one, below `within`. */
  signAround(part: Part, within: Part | null): Sign | null {
    const named = this.#named[part.index]
    return named && (!within || named.index > within.index) ? this.sign(named) : null
  }

  /** Whether a part, or one around it below `within`, is surely something else by its name. */
  isSurelyElse(part: Part, within: Part | null): boolean {
    const sure = this.#sure[part.index]
    return sure !== undefined && sure !== null && (!within || sure.index > within.index)
  }

  /** Whether a unit is certainly running text. */
  isProse(part: Part): boolean {
    return isLong(part) && !this.isFurniture(part)
  }

  /** What a unit is known as by its words. */
  furniture({ words }: Part): Match | null {
    const known = this.#furniture.get(words)
    if (known !== undefined) return known
    const found = words === '' ? null : furnitureOf(words)
    this.#furniture.set(words, found)
    return found
  }

  /** Whether a unit is certainly known, by its words, as something that sites put around articles. */
  isFurniture(part: Part): boolean {
    return this.furniture(part)?.strength === 'certain'
  }

  /** How much of the text stands in a part, in characters. */
  keptWeight(part: Part): number {
    let sum = 0
    for (const unit of this.unitsIn(part)) if (this.isKept(unit)) sum += weightOf(unit.words)
    return sum
  }
}

/** A picture or a joke with a line below it, and much said about it. */
function isCalledArticle({ tag, element }: Part): boolean {
  return tag === 'article' || / (?:article body|entry content|post content|post body) /.test(namesOf(element))
}

/** The innermost part that holds all of these; null of none. */
export function around(parts: readonly Part[]): Part | null {
  let found: Part | null = parts[0] ?? null
  const last = parts.at(-1)
  while (found && last && !(found.index <= last.index && last.index < found.end)) found = found.parent
  return found
}
