/** Makes small EPUBs for tests: only what a test is about has to be said. */
import { type ZipPart, zip } from './zip'

/** A page of a book. `type` is its place in the package: in the order, out of it (`linear="no"`), or not in it at all. */
export interface BookPage {
  readonly name: string
  /** What stands in `body`. */
  readonly body?: string
  /** The whole file, instead. */
  readonly source?: string
  readonly order?: 'linear' | 'aside' | 'none'
  readonly properties?: string
}

export interface TestBook {
  readonly metadata?: string
  readonly pages: readonly BookPage[]
  /** `[title, address, lines under it]`. */
  readonly contents?: readonly ContentsEntry[]
  readonly version?: '2.0' | '3.0'
  readonly manifest?: string
  readonly guide?: string
  readonly spine?: string
  readonly language?: string
  readonly files?: readonly ZipPart[]
}

export type ContentsEntry = readonly [title: string, address: string | null, under?: readonly ContentsEntry[]]

const CONTAINER = `<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`

/** The parts of a book, to be changed before they are packed. */
export function bookParts(book: TestBook): readonly ZipPart[] {
  const isNew = (book.version ?? '3.0') === '3.0'
  const items = book.pages.map(
    ({ name, properties = '' }, i) =>
      `<item id="p${i}" href="${name}" media-type="application/xhtml+xml" properties="${properties}"/>`,
  )
  const order = book.pages.flatMap(({ order: place = 'linear' }, i) =>
    place === 'none' ? [] : [`<itemref idref="p${i}"${place === 'aside' ? ' linear="no"' : ''}/>`],
  )
  const contents = book.contents === undefined ? '' : isNew ? NAVIGATION : NCX
  const opf = `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="${book.version ?? '3.0'}" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">
${book.metadata ?? '<dc:title>A book</dc:title><dc:language>en</dc:language>'}</metadata>
<manifest>${contents}${items.join('')}${book.manifest ?? ''}</manifest>
<spine toc="ncx" ${book.spine ?? ''}>${order.join('')}</spine><guide>${book.guide ?? ''}</guide></package>`
  return [
    { name: 'mimetype', content: 'application/epub+zip' },
    { name: 'META-INF/container.xml', content: CONTAINER },
    { name: 'OEBPS/book.opf', content: opf, method: 'deflated' },
    ...(book.contents === undefined ? [] : [isNew ? navigation(book.contents) : ncx(book.contents)]),
    ...book.pages.map((one) => page(one, book.language ?? 'en')),
    ...(book.files ?? []),
  ]
}

/** A book as the bytes of an EPUB. */
export function epub(book: TestBook): Uint8Array {
  return zip(bookParts(book))
}

const NAVIGATION = '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
const NCX = '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'

function page({ name, body = '', source }: BookPage, language: string): ZipPart {
  const content =
    source ??
    `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="${language}">
<head><title>${name}</title></head><body>${body}</body></html>`
  return { name: `OEBPS/${name}`, content, method: 'deflated' }
}

function navigation(entries: readonly ContentsEntry[]): ZipPart {
  const list = (lines: readonly ContentsEntry[]): string =>
    lines.length === 0
      ? ''
      : `<ol>${lines.map((line) => `<li>${label(line)}${list(line[2] ?? [])}</li>`).join('')}</ol>`
  const label = ([title, address]: ContentsEntry) =>
    address === null ? `<span>${title}</span>` : `<a href="${address}">${title}</a>`
  const content = `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>
<nav epub:type="toc"><h1>Contents</h1>${list(entries)}</nav></body></html>`
  return { name: 'OEBPS/nav.xhtml', content }
}

function ncx(entries: readonly ContentsEntry[]): ZipPart {
  const points = (lines: readonly ContentsEntry[]): string =>
    lines
      .map(
        ([title, address, under]) =>
          `<navPoint><navLabel><text>${title}</text></navLabel><content src="${address ?? ''}"/>${points(under ?? [])}</navPoint>`,
      )
      .join('')
  const content = `<?xml version="1.0"?><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>${points(entries)}</navMap></ncx>`
  return { name: 'OEBPS/toc.ncx', content }
}
