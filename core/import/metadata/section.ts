/** The part of a site that a page stands in. */
import { key, widthOf } from './words'

const LONGEST_SECTION = 60
/** What systems write where nobody chose a section, and kinds of pages. */
const NO_SECTION =
  /^(?:uncategori[sz]ed|allgemein|sin categoría|non classé|unkategorisiert|미분류|未分類|未分类|home|homepage|startseite|accueil|inicio|blog|posts?|articles?|article|news article|default|none|null|undefined|all|misc)$/iu

const LABEL =
  /^(?:(?:posted|filed|published) (?:in|under)|in|category|categories|section|topic|kategorie|ressort|rubrik|catégorie|rubrique|categoría|categoria|カテゴリー?|分类|分類|카테고리)\s*[:：]?\s+/iu

/** The first value that names a section: short, and neither the title nor the site. */
export function sectionOf(stated: readonly string[], title: string | null, sites: readonly string[]): string | null {
  for (const value of stated) {
    const words =
      value
        .replace(LABEL, '')
        .split(/\s*[>›»|]\s*/)
        .at(-1)
        ?.trim() ?? ''
    if (words === '' || widthOf(words) > LONGEST_SECTION || !/\p{L}/u.test(words) || NO_SECTION.test(words)) continue
    if (
      /^https?:|[{}<>]|^\/|^(?:\D{0,6}\s*)?\d+$/.test(words) ||
      key(words) === key(title ?? '') ||
      sites.some((site) => key(site) === key(words))
    )
      continue
    return /^[a-z]+(?:-[a-z]+)*$/.test(words) ? spelt(words) : words
  }
  return null
}

/** A section as an address has it ("world-news"), as people write it. */
function spelt(slug: string): string {
  const words = slug.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
