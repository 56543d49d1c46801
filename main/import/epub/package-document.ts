/**
 * The package document (EPUB 3.3, section 5; OPF 2.0.1): what a book is made of and in which order it is read. What it says
 * wrongly is passed over; a package that is cut off, or says nothing, leaves the pages in the order of the archive.
 */
import { attribute, type Element, elementsWithin } from '../../../core/import/dom'
import type { Archive } from '../archive/archive'
import { placeOf } from '../archive/place'
import { readData } from './container'

/** A part of a book. `path` is its name in the archive. */
export interface Part {
  readonly path: string
  readonly mediaType: string
  readonly properties: ReadonlySet<string>
}

export interface Package {
  readonly metadata: Element | null
  /** By their names in the archive, in the order of the manifest. */
  readonly parts: ReadonlyMap<string, Part>
  /** What is read, in order, each once. */
  readonly spine: readonly { readonly path: string; readonly isLinear: boolean }[]
  readonly navigation: string | null
  readonly ncx: string | null
  readonly coverImage: string | null
  /** What EPUB 2 says of pages (`cover`, `toc`, `title-page`), by their names in the archive. */
  readonly guide: ReadonlyMap<string, string>
}

/** Types of parts that hold text. */
const PAGE_TYPES: ReadonlySet<string> = new Set([
  'application/xhtml+xml',
  'text/html',
  'text/xml',
  'application/xml',
  'application/x-dtbook+xml',
  'text/x-oeb1-document',
])
const PAGE_NAME = /\.x?html?$/i

/** Whether a part holds text, by what the package says of it, or by its name where that says nothing. */
export function isPage({ path, mediaType }: Pick<Part, 'path' | 'mediaType'>): boolean {
  return PAGE_TYPES.has(mediaType) || (!/^image\//.test(mediaType) && PAGE_NAME.test(path))
}

/** Reads the package document at `path`, or makes one up from the names in the archive where there is none. */
export function readPackage(archive: Archive, path: string | null): Package {
  const read = path === null ? null : readData(archive, path)
  const elements = read ? [...elementsWithin(read.root)] : []
  const named = (name: string) => elements.filter(({ tagName }) => tagName === name)
  const place = (address: string | undefined): string | null => {
    const found = placeOf(address ?? '', path ?? '')
    return found && archive.find(found.path)
  }
  const { parts, byId } = manifestOf(named('item'), place)
  const inSpine = named('itemref').flatMap((reference) => {
    const part = byId.get(attribute(reference, 'idref') ?? '')
    return part ? [{ path: part.path, isLinear: attribute(reference, 'linear') !== 'no' }] : []
  })
  const all = [...parts.values()]
  const [order] = named('spine')
  const toc = (order && attribute(order, 'toc')) ?? ''
  const navigation = all.find(({ properties }) => properties.has('nav'))?.path ?? null
  return {
    metadata: named('metadata')[0] ?? null,
    parts,
    spine: spineOf(inSpine, read?.isWhole === true, all, archive, navigation),
    navigation,
    ncx: byId.get(toc)?.path ?? all.find(({ mediaType }) => mediaType === 'application/x-dtbncx+xml')?.path ?? null,
    coverImage: coverOf(all, named('meta'), byId),
    guide: guideOf(named('reference'), place),
  }
}

function manifestOf(items: readonly Element[], place: (address: string | undefined) => string | null) {
  const parts = new Map<string, Part>()
  const byId = new Map<string, Part>()
  for (const item of items) {
    const path = place(attribute(item, 'href'))
    if (path === null) continue
    const properties = new Set((attribute(item, 'properties') ?? '').split(/\s+/).filter((word) => word !== ''))
    const part = parts.get(path) ?? {
      path,
      mediaType: (attribute(item, 'media-type') ?? '').trim().toLowerCase(),
      properties,
    }
    parts.set(path, part)
    byId.set(attribute(item, 'id') ?? '', part)
  }
  return { parts, byId }
}

function spineOf(
  named: Package['spine'],
  isWhole: boolean,
  parts: readonly Part[],
  archive: Archive,
  navigation: string | null,
): Package['spine'] {
  const seen = new Set<string>()
  const once = named.filter(({ path }) => !seen.has(path) && seen.add(path))
  if (once.length > 0 && isWhole) return once
  const listed = parts.filter(isPage).map(({ path }) => path)
  const others = listed.length > 0 ? listed : archive.names.filter((name) => PAGE_NAME.test(name))
  const rest = others.filter((path) => !seen.has(path) && path !== navigation)
  return [...once, ...rest.map((path) => ({ path, isLinear: true }))]
}

function coverOf(parts: readonly Part[], metas: readonly Element[], byId: ReadonlyMap<string, Part>): string | null {
  const marked = parts.find(({ properties }) => properties.has('cover-image'))
  if (marked) return marked.path
  const named = metas.find((meta) => attribute(meta, 'name') === 'cover')
  const content = named ? (attribute(named, 'content') ?? '') : ''
  const part = byId.get(content) ?? parts.find(({ path }) => path.endsWith(`/${content}`) && content !== '')
  return part && /^image\//.test(part.mediaType) ? part.path : null
}

function guideOf(
  references: readonly Element[],
  place: (address: string | undefined) => string | null,
): ReadonlyMap<string, string> {
  const guide = new Map<string, string>()
  for (const reference of references) {
    const path = place(attribute(reference, 'href'))
    const type = attribute(reference, 'type')?.trim().toLowerCase()
    if (path !== null && type !== undefined && !guide.has(path)) guide.set(path, type)
  }
  return guide
}
