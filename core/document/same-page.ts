/**
 * Whether two documents may be versions of one: by where they are from, or by what they are called and who wrote them. The
 * latter is not enough alone (a column has the same title every week); their words are compared then (`likeness.ts`).
 */
import { isFrontPage, web, withoutTracking } from '../import/metadata/addresses'
import { titleFromName } from '../import/title'
import type { Source } from './record'

/**
 * The page that an address names, as a key: without scheme, `www.`, a slash or `index.html` at the end, fragment and
 * tracking. Null where it names none that is a page of its own.
 */
export function pageKey(address: string | null): string | null {
  const found = address === null ? null : web(address)
  if (found === null) return null
  const plain = withoutTracking(found)
  if (isFrontPage(plain)) return null
  const [, host = '', path = '', query = ''] = /^https?:\/\/([^/?#]*)([^?#]*)(.*)$/.exec(plain) ?? []
  const site = host
    .replace(/^.*@/, '')
    .replace(/:(?:80|443)$/, '')
    .replace(/^(?:www\d?|m|mobile|amp)\./, '')
  const pairs = query
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '')
    .sort()
  const place = escapesAlike(path).replace(/\/(?:index\.\w{2,5}|amp)?\/*$/, '')
  return `${site}${place}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`
}

/**
 * Title and authors as a key: whatever their case, punctuation and width of letters, and the order of the authors. Null where
 * the title says nothing.
 */
export function titleKey({ title, authors }: Pick<Source, 'title' | 'authors'>): string | null {
  const words = loosely(title)
  if (words === '' || titleFromName(title) === null) return null
  return [
    words,
    ...authors
      .map(loosely)
      .filter((name) => name !== '')
      .sort(),
  ].join('|')
}

function loosely(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
}

/** `%7E` and `~` are the same sign, and so are `%ed` and `%ED`. */
function escapesAlike(path: string): string {
  return path.replace(/%[0-9a-f]{2}/gi, (escaped) => {
    const sign = String.fromCharCode(Number.parseInt(escaped.slice(1), 16))
    return /[A-Za-z0-9._~-]/.test(sign) ? sign : escaped.toUpperCase()
  })
}
