/** Emphasis, links, breaks, images and the like. */

import { safeAddress } from '../../text/address'
import type { Style } from '../../text/tree'
import { collapse } from '../characters'
import { attribute, hasWord, isElement, textWithin } from '../dom'
import type { Handler } from './handler'
import { isReference } from './references'

const STYLE_OF: Readonly<Record<string, Style>> = {
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  strong: 'strong',
  b: 'strong',
  code: 'code',
  samp: 'code',
  tt: 'code',
  sup: 'superscript',
  sub: 'subscript',
  del: 'deleted',
  s: 'deleted',
  strike: 'deleted',
  ins: 'inserted',
  small: 'small',
  kbd: 'keyboard',
}

const style =
  (kind: Style): Handler =>
  ({ builder }) =>
    builder.wrap({ kind })

const link: Handler = (gate, element) => {
  const { builder } = gate
  const raw = attribute(element, 'href')
  if (raw === undefined) return () => {}
  const fragment = raw.trim().startsWith('#') ? decode(raw.trim().slice(1)) : undefined
  const note = fragment === undefined ? undefined : gate.links.noteIds.get(fragment)
  if (note && isReference(element)) {
    builder.reference({ kind: 'noteReference', note: note.id, sign: note.sign })
    return 'skip'
  }
  if (fragment !== undefined && isBackLink(element)) return 'skip'
  const address = safeAddress(raw) ?? safeAddress(gate.resolve(raw) ?? '')
  if (address === null) return () => {}
  const title = collapse(attribute(element, 'title') ?? '')
  return builder.wrap({ kind: 'link', address, ...(title === '' ? {} : { title }) })
}

/** In characters, white space with them: an arrow or a few. */
const LONGEST_BACK_LINK = 40

/** The arrow that leads from a footnote back to its sign. */
function isBackLink(element: Parameters<Handler>[1]): boolean {
  return (
    attribute(element, 'data-footnote-backref') !== undefined ||
    hasWord(element, 'role', 'doc-backlink') ||
    hasWord(element, 'epub:type', 'backlink') ||
    hasWord(element, 'class', 'footnote-back', 'footnote-backref', 'reversefootnote') ||
    /^(?:\s|[↩↵⤴⏎↑^]|\uFE0E|\uFE0F)+$/.test(textWithin(element, LONGEST_BACK_LINK + 1))
  )
}

/** A fragment without its escapes; itself where they are wrong. */
export function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

/** Images of this size or less only count visitors. */
const TRACKING_PIXEL = 2

const image: Handler = (gate, element) => {
  const width = pixels(attribute(element, 'width'))
  const height = pixels(attribute(element, 'height'))
  if (width !== undefined && height !== undefined && width <= TRACKING_PIXEL && height <= TRACKING_PIXEL) return 'skip'
  const named = attribute(element, 'src') ?? ''
  const source = gate.image(named)
  const address = source === null ? webAddress(gate, named) : null
  gate.builder.atom({
    kind: 'image',
    source,
    alternative: collapse(attribute(element, 'alt') ?? ''),
    ...(width ? { width } : {}),
    ...(height ? { height } : {}),
    ...(address === null ? {} : { address }),
  })
  return 'skip'
}

/** Where an image that was not saved lay on the web. */
function webAddress(gate: Parameters<Handler>[0], named: string): string | null {
  const address = safeAddress(named) ?? safeAddress(gate.resolve(named) ?? '')
  return address !== null && /^https?:/.test(address) ? address : null
}

function pixels(value: string | undefined): number | undefined {
  const digits = /^\s*(\d{1,5})(?:px)?\s*$/.exec(value ?? '')?.[1]
  return digits === undefined ? undefined : Number(digits)
}

const lineBreak: Handler = ({ builder }) => {
  builder.break()
  return 'skip'
}

/** So many elements around a quotation may be one, too; in a page of a million elements nobody counts further. */
const MAX_QUOTE_LEVELS = 64

/** The quotation marks that browsers draw around `q` are words of the text. */
const quotation: Handler = ({ builder }, element) => {
  let depth = 0
  let node = element.parentNode
  for (let level = 0; level < MAX_QUOTE_LEVELS && node && isElement(node); level++, node = node.parentNode) {
    if (node.nodeName === 'q') depth++
  }
  const [before, after] = depth % 2 === 0 ? ['“', '”'] : ['‘', '’']
  builder.text(before)
  return () => builder.text(after)
}

/** Handlers by element name. */
export const INLINE: Readonly<Record<string, Handler>> = {
  ...Object.fromEntries(Object.entries(STYLE_OF).map(([name, kind]) => [name, style(kind)])),
  a: link,
  img: image,
  br: lineBreak,
  q: quotation,
}
