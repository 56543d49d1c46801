import type { Text } from '../../core/text/tree'
import type { NewDocument } from '../../main/library/interface'
import { aSource } from './records'

/** Paragraphs as a text. */
export function aText(...paragraphs: readonly string[]): Text {
  const blocks = paragraphs.map((text) => ({ kind: 'paragraph' as const, spans: [text] }))
  return { plainTextVersion: 1, blocks, leftOut: [] }
}

export const PARAGRAPHS = [
  'The ministry announced on Friday that the agreement would stay in force for now.',
  'Critics called the decision late. Others pointed to the talks of the summer.',
  'The agreement covers the exchange of military information between the two countries.',
] as const

/** A document as an import finds it; `name` makes it another file than others. */
export function aNewDocument(name: string, given: Partial<NewDocument> = {}): NewDocument {
  return {
    source: aSource({ title: `Title of ${name}` }),
    text: aText(...PARAGRAPHS),
    original: { name: `${name}.txt`, mediaType: 'text/plain', bytes: Buffer.from(`bytes of ${name}`) },
    ...given,
  }
}
