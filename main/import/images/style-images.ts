/**
 * SingleFile writes an image that a page shows several times once, into a variable of a style sheet, and draws it as the
 * background of an empty `img`. Backgrounds of anything else are decoration and are none of ours.
 */
import { attribute, type Element, elementsWithin, type Parent, textWithin } from '../../../core/import/dom'
import type { Candidate } from './candidates'

const VARIABLE = /--sf-img-(\d{1,9})\s*:\s*url\(\s{0,20}(?:"([^"]*)"|'([^']*)'|([^()\s"']*))\s{0,20}\)/g
const BACKGROUND =
  /background(?:-image)?\s*:[^;]{0,200}?(?:var\(\s*--sf-img-(\d{1,9})\s*[,)]|url\(\s*(?:"(data:[^"]*)"|'(data:[^']*)'|(data:[^)\s"']*)))/i

/** What a page's styles draw in an `img`. */
export function drawnByStyle(page: Parent): (image: Element) => readonly Candidate[] {
  let variables: ReadonlyMap<string, string> | null = null
  return (image) => {
    const style = attribute(image, 'style')
    const drawn = style?.includes('background') ? BACKGROUND.exec(style) : null
    if (!drawn) return []
    const [, variable, ...written] = drawn
    if (variable !== undefined) variables ??= variablesOf(page)
    const address = variable === undefined ? written.find((one) => one !== undefined) : variables?.get(variable)
    return address === undefined ? [] : [{ kind: 'lazy', address, width: null, density: null }]
  }
}

function variablesOf(page: Parent): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const element of elementsWithin(page)) {
    if (element.tagName !== 'style') continue
    for (const [, name = '', ...written] of textWithin(element).matchAll(VARIABLE)) {
      const address = written.find((one) => one !== undefined)
      if (address) found.set(name, address)
    }
  }
  return found
}
