/**
 * The third witness: the text that a page states for machines (`articleBody` of JSON-LD). It is often cut, without its
 * headings, or of another version, so that it counts only where it is long and stands in the page; and it never speaks
 * against what stands beside paragraphs that it has.
 */
import { attribute, elementsWithin, type Parent, textWithin } from '../../../../core/import/dom'
import type { Draft } from './draft'
import type { Part } from './parts'

/** Less is a summary. */
const LEAST_TEXT = 600
/** More is no article, and would be cut into words for nothing. */
const MOST_TEXT = 1_000_000
const BODY = /"articleBody"\s*:\s*("[^"\\]*(?:\\.[^"\\]*)*")/gs
/** So much of what it says stands in the page, and so much of a unit in it. */
const AGREES = 0.8
const DIFFERS = 0.1
/** With fewer paragraphs in common there is no telling what else belongs. */
const LEAST_COMMON = 4

/** Asks the text that the page states. */
export function askStatedText(draft: Draft, page: Parent): void {
  const stated = statedText(page)
  if (stated === null) return
  const due = shinglesOf(stated)
  const found = new Set<string>()
  const shares = new Map<Part, number>()
  for (const unit of draft.units) {
    const own = shinglesOf(unit.words)
    let common = 0
    for (const one of own)
      if (due.has(one)) {
        common++
        found.add(one)
      }
    if (own.size > 0) shares.set(unit, common / own.size)
  }
  if (found.size < due.size * AGREES) return
  const common = draft.units.filter((unit) => draft.isProse(unit) && (shares.get(unit) ?? 0) >= AGREES)
  if (common.length < LEAST_COMMON) return
  for (const unit of common) if (!draft.isSurelyElse(unit, null)) draft.take(unit)
  const holders = new Set(common.map(({ parent }) => parent))
  const isComplete = /[.!?。！？"”»』」]\s*$/.test(stated)
  const last = common.at(-1)?.index ?? 0
  for (const unit of draft.kept) {
    if (!draft.isProse(unit) || !PARAGRAPHS.has(unit.tag) || holders.has(unit.parent)) continue
    if ((shares.get(unit) ?? 1) > DIFFERS || (unit.index > last && !isComplete) || isInData(unit)) continue
    draft.drop(unit, 'related')
  }
}

const PARAGRAPHS: ReadonlySet<string> = new Set(['p', 'div', 'span', 'a', 'section'])
const DATA: ReadonlySet<string> = new Set('table blockquote ul ol dl figure details pre'.split(' '))

function isInData(unit: Part): boolean {
  for (let at: Part | null = unit; at; at = at.parent) if (DATA.has(at.tag)) return true
  return false
}

/** The longest text that a page states, or null. JSON with mistakes in it states one all the same. */
function statedText(page: Parent): string | null {
  let longest: string | null = null
  for (const element of elementsWithin(page)) {
    if (element.tagName !== 'script' || !/ld\+json/i.test(attribute(element, 'type') ?? '')) continue
    const json = textWithin(element)
    if (json.length > MOST_TEXT || !json.includes('"articleBody"')) continue
    for (const [, quoted = ''] of json.matchAll(BODY)) {
      const text = unquoted(quoted)
      if (text.length >= LEAST_TEXT && text.length > (longest?.length ?? 0)) longest = text
    }
  }
  return longest
}

function unquoted(json: string): string {
  try {
    const text: unknown = JSON.parse(json.replace(/[\n\r\t]/g, ' '))
    return typeof text === 'string' ? text.replace(/<[^<>]{1,200}>/g, ' ').replace(/&[a-z#\d]{2,8};/gi, ' ') : ''
  } catch {
    return ''
  }
}

const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu
const LENGTH = 4

function shinglesOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(WORD) ?? []
  const found = new Set<string>()
  for (let i = 0; i + LENGTH <= words.length; i++) found.add(words.slice(i, i + LENGTH).join(' '))
  return found
}
