/** Full stops that do not end a sentence. `Intl.Segmenter` knows no abbreviations; it breaks after each that a capital follows. */

/** Always followed by what they belong to. */
const TITLES = new Set(
  (
    'mr mrs ms mx dr prof st mt messrs gen col lt sgt cpl maj capt cmdr adm rev fr hon gov sen rep pres amb atty supt ' +
    'mme mlle hr fr frl sra srta sr dña dott sig vs cf viz e.g i.e z.b d.h u.a p.ej c-à-d approx ca bzw vgl inkl zzgl sog'
  ).split(' '),
)

/** Followed by a number. */
const BEFORE_NUMBER = new Set(
  (
    'no nos nr núm num art abs sec § vol vols bd ch chap kap fig figs abb tab eq p pp s str ss par para cap cl app ' +
    'jan feb mar apr jun jul aug sep sept oct okt nov dec dez'
  ).split(' '),
)

/** Belong to a name before them, so that more of the sentence may follow. */
const AFTER_NAME = new Set(
  'inc ltd co corp bros plc jr sr esq ph.d m.d b.a m.a al ed eds dept univ assn ave blvd rd'.split(' '),
)

/** Words that begin a sentence rather than go on with a name. */
const STARTERS = new Set(
  (
    'the a an this that these those it he she they we i you his her its their our my your there here but and or so yet ' +
    'in on at by for from of to with as if when while since after before although though because however moreover ' +
    'meanwhile now then also still what who why how where both each some many most all no not one two once only even'
  ).split(' '),
)

const CLOCK_FOLLOWERS =
  /^(?:[A-Z]{2,4}\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)/

/**
 * Whether a sentence goes on over a full stop. `before` ends with the stop and white space, `after` is what follows;
 * `isMonth` tells whether a word names a month.
 */
export function goesOn(before: string, after: string, isMonth: (word: string) => boolean): boolean {
  const next = after.match(/^["'“‘«(]*([\p{L}\p{M}]+|\d)/u)?.[1] ?? ''
  // "Is it true?" she asked.
  if (/[?!…]["'”’»)\]]*\s*$/.test(before)) return /^\p{Ll}/u.test(next)
  const isNumber = /^\d/.test(next)
  if (/(?:^|[\s(])\d{1,2}\.\s*$/.test(before) && (/^\s*\d{1,3}\.\s*$/.test(before) || isMonth(next.toLowerCase())))
    return true
  const word = before.match(
    /(?:^|[\s("'“‘«[–—-])((?:[\p{L}§][\p{L}\p{M}]*[.-])*[\p{L}§][\p{L}\p{M}]*)\.["'”’)]*\s*$/u,
  )?.[1]
  if (word === undefined) return false
  const lower = word.toLowerCase()
  if (lower === 'a.m' || lower === 'p.m') return isNumber || CLOCK_FOLLOWERS.test(after)
  if (BEFORE_NUMBER.has(lower) && isNumber) return true
  if (TITLES.has(lower)) return true
  const isStarter = STARTERS.has(next.toLowerCase())
  if (AFTER_NAME.has(lower)) return !isStarter && next !== ''
  // "J. Smith", "the U.S. Senate", "z. B. hier"; but "in the U.S. The deal …".
  const isInitials = /^(?:\p{Lu}|\p{Ll})(?:\.\p{L})*$/u.test(word)
  return isInitials && !isStarter && next !== ''
}
