/** A page's own summary, where it is one: no slogan of the site, not the title again, and not the first sentence cut off. */
import { shorten } from '../excerpt'
import { key, overlap, widthOf } from './words'

/** Shorter ones say nothing. */
const SHORTEST = 25
/** A summary of more is the text itself. */
export const LONGEST_EXCERPT = 500
/** What all pages of some programs carry. */
const SLOGAN = /^(?:just another wordpress (?:site|weblog)|description|site description)|\bhome ?page\.?$/i

export interface ExcerptSigns {
  readonly stated: readonly string[]
  readonly slogans: readonly string[]
  readonly title: string | null
  readonly site: string | null
  /** The first lines of the text that are prose. */
  readonly prose: readonly string[]
}

/** The summary, or null where the first words of the text are better. */
export function excerptFrom({ stated, slogans, title, site, prose }: ExcerptSigns): string | null {
  const fits = (words: string) =>
    widthOf(words) >= SHORTEST &&
    !SLOGAN.test(words) &&
    !slogans.some((slogan) => key(slogan) === key(words)) &&
    key(words) !== key(title ?? '') &&
    !(site !== null && overlap(words, `${title ?? ''} ${site}`) > 0.9) &&
    !isCutOff(words, prose)
  const found = stated.find(fits)
  return found === undefined ? null : shorten(found, LONGEST_EXCERPT)
}

/** Whether words begin a paragraph and stop within it, as programs cut summaries. */
function isCutOff(words: string, prose: readonly string[]): boolean {
  const bare = words.replace(/\s*(?:\[?(?:\.{3}|…)\]?|\[&hellip;\])\s*(?:read more|continue reading.*|more)?$/i, '')
  const isWhole = bare === words && /[.!?。！？"”」』)]$/u.test(words)
  return (
    !isWhole &&
    prose.some((line) => key(line).startsWith(key(bare).slice(0, -12)) && key(line).length > key(bare).length)
  )
}
