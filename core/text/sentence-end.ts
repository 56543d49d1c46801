/** Whether a sentence goes on where `Intl.Segmenter` lets it end: abbreviations, initials, ordinals, quoted speech. */
import { ALWAYS_GO_ON, BEFORE_ORDINAL, GO_ON_BEFORE_NUMBER, LETTERED, MAY_GO_ON, STARTERS } from './abbreviations'
import { MONTHS } from './months'

const OPENING = `["'“‘„‚«‹»(\\[¿¡—–-]`
const CLOSING = `["'”’“‘»›«)\\]\\s]`

const CLOCK_FOLLOWERS =
  /^(?:[A-Z]{2,4}\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)/

/** First word or number of what follows. */
const NEXT = new RegExp(`^(?:${OPENING}\\s*)*([\\p{L}\\p{M}]+|\\d+)(\\.?)`, 'u')
const ASKED = new RegExp(`[?!…]${CLOSING}*$`)
/** The word before the full stop at the end, with the full stops and hyphens in it. */
const LAST_WORD = /(?:^|[\s("'’“‘„«[/–—-])((?:[\p{L}§№][\p{L}\p{M}]*[.-])*[\p{L}§№][\p{L}\p{M}]*)\.["'”’“)]*\s*$/u
/** "1.", "iv.", "A." alone: a label of what follows. */
const LABEL = /^\s*(?:\d{1,3}|[IVXLC]+|[ivxlc]+|\p{L})\.\s*$/u
const ROMAN = /^[IVXLCDM]+$/
/** How long quoted speech in a Japanese sentence may be before it is taken for sentences of its own. */
const LONGEST_SPEECH = 240

/**
 * Whether a sentence goes on. `before` is the sentence so far, with its full stop and the white space after it; `after` is
 * what follows up to where another may end.
 */
export function goesOn(before: string, after: string): boolean {
  if (speechGoesOn(before, after)) return true
  const [, next = '', stop = ''] = NEXT.exec(after) ?? []
  // "Is it true?" she asked.
  // "Yahoo! Inc. bought it."
  if (ASKED.test(before)) return /^\p{Ll}/u.test(next) || (stop !== '' && MAY_GO_ON.has(next.toLowerCase()))
  if (LABEL.test(before)) return true
  const isNumber = /^\d/.test(next)
  if (/\d\.\s*$/.test(before)) return numberGoesOn(before, next, stop)
  const word = LAST_WORD.exec(before)?.[1]
  if (word === undefined) return false
  const lower = word.toLowerCase()
  if (/(?:^|\s)[ap]\.\s?m\.\s*$/i.test(before)) return isNumber || CLOCK_FOLLOWERS.test(after)
  // "и т. д. Потом": and so on.
  if (/(?:^|\s)т\.\s?[дп]\.\s*$/.test(before)) return false
  const counts = GO_ON_BEFORE_NUMBER.has(lower) || MONTHS.has(lower) || lower.endsWith('str')
  if (counts && (isNumber || ROMAN.test(next))) return true
  if (ALWAYS_GO_ON.has(lower) || ALWAYS_GO_ON.has(word) || /[lL][’']on\.\s*$/.test(before)) return true
  // A single letter with a full stop is an initial and begins nothing.
  const begins = STARTERS.has(next.toLowerCase()) && !(next.length === 1 && stop !== '')
  if (MAY_GO_ON.has(lower)) return !begins && next !== ''
  if (next === 'J' && /^J\.-C\./.test(after)) return true
  // "EE. UU."
  if (/^(\p{Lu})\1$/u.test(word))
    return /^(\p{Lu})\1$/u.test(next) || (next !== '' && !begins && /\p{Lu}{2}\.\s\p{Lu}{2}\.\s*$/u.test(before))
  return isInitial(before, word) && !begins && next !== ''
}

/** "J. Smith", "the U.S. Senate", "z. B. hier"; not "vitamin C." and "So did I.". */
function isInitial(before: string, word: string): boolean {
  if (!/^(?:\p{Lu}|\p{Ll})(?:[.-]+\p{L})*$/u.test(word)) return false
  // "1,8 м.": a unit; but a year goes on ("1812 г. Наполеон").
  if (/[\d\p{Lu}]\s+\p{Ll}\.(?:\p{Ll}\.)?\s*$/u.test(before) && !/[гr]\.\s*$/.test(before)) return false
  const previous = /([\p{L}\p{M}]+)\s+\p{L}\.["'”’)]*\s*$/u.exec(before)?.[1]?.toLowerCase()
  if (previous === undefined) return true
  if (word === 'I')
    return !/^(?:did|do|am|was|have|had|can|could|will|would|should|may|might|must|shall|than|nor|war)$/.test(previous)
  return !LETTERED.has(previous)
}

/** After a number and a full stop: ordinals ("3. Mai", "im 19. Jahrhundert") and dates ("31. 12. 1999", "2019. 11. 28. …"). */
function numberGoesOn(before: string, next: string, stop: string): boolean {
  if (/(?:^|[\s(])\d{4}\.\s?\d{1,2}\.\s?\d{1,2}\.\s*$/.test(before)) return /^\p{Script=Hangul}/u.test(next)
  if (/(?:^|[\s(])\d{4}\.\s*$/.test(before)) return /^\d{1,2}$/.test(next) && stop !== ''
  const ordinal = /(?:^|[\s("'“„«])(?:(\p{L}+)\.?\s+)?\d{1,3}\.\s*$/u.exec(before)
  if (!ordinal) return false
  const counted = ordinal[1]?.toLowerCase()
  // "on Jan. 3."
  if (counted !== undefined && MONTHS.has(counted)) return false
  if (/^\d{1,4}$/.test(next)) return /(?:^|[\s(])\d{1,2}\.\s+$/.test(before)
  return MONTHS.has(next.toLowerCase()) || (counted !== undefined && BEFORE_ORDINAL.has(counted))
}

/** Quoted speech within a sentence, in the languages that write it without capitals or spaces. */
function speechGoesOn(before: string, after: string): boolean {
  // 「行く。」と言った。 and “모른다.”고 말했다.
  if (
    /[」』]$/.test(before) &&
    /^(?:と(?!ころ|ても|にかく|もかく|き|も)|って|など|を|の(?!ち)|は(?!い|じめ|っ)|が)/.test(after)
  )
    return true
  if (/["'”’」』]$/.test(before) && /^\p{Script=Hangul}/u.test(after)) return true
  if (/["”’]\s$/.test(before) && /^(?:하고|하며|하면서|라고|라며)\s/.test(after)) return true
  // （ABC Inc.）成立了。
  if (/\.["'”’」』)）]+$/.test(before) && /^[\p{Script=Han}\p{Script=Hiragana}]/u.test(after)) return true
  // “你去吗？”她问。
  if (/[。？！]["”」』]$/.test(before) && /^\p{Script=Han}{1,5}?(?:问|問|说|說|道|喊|叫|答)[。，：！]/u.test(after))
    return true
  const open = Math.max(before.lastIndexOf('「'), before.lastIndexOf('『'))
  return (
    open > 0 &&
    open > Math.max(before.lastIndexOf('」'), before.lastIndexOf('』')) &&
    before.length - open < LONGEST_SPEECH
  )
}

/**
 * `text` with the same offsets, changed where `Intl.Segmenter` would end a sentence in the wrong place: a closing quotation
 * mark after a space and a reference ("[3]") belong to the sentence before them; a number or a dash may begin one.
 */
export function steered(text: string): string {
  return text
    .replace(/[.!?…]\s(?=»(?:[\s.,;:!?)]|$))/g, (found) => `${found[0]})`)
    .replace(/(?<=[」』”])[「『“]/g, 'A')
    .replace(/(?<=[.!?…]["'”’»)]*\s)—(?=\S)/g, 'A')
    .replace(
      /([.!?…]["'”’»)]*)((?:\[[\p{L}\d]{1,4}\])+)/gu,
      (_, end: string, signs: string) => end + ')'.repeat(signs.length),
    )
    .replace(/(?<=(\p{L}{4,}|\d{3,}|%)[.…]["'”’»)]*\s+)\d/gu, (digit: string, word: string, at: number) =>
      isOpenWord(word, text.slice(at, at + 12)) ? digit : 'A',
    )
}

function isOpenWord(word: string, after: string): boolean {
  const lower = word.toLowerCase()
  if (/^\d/.test(word)) return /^\d{1,2}\./.test(after)
  return (
    ALWAYS_GO_ON.has(lower) ||
    GO_ON_BEFORE_NUMBER.has(lower) ||
    MAY_GO_ON.has(lower) ||
    MONTHS.has(lower) ||
    lower.endsWith('str')
  )
}
