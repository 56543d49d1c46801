/**
 * Every address under which a page may have an image: what a browser would draw, what a script would have put in its place
 * once the reader came near ("lazy loading"), what stands there for browsers without scripts.
 */
import { attribute, type Element, isElement } from '../../../core/import/dom'
import { readSrcset, type SetEntry } from './srcset'

/**
 * `src`: what is drawn before any script ran. `set`: of `srcset`. `lazy`: where scripts keep it. `other`: named by the page,
 * whatever for. `origin`: where a program that saved the page found it.
 */
export type CandidateKind = 'src' | 'set' | 'lazy' | 'other' | 'origin'

export interface Candidate extends SetEntry {
  readonly kind: CandidateKind
}

/** What programs that save pages note: the address that an image had on the web. */
const ORIGINS = /^data-(?:savepage|sf-original)-(?:current)?src$/
/** How scripts that load images late name what they load. */
const LAZY = /src|lazy|original|echo|defer/
/** Attributes in which no address of an image stands, and those that are looked at by themselves. */
const NEVER = new Set([
  'src',
  'srcset',
  'alt',
  'title',
  'style',
  'class',
  'id',
  'href',
  'sizes',
  'usemap',
  'name',
  'width',
])
const IMAGE_NAME = /\.(?:jpe?g|png|webp|gif|avif|bmp|svg)$/i
const IMAGE_SET = /^\s*\S+\s+[\d.]+[wx]\s*(?:,|$)/
/** Addresses are not longer, except those that hold the image itself. */
const LONGEST_NAMED = 8_192
/** More than a page offers for one image; each of them is looked for. */
const MOST = 100

/** The candidates of an `img`, those of a `picture` around it included. */
export function candidatesOf(image: Element): readonly Candidate[] {
  const parent = image.parentNode
  const sources =
    parent?.nodeName === 'picture'
      ? parent.childNodes
          .slice(0, 2 * MOST)
          .filter((node): node is Element => isElement(node) && node.tagName === 'source')
      : []
  return [image, ...sources].flatMap(ofElement).slice(0, MOST)
}

/** Whether an address ends as the names of images do. */
export function isImageAddress(value: string): boolean {
  const address = value.trim()
  return value.length <= LONGEST_NAMED && !/[\s,]/.test(address) && IMAGE_NAME.test(address.split(/[?#]/)[0] ?? '')
}

function ofElement(element: Element): readonly Candidate[] {
  return element.attrs.flatMap(({ name, value }): readonly Candidate[] => {
    if (name === 'src') return single(value, 'src')
    if (name === 'srcset') return readSrcset(value).map((entry) => ({ ...entry, kind: 'set' }))
    if (NEVER.has(name) || value.length > LONGEST_NAMED) return []
    if (ORIGINS.test(name)) return single(value, 'origin')
    const kind = LAZY.test(name) ? 'lazy' : 'other'
    if (IMAGE_SET.test(value)) return readSrcset(value).map((entry) => ({ ...entry, kind }))
    const isNamed = kind === 'lazy' && /^data-(?:[a-z]+-)?src$/.test(name) && /[./]/.test(value)
    return isNamed || isImageAddress(value) ? single(value, kind) : []
  })
}

function single(value: string, kind: CandidateKind): readonly Candidate[] {
  const address = value.trim()
  return /^(?:#.*|about:blank)?$/.test(address) ? [] : [{ address, kind, width: null, density: null }]
}

/** The attributes to take away once the choice is made, so that nobody chooses again. */
export function sourceAttributes(image: Element): ReadonlySet<string> {
  const names = image.attrs
    .filter(({ name, value }) => name === 'srcset' || isSource(name, value))
    .map(({ name }) => name)
  return new Set(['sizes', 'loading', ...names])
}

function isSource(name: string, value: string): boolean {
  if (NEVER.has(name)) return false
  return ORIGINS.test(name) || isImageAddress(value) || /^data-\S*src/.test(name)
}

/** Whether the page hides an image, or draws it blurred until another one has come. */
export function isVeiled(image: Element): boolean {
  return (
    attribute(image, 'aria-hidden') === 'true' ||
    /blur\(|opacity\s*:\s*0(?![.\d]*[1-9])/.test(attribute(image, 'style') ?? '')
  )
}
