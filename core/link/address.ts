/** How a `[[link]]` of a note stands in the tree: as a link whose address holds it as it is written. */
import { type LinkTarget, wikiLinksIn } from './wiki-link'

const WIKI = '#wiki:'

/** The address of a link that is written so, both brackets within. */
export function wikiAddress(written: string): string {
  return `${WIKI}${encodeURIComponent(written.replace(/\p{Surrogate}/gu, '\uFFFD'))}`
}

/** What such an address leads to; null where it is another address. */
export function wikiTarget(address: string): LinkTarget | null {
  if (!address.startsWith(WIKI)) return null
  try {
    return wikiLinksIn(decodeURIComponent(address.slice(WIKI.length)))[0]?.target ?? null
  } catch {
    return null
  }
}
