/**
 * The second witness: which element the page itself gives out as its article, or else which one holds its prose. Asked
 * where the first finds little.
 */
import { attribute, hasWord } from '../../../../core/import/dom'
import type { Draft } from './draft'
import type { Part } from './parts'
import { linkShare, weightOf } from './prose'
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
    if (!draft.isProse(unit) || draft.isSurelyElse(unit, null)) continue
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

/** From the first to the last prose of an element, all that neither its names nor its words speak against. */
function takeWithoutSigns(draft: Draft, within: Part | null): void {
  if (!within) return
  const units = draft.unitsIn(within).filter((unit) => isOwn(draft, unit, within))
  const first = units.findIndex((unit) => draft.isProse(unit))
  const last = units.findLastIndex((unit) => draft.isProse(unit))
  // Without prose there is nothing to go by: a page of few words is all of them.
  const text = first < 0 ? units : units.slice(headedFrom(units, first), last + 1)
  for (const unit of text) draft.take(unit)
}

function isOwn(draft: Draft, unit: Part, within: Part): boolean {
  if (draft.isSurelyElse(unit, within) || draft.isFurniture(unit)) return false
  if (draft.isProse(unit)) return true
  if (draft.signAround(unit, within)) return false
  for (let at: Part | null = unit; at && at !== within; at = at.parent)
    if ((LISTS.has(at.tag) || at === unit) && linkShare(at) > MOST_LINKS) return false
  return true
}

const LISTS: ReadonlySet<string> = new Set(['ul', 'ol', 'dl', 'table'])
/** A list with more links than this is a menu. */
const MOST_LINKS = 0.6

/** The heading and the picture right above the first prose belong to it. */
function headedFrom(units: readonly Part[], first: number): number {
  let from = first
  while (from > 0 && (/^h[1-6]$/.test(units[from - 1]?.tag ?? '') || units[from - 1]?.words === '')) from--
  return from
}
