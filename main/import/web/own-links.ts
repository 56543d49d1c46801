import { attribute, elementsWithin, type Parent } from '../../../core/import/dom'
import { setAttribute } from './tree-edit'

/**
 * Makes links to places in the page itself what they were: browsers write them out in full when they save a page, and
 * footnotes would lead to the web.
 */
export function shortenOwnLinks(page: Parent, addresses: readonly (string | null)[]): void {
  const own = new Set(addresses.flatMap((address) => (address === null ? [] : [withoutFragment(address)])))
  if (own.size === 0) return
  for (const element of elementsWithin(page)) {
    const href = element.tagName === 'a' ? attribute(element, 'href')?.trim() : undefined
    const hash = href?.indexOf('#') ?? -1
    if (href !== undefined && hash > 0 && own.has(href.slice(0, hash))) setAttribute(element, 'href', href.slice(hash))
  }
}

function withoutFragment(address: string): string {
  return address.split('#')[0] ?? address
}
