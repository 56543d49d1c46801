/**
 * What sites put around an article, as a list of families. A line is looked up by its words in each; the rules that decide
 * what becomes of it are in `core/import/plain/`.
 */
import { advertisement } from './advertisement'
import { breadcrumb } from './breadcrumb'
import { comments } from './comments'
import { cookies, isConsentNotice } from './cookies'
import { type Family, keyOf, type Match } from './family'
import { footer } from './footer'
import { menu } from './menu'
import { newsletter } from './newsletter'
import { paywall } from './paywall'
import { related } from './related'
import { share } from './share'
import { tools } from './tools'

/** Where two families know a line, the first counts among equally strong ones. */
export const FAMILIES: readonly Family[] = [
  cookies,
  share,
  comments,
  related,
  paywall,
  newsletter,
  advertisement,
  footer,
  tools,
  menu,
  breadcrumb,
]

/** Longer lines are looked at for consent notices only. */
const LONGEST_LINE = 180

const PHRASES: ReadonlyMap<string, Match> = phrases()

function phrases(): ReadonlyMap<string, Match> {
  const found = new Map<string, Match>()
  for (const strength of ['certain', 'likely'] as const) {
    for (const family of FAMILIES) {
      const heads = new Set((family.heads ?? []).flatMap((line) => line.split('|')).map(keyOf))
      for (const phrase of (family[strength] ?? []).flatMap((line) => line.split('|'))) {
        const key = keyOf(phrase)
        if (!found.has(key)) found.set(key, { reason: family.reason, strength, heads: heads.has(key) })
      }
    }
  }
  found.delete('')
  return found
}

/** What a line or paragraph is known as, or null. */
export function furnitureOf(text: string): Match | null {
  if (text.length > LONGEST_LINE)
    return isConsentNotice(text) ? { reason: 'cookies', strength: 'certain', heads: false } : null
  const known = PHRASES.get(keyOf(text))
  if (known?.strength === 'certain') return known
  const row = rowOf(text)
  if (row) return row
  for (const { reason, certainPatterns, headPatterns, heads } of FAMILIES) {
    if (headPatterns?.some((pattern) => pattern.test(text))) return { reason, strength: 'certain', heads: true }
    if (certainPatterns?.some((pattern) => pattern.test(text))) {
      return { reason, strength: 'certain', heads: heads !== undefined && reason === 'comments' }
    }
  }
  if (isConsentNotice(text)) return { reason: 'cookies', strength: 'certain', heads: false }
  if (known) return known
  const likely = FAMILIES.find(({ likelyPatterns }) => likelyPatterns?.some((pattern) => pattern.test(text)))
  return likely ? { reason: likely.reason, strength: 'likely', heads: false } : null
}

/** Entries side by side, parted by bars or dots: as sure as its entries. A line of the title block knows no such words. */
function rowOf(text: string): Match | null {
  const entries = text.split(/\s+[|·•∙⋅]\s+|\s*\|\s*/).filter((entry) => entry !== '')
  if (entries.length < 3 || entries.some((entry) => entry.length > 40)) return null
  const known = entries.map((entry) => PHRASES.get(keyOf(entry))).filter((match) => match !== undefined)
  if (known.length * 2 < entries.length) return null
  return { reason: known[0]?.reason ?? 'menu', strength: 'certain', heads: false }
}
