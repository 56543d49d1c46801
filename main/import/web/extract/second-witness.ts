/**
 * The second witness: which element the page itself gives out as its article, or else which one holds its prose. Asked
 * where the first finds little.
 */
import { attribute, hasWord } from '../../../../core/import/dom'
import type { Draft } from './draft'
import type { Part } from './parts'
import { weightOf } from './prose'
import { namesOf } from './signs'

const ARTICLE_NAMES =
  / (?:article body|articlebody|article content|article text|entry content|post content|post body|story body|storybody|main content|maincontent|content body|mw parser output|markdown body|page content|hentry|h entry|e content|content) /

/** So much of the page's prose stands in the element that is its text. */
const MOST = 0.85
/** The first witness has found little where the second finds so many times as much, and so much more. */
const TIMES = 1.5
const MORE = 300

/** Prose that no name near it speaks against. */
function ownProse(draft: Draft): ReadonlyMap<Part, number> {
  const sums = new Map<Part, number>()
  for (const unit of draft.units) {
    if (!draft.isProse(unit) || draft.signAround(unit, null)?.strength === 'sure') continue
    const weight = weightOf(unit.words)
    for (let at: Part | null = unit; at; at = at.parent) sums.set(at, (sums.get(at) ?? 0) + weight)
  }
  return sums
}

/** The innermost element with most of the page's prose, better one that is called an article; null where there is no prose. */
function article(draft: Draft, sums: ReadonlyMap<Part, number>): Part | null {
  const all = Math.max(0, ...draft.parts.slice(0, 1).map((root) => sums.get(root) ?? 0))
  if (all === 0) return null
  const wide = draft.parts.filter((part) => (sums.get(part) ?? 0) >= all * MOST && !part.isUnit)
  const named = wide.findLast((part) => isNamed(part))
  return named ?? wide.at(-1) ?? null
}

function isNamed(part: Part): boolean {
  const { element, tag } = part
  if (tag === 'article' || tag === 'main' || hasWord(element, 'role', 'main')) return true
  return (
    hasWord(element, 'itemprop', 'articleBody') ||
    ARTICLE_NAMES.test(namesOf(element)) ||
    attribute(element, 'id') === 'content'
  )
}

/** Takes what the second witness says where the first has found little. */
export function askSecondWitness(draft: Draft): void {
  const sums = ownProse(draft)
  const found = article(draft, sums)
  const first = draft.kept.reduce((sum, unit) => sum + weightOf(unit.words), 0)
  if (!found) {
    if (first === 0) takeWithoutSigns(draft, draft.parts[0] ?? null)
    return
  }
  const second = sums.get(found) ?? 0
  const inside = draft.unitsIn(found).reduce((sum, unit) => sum + (draft.isKept(unit) ? weightOf(unit.words) : 0), 0)
  if (second >= inside * TIMES && second - inside >= MORE) takeWithoutSigns(draft, found)
}

/** Everything in an element that neither its names nor its words speak against. */
function takeWithoutSigns(draft: Draft, within: Part | null): void {
  if (!within) return
  for (const unit of draft.unitsIn(within)) {
    const sign = draft.signAround(unit, within)
    if (sign?.strength === 'sure' || (sign && !draft.isProse(unit))) continue
    if (!draft.isFurniture(unit)) draft.take(unit)
  }
}
