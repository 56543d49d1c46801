/** The parts of a book that say where the rest is (OCF, Open Container Format 3.3): the container, and what is encrypted. */
import { attribute, type Element, elementsWithin } from '../../../core/import/dom'
import type { Archive } from '../archive/archive'
import { placeOf } from '../archive/place'
import { decodePart } from './characters'
import { readXmlData, type Xml } from './xml'

const CONTAINER = 'META-INF/container.xml'
const ENCRYPTION = 'META-INF/encryption.xml'
/** These only keep fonts from being taken out of a book; its text can be read. */
const FONT_OBFUSCATION: ReadonlySet<string> = new Set([
  'http://www.idpf.org/2008/embedding',
  'http://ns.adobe.com/pdf/enc#RC',
])

/** A part of a book that is data, read as XML; null where it is not there or cannot be unpacked. */
export function readData(archive: Archive, path: string): Xml | null {
  const name = archive.find(path)
  const found = name === null ? null : archive.read(name)
  return found?.kind === 'bytes' ? readXmlData(decodePart(found.bytes)) : null
}

/** One of these files; some programs pack the folder around the book too. */
function metaFile(archive: Archive, path: string): string | null {
  return archive.find(path) ?? archive.names.find((name) => name.endsWith(`/${path}`)) ?? null
}

/** The name of the package document: as the container says, else the first there is; null where there is none. */
export function packagePath(archive: Archive): string | null {
  const path = metaFile(archive, CONTAINER)
  const container = path === null ? null : readData(archive, path)
  for (const element of container ? elementsWithin(container.root) : []) {
    const place =
      element.tagName === 'rootfile'
        ? placeOf(attribute(element, 'full-path') ?? '', (path ?? '').slice(0, -CONTAINER.length))
        : null
    const name = place && archive.find(place.path)
    if (name != null) return name
  }
  return archive.names.find((name) => /\.opf$/i.test(name)) ?? null
}

/** Whether a seller locked the book: something in it other than its fonts is encrypted. */
export function isLocked(archive: Archive): boolean {
  const path = metaFile(archive, ENCRYPTION)
  const encryption = path === null ? null : readData(archive, path)
  if (!encryption) return false
  return [...elementsWithin(encryption.root)].some(
    (element) => element.tagName === 'encrypteddata' && !isOfFont([...elementsWithin(element)]),
  )
}

const FONT = /\.(?:ttf|otf|woff2?|dfont)$/i

function isOfFont(said: readonly Element[]): boolean {
  const value = (name: string, attributeName: string) => {
    const element = said.find(({ tagName }) => tagName === name)
    return (element && attribute(element, attributeName)) ?? ''
  }
  return FONT_OBFUSCATION.has(value('encryptionmethod', 'Algorithm')) || FONT.test(value('cipherreference', 'URI'))
}
