/**
 * A page's title without its site's name. A part is cut only where something else on the page says that it is no part of
 * the title: the heading, another source, the site's name, its host. A title's own dash stays.
 */
import { isSiteName } from '../plain/meta'
import { isSectionName } from '../plain/sections'
import { key, overlap, tightKey, widthOf } from './words'

/** A heading of the page, and the index of its line. */
export interface Heading {
  readonly words: string
  readonly line: number
  /** Its level, or that of what it is classed as. */
  readonly rank: 'first' | 'second'
  /** Whether it names the site rather than the page: it leads to the front page, or is a logo. */
  readonly kind: 'heading' | 'banner'
}

export interface TitleSigns {
  /** What sources say, the most trusted first. */
  readonly stated: readonly string[]
  /** The `title` element. */
  readonly page: string | null
  readonly headings: readonly Heading[]
  /** Names of the site, as far as they are known. */
  readonly sites: readonly string[]
  readonly host: string | null
}

export interface FoundTitle {
  readonly title: string | null
  /** Where it stands as a heading. */
  readonly heading: Heading | null
  /** What was cut from the `title` element as the site's name. */
  readonly site: string | null
}

const LONGEST_TITLE = 400

/** What programs write where nobody gave a title. */
const NAMELESS =
  /^(?:untitled(?: document| page)?|document|new page(?: \d+)?|home ?page|home|index|welcome|no title|page|title|start(?:seite)?|accueil|inicio|제목 없음|無題(?:ドキュメント)?|无标题文档|loading\.*|404|redirecting\.*)$|^[\w-]+\.(?:html?|php|aspx?|pdf|docx?)$/iu

/** Between a title and a site's name, the plain signs (which titles have too) apart from those that seldom stand in a title. */
const SURE = /\s*(?:\s[|¦│‖]\s?|｜|\s::\s|\s[»«›‹]\s|\s[<>＜＞]\s|\s?◀\s)\s*/u
const PLAIN =
  /\s+[-–—―－‒·•∙⋅:/]\s+|\s+[–—]\s*|(?<=[\p{Script=Han}\p{Script=Hangul}])_(?=[^_]{2,20})|_(?=\p{Script=Han})|(?<=\p{Script=Han})[-－](?=\p{Script=Han})|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])：/u
const ANY = new RegExp(`${SURE.source}|${PLAIN.source}`, 'gu')

/** Decides on the title. */
export function titleOf(signs: TitleSigns): FoundTitle {
  const headings = signs.headings.filter(
    ({ words, kind }) => kind === 'heading' && words.length <= LONGEST_TITLE && !isSite(words, signs),
  )
  const stated = signs.stated.filter((words) => words.length <= LONGEST_TITLE)
  const words = (rank: Heading['rank']) => headings.filter((one) => one.rank === rank).map((one) => one.words)
  const witnesses = { sure: [...words('first'), ...stated], perhaps: words('second') }
  const clean = (title: string) =>
    cut(title, { ...witnesses, sure: witnesses.sure.filter((other) => other !== title) }, signs)
  const page = signs.page === null ? null : clean(signs.page)
  const titles = [...stated.map((words) => clean(words).title), ...(page ? [page.title] : [])].filter((words) =>
    isTitle(words, signs),
  )
  const heading = bestHeading(headings, titles, signs.page)
  const site = page?.site ?? null
  if (heading) return { title: bestForm(clean(heading.words).title, titles), heading, site }
  const [first] = titles
  if (first !== undefined) return { title: first, heading: null, site }
  const only = headings.find(({ rank }) => rank === 'first')
  if (only) return { title: only.words, heading: only, site }
  const last = [
    ...stated,
    ...(signs.page === null ? [] : [signs.page]),
    ...signs.headings.map(({ words }) => words),
  ].find((words) => !NAMELESS.test(words))
  return { title: last ?? null, heading: null, site }
}

