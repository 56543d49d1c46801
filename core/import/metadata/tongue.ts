/** The language of a page: what it says, if its text does not say otherwise. */
import { guessLanguage } from '../language'

const TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i
/** Languages that the guess takes for one of its own, by script or by nearness. */
const NEAR: Readonly<Record<string, readonly string[]>> = {
  ru: ['uk', 'bg', 'sr', 'mk', 'be', 'kk', 'ky', 'mn', 'tg', 'tt'],
  uk: ['be', 'ru', 'rue'],
  ar: ['fa', 'ur', 'ps', 'ckb', 'ug', 'sd'],
  fa: ['ar', 'ur', 'ps', 'ckb', 'ug', 'sd'],
  he: ['yi', 'iw'],
  hi: ['mr', 'ne', 'sa', 'bho', 'mai'],
  zh: ['yue', 'wuu', 'nan', 'lzh', 'cmn'],
}
/** Of these the guess knows the small words; it is not asked about others in Latin letters. */
const LATIN = new Set(['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'sv', 'da', 'pl', 'tr'])
const OTHER_SCRIPTS = new Set(['ko', 'ja', 'zh', 'ru', 'uk', 'ar', 'fa', 'he', 'el', 'th', 'hi'])

/** A BCP 47 tag as it is usually written ("en-US"), or null where a value is none. */
export function tagOf(value: string): string | null {
  const tag =
    value
      .trim()
      .split(/[,;\s]/)[0]
      ?.replaceAll('_', '-') ?? ''
  if (!TAG.test(tag) || /^(?:und|mul|zxx|xx)\b/i.test(tag)) return null
  return tag
    .toLowerCase()
    .split('-')
    .map((part, i) =>
      i === 0
        ? part
        : part.length === 2
          ? part.toUpperCase()
          : part.length === 4
            ? part.charAt(0).toUpperCase() + part.slice(1)
            : part,
    )
    .join('-')
}

/** What a page says of its language, the most trusted first, against a sample of its text. */
export function languageOf(said: readonly string[], sample: string): string | null {
  const guess = guessLanguage(sample)
  const tags = said.flatMap((value) => tagOf(value) ?? [])
  if (guess === null) return tags[0] ?? null
  // The small words of several languages are also names in programs.
  if (LATIN.has(guess) && tags[0] !== undefined && !isProse(sample)) return tags[0]
  const fitting = tags.find((tag) => fits(tag, guess))
  return fitting ?? guess
}

/** So much of prose is letters and spaces; of a program a fifth is signs. */
const LEAST_LETTERS = 0.9

function isProse(sample: string): boolean {
  return (sample.match(/[\p{L}\p{M}\s]/gu)?.length ?? 0) >= sample.length * LEAST_LETTERS
}

function fits(tag: string, guess: string): boolean {
  const [own = '', seen = ''] = [tag.split('-')[0], guess.split('-')[0]]
  if (own === seen) return !(own === 'zh' && isOtherScript(tag, guess))
  if (NEAR[seen]?.includes(own)) return true
  // A guess among known languages says nothing of one that it does not know.
  return LATIN.has(seen) && !LATIN.has(own) && !OTHER_SCRIPTS.has(own)
}

function isOtherScript(tag: string, guess: string): boolean {
  const traditional = /-(?:Hant|TW|HK|MO)\b/.test(tag)
  const simplified = /-(?:Hans|CN|SG)\b/.test(tag)
  return (traditional && guess === 'zh-Hans') || (simplified && guess === 'zh-Hant')
}
