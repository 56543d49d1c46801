/** The image that a page names for itself. */
import { absolute } from './addresses'
import type { Picture } from './claims'
import type { LeadImage } from './page-facts'

/** Signs and logos, and pictures that only count readers, are smaller. */
const LEAST_SIDE = 100
/** What sites put in where an article has no picture. */
const NO_PICTURE =
  /(?:^|[_.-])(?:logo|logos|favicon|icon|icons|avatar|gravatar|placeholder|default|blank|spacer|pixel|1x1|transparent|no-?image|noimg|opengraph-default|og-?default|share-?default|site-?logo|fallback|sprite|badge)s?(?:[_.-]|\d|$)|\.(?:svg|ico)$/i

/** The first picture that may be one of the article. `base` is what relative addresses are relative to, null where it is not known. */
export function leadImageOf(pictures: readonly Picture[], base: string | null): LeadImage | null {
  for (const { address, alternative, width, height } of pictures) {
    if ([width, height].some((side) => side !== null && side < LEAST_SIDE)) continue
    if (NO_PICTURE.test(fileName(address)) || /gravatar\.com/i.test(address)) continue
    const found = absolute(address, base) ?? relative(address, base)
    if (found !== null) return { address: found, alternative }
  }
  return null
}

/** An address within the folder of a saved page, which has no other. */
function relative(address: string, base: string | null): string | null {
  const isPlain =
    !/^[a-z][a-z0-9+.-]*:/i.test(address) && !address.startsWith('//') && /^[^\s<>"]{1,2000}$/.test(address)
  return base === null && isPlain ? address : null
}

/** The last step of an address's path, where a picture's name stands. */
function fileName(address: string): string {
  return /([^/]*)$/.exec(address.replace(/[?#].*$/, ''))?.[1] ?? ''
}