/** The heading's form, unless its parts stand on lines of their own, without the sign between them that a source has. */
function bestForm(heading: string, titles: readonly string[]): string {
  const signs = (words: string) => words.match(/[^\p{L}\p{N}\p{M}\s'"‘’“”«»„‚]/gu)?.length ?? 0
  return titles.find((title) => key(title) === key(heading) && signs(title) > signs(heading)) ?? heading
}

function isTitle(words: string, signs: TitleSigns): boolean {
  return words !== '' && !NAMELESS.test(words) && !isSite(words, signs)
}

/** Whether words are a name of the site. */
export function isSite(words: string, { sites, host }: Pick<TitleSigns, 'sites' | 'host'>): boolean {
  const own = tightKey(words)
  if (own === '') return false
  if (
    sites.some((site) => tightKey(site) === own || tightKey(site.replace(/^the\s+/i, '')) === own.replace(/^the/, ''))
  )
    return true
  return host !== null && isOfHost(words, host)
}

/** Whether a name is written in the host: "Example News" in `examplenews.com`, "The Example" in `news.example.org`. */
export function isOfHost(words: string, host: string): boolean {
  const own = tightKey(words)
  const bare = own.replace(/^the/, '')
  const labels = host.toLowerCase().split('.')
  const joined = labels.join('')
  return [own, bare].some(
    (name) =>
      name.length >= 3 &&
      (labels.some((label) => label.replaceAll('-', '') === name) ||
        joined === name ||
        (labels.length > 1 && joined.replaceAll('-', '').startsWith(name) && name.length >= joined.length - 3)),
  )
}

/** What else on the page says the title, or may say it. */
interface Witnesses {
  readonly sure: readonly string[]
  readonly perhaps: readonly string[]
}

interface Cut {
  readonly title: string
  readonly site: string | null
}

function cut(words: string, witnesses: Witnesses, signs: TitleSigns): Cut {
  const whole = key(words)
  // Where the heading says it in full, all of it is the title.
  if ([...witnesses.sure, ...witnesses.perhaps].some((other) => key(other) === whole))
    return { title: words, site: null }
  const bracketed = /^(.{4,}?)\s*[[(【]([^\][()【】]{2,40})[\])】]$/u.exec(words)
  if (
    bracketed?.[1] &&
    bracketed[2] &&
    (isSite(bracketed[2], signs) || witnesses.sure.some((other) => key(other) === key(bracketed[1] ?? '')))
  )
    return { title: bracketed[1], site: bracketed[2] }
  const borders = [...words.matchAll(ANY)].filter(({ index }) => index > 0)
  const colon = /^([^:：]{2,40})\s?[:：]\s+/u.exec(words)
  if (colon?.[1] && isSite(colon[1], signs)) return cutRest(words.slice(colon[0].length), colon[1])
  const agreed = agreedPart(words, borders, witnesses)
  if (agreed) return agreed
  let title = words
  let site: string | null = null
  for (let border = borders.pop(); border; border = borders.pop()) {
    const head = title.slice(0, border.index)
    const tail = title.slice(border.index + border[0].length).trim()
    if (!mayCut(head, tail, border[0], site, signs)) break
    if (!isSectionName(tail) || site === null) site ??= tail
    title = head.trim()
  }
  const first = [...title.matchAll(ANY)].find(({ index }) => index > 0)
  if (first && isSite(title.slice(0, first.index), signs)) {
    site ??= title.slice(0, first.index).trim()
    title = title.slice(first.index + first[0].length).trim()
  }
  return { title, site }

  function cutRest(rest: string, name: string): Cut {
    return { title: rest.trim(), site: name }
  }
}

/** A title is not put together from more parts. */
const MOST_PARTS = 8

/** The part that another source gives in full: any but the last, where the site's name stands, before the last. */
function agreedPart(words: string, borders: readonly RegExpExecArray[], witnesses: Witnesses): Cut | null {
  const last = borders.at(-1)
  if (!last || borders.length >= MOST_PARTS) return null
  const sure = new Set(witnesses.sure.map(key))
  const perhaps = new Set(witnesses.perhaps.map(key))
  const starts = [0, ...borders.map((border) => border.index + border[0].length)]
  const tail = words.slice(last.index + last[0].length).trim()
  for (const known of [sure, perhaps]) {
    for (const end of [...borders].reverse()) {
      for (const start of known === sure ? starts : [0]) {
        const part = words.slice(start, Math.max(start, end.index)).trim()
        if (known.has(key(part)) && widthOf(part) >= 4) return { title: part, site: tail }
      }
    }
  }
  for (const start of starts.slice(1)) {
    const part = words.slice(start).trim()
    const before = words.slice(0, start).replace(/[\s\p{P}\p{S}]+$/u, '')
    if (sure.has(key(part)) && widthOf(part) >= 8) return { title: part, site: nameOf(before) }
  }
  return null
}

/** What stands before a title may be a number or a kind of page as well as a site. */
function nameOf(words: string): string | null {
  return /^\p{Lu}/u.test(words) && !/\d/.test(words) && words.split(/\s+/).length <= 5 ? words : null
}

function mayCut(head: string, tail: string, border: string, site: string | null, signs: TitleSigns): boolean {
  if (tail === '') return true
  if (widthOf(head) < 4) return false
  if (isSite(tail, signs)) return true
  // "Headline - Section - Site"
  if (site !== null && isSectionName(tail)) return true
  const isShort = tail.split(/\s+/).length <= 5 && widthOf(tail) <= 40
  if (new RegExp(`^(?:${SURE.source})$`, 'u').test(border) || border === '_') return isShort && widthOf(head) >= 12
  return isShort && /^\s+[-–—―－‒]\s*$/u.test(border) && isSiteName(tail) && widthOf(head) >= 12
}

/** Two titles that share so much are the same, worded for different places. */
const SAME = 0.6

/** The heading that agrees best with what the sources say. */
function bestHeading(headings: readonly Heading[], titles: readonly string[], page: string | null): Heading | null {
  let best: { readonly heading: Heading; readonly score: number } | null = null
  const others = page === null ? titles : [...titles, page]
  for (const heading of headings) {
    const score = Math.max(0, ...others.map((title) => agreement(heading.words, title)))
    if (score >= SAME && (!best || score > best.score)) best = { heading, score }
  }
  return best?.heading ?? null
}

/** How much two titles say the same, 0 to 1. */
function agreement(heading: string, title: string): number {
  if (key(heading) === key(title)) return 1
  const [there, back] = [overlap(heading, title), overlap(title, heading)]
  // A word or two of a long title are not its heading.
  return widthOf(heading) * 3 < widthOf(title) ? 0 : Math.max(Math.min(there, back), (there + back) / 2 - 0.1)
}
