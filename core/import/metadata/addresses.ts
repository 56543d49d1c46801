/** Where a page is: its own address among those that it names, absolute and without what counts its readers. */
import { safeAddress } from '../../text/address'

/** Parameters that say how a reader came to a page, not which page it is. */
const TRACKING =
  /^(?:utm_\w*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|li_fat_id|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|vero_id|oly_enc_id|oly_anon_id|wickedid|s_cid|ns_mchannel|ns_source|ns_campaign|ns_linkname|ns_fee|at_medium|at_campaign\w*|at_custom\d|ito|cmpid|ncid|sr_share|smid|smtyp|spm|scm|wt_zmc|xtor|__twitter_impression|guccounter|guce_referrer\w*)$/i

/** An address in its parts (RFC 3986, appendix B). */
const PARTS = /^(?:([a-z][a-z0-9+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)(\?[^#]*)?(#.*)?$/i

/** The absolute form of `address` as it stands on a page at `base` (RFC 3986, section 5.2); null where it has none. */
export function absolute(address: string, base: string | null): string | null {
  const [, scheme, host, path = '', query = ''] = PARTS.exec(address.trim().replace(/[\t\n\r]/g, '')) ?? []
  if (scheme !== undefined) return web(address.trim())
  const [, baseScheme, baseHost, basePath = '', baseQuery = ''] = PARTS.exec(base ?? '') ?? []
  if (baseScheme === undefined || baseHost === undefined || !/^https?$/i.test(baseScheme)) return null
  const start = `${baseScheme.toLowerCase()}://`
  if (host !== undefined) return web(`${start}${host}${path}${query}`)
  if (path === '') return web(`${start}${baseHost}${basePath}${query || baseQuery}`)
  const whole = path.startsWith('/') ? path : `${basePath.replace(/[^/]*$/, '') || '/'}${path}`
  return web(`${start}${baseHost}${withoutDots(whole)}${query}`)
}

/** An address that may be stored and leads to the web, or null. */
export function web(address: string): string | null {
  const safe = safeAddress(address)
  return safe !== null && /^https?:\/\/[^/?#@\s]*[^/?#@\s.]\b/i.test(safe) ? safe : null
}

/** An address without tracking parameters and without its fragment. */
export function withoutTracking(address: string): string {
  const [, scheme = '', host = '', path = '', query = ''] = PARTS.exec(address) ?? []
  const kept = query
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !TRACKING.test(pair.split('=')[0] ?? ''))
  return `${scheme.toLowerCase()}://${host.toLowerCase()}${path}${kept.length > 0 ? `?${kept.join('&')}` : ''}`
}

/** The host of an address, lower case, without port, user and `www.`; null where it has none. */
export function hostOf(address: string | null): string | null {
  const host = PARTS.exec(address ?? '')?.[2]
    ?.replace(/^.*@/, '')
    .replace(/:\d*$/, '')
    .toLowerCase()
  return host === undefined || host === '' ? null : host.replace(/^www\d?\./, '')
}

/** Whether an address leads to a site's front page. */
export function isFrontPage(address: string): boolean {
  const [, , , path = '', query = ''] = PARTS.exec(address) ?? []
  return query === '' && /^\/?(?:index\.\w{2,5}|home|[a-z]{2}(?:-[a-z]{2})?\/?)?$/i.test(path)
}

/** The page's own address: the first that is one, of those that it names (canonical first) and the one it was saved from. */
export function addressOf(named: readonly string[], saved: string | null, base: string | null): string | null {
  const own = saved === null ? null : web(saved)
  for (const address of named) {
    const found = absolute(address, base)
    // Pages that all name the front page as theirs are badly made; only the front page is the front page.
    if (found === null || (isFrontPage(found) && !(own !== null && isFrontPage(own)))) continue
    return withoutTracking(found)
  }
  return own === null ? null : withoutTracking(own)
}

function withoutDots(path: string): string {
  const kept: string[] = []
  const segments = path.split('/').slice(1)
  for (const [i, segment] of segments.entries()) {
    const isLast = i === segments.length - 1
    if (segment === '..') kept.pop()
    else if (segment !== '.') kept.push(segment)
    if (isLast && (segment === '.' || segment === '..')) kept.push('')
  }
  return `/${kept.join('/')}`
}
