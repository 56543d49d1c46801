/** What a site is called by people. */
import { hostOf } from './addresses'
import { isOfHost } from './title'
import { key, tightKey } from './words'

/** Longer ones are slogans. */
const LONGEST_SITE = 70

/** A name as people say it: without a slogan or a legal form after it; null where it is none. */
export function siteName(raw: string): string | null {
  if (/^@|^\d+$/.test(raw)) return null
  if (/^https?:\/\//i.test(raw)) return hostOf(raw)
  if (/^www\./i.test(raw)) return raw.slice(4).replace(/\/.*$/, '').toLowerCase()
  const name = raw
    .replace(/\s+(?:[|·•»–—]|::|-)\s+.*$/u, '')
    .replace(/,?\s+(?:Inc|LLC|Ltd|GmbH|Corp|Co)\.?$/i, '')
    .replace(/\s*(?:home ?page|logo|online logo)$/iu, '')
    .trim()
  if (name === '' || name.length > LONGEST_SITE || !/\p{L}/u.test(name)) return null
  return /^(?:home|startseite|accueil|inicio|logo|menu|website|site|back|zurück|홈|ホーム|首页|首頁)$/iu.test(name)
    ? null
    : name
}

export interface SiteSigns {
  /** What sources call the site, the most trusted first. */
  readonly named: readonly string[]
  /** What was cut from the title. */
  readonly tail: string | null
  readonly publishers: readonly string[]
  /** What links to the front page say. */
  readonly home: readonly string[]
  readonly host: string | null
}

/** The site's name: as it names itself, else as its title, its publisher and its logo do where they agree, else its host. */
export function siteOf({ named, tail, publishers, home, host }: SiteSigns): string | null {
  const clean = (names: readonly string[]) => names.flatMap((name) => siteName(name) ?? [])
  const [tails, logos, owners] = [clean(tail === null ? [] : [tail]), clean(home), clean(publishers)]
  const isKnown = (name: string) =>
    (host !== null && isOfHost(name, host)) ||
    logos.some((logo) => key(logo) === key(name)) ||
    owners.some((owner) => key(owner) === key(name))
  const [own] = clean(named)
  if (own !== undefined) return betterForm(own, tails)
  return (
    tails.find(isKnown) ??
    owners[0] ??
    tails[0] ??
    logos.find((logo) => host !== null && isOfHost(logo, host)) ??
    host ??
    logos.find((logo, i) => logos.indexOf(logo) !== i && !/^\S+\.\S+$/.test(logo)) ??
    null
  )
}

/** A name written as a host ("example.com") has a better form where the title spells it. */
function betterForm(name: string, tails: readonly string[]): string {
  if (!/^[a-z0-9.-]+$/.test(name)) return name
  return tails.find((tail) => tightKey(tail) === tightKey(name)) ?? name
}
