/** A document of old words with marks, and newer words for it: what the tests of text versions begin with. */
import { describe as describePassage } from '../../core/anchor/describe'
import { resolve } from '../../core/anchor/resolve'
import type { Mark } from '../../core/document/record'
import { plainText } from '../../core/text/plain-text'
import type { Text } from '../../core/text/tree'
import type { Library, LibraryEvents, NewDocument } from '../../main/library/interface'
import { textFileOf } from '../../main/library/text-file'
import type { Comparison, Renewal } from '../../main/library/versions-interface'
import { diceOf } from './dice'
import { added, aFolder, aLibrary } from './libraries'
import { aNewDocument, aText } from './new-document'
import { aCommit, aMark } from './records'

/** The paragraphs of the older text. */
export const OLD = [
  'The harbour was closed on Monday because of the storm that nobody had foreseen.',
  'The keeper wrote that the lamp had burned for eleven nights without a pause.',
  'A boat came in on Thursday with letters from the other side of the bay.',
] as const
/** Those of the newer one: two came, one went. */
export const NEW = [
  'A correction was added to this article on Friday morning.',
  'The harbour was closed on Monday because of the storm that nobody had foreseen.',
  'A boat came in on Thursday with letters from the other side of the bay.',
  'The master of the port has asked for a second lamp to be built this year.',
] as const

/** Ids and times of these tests, the same in every run. */
export const dice = diceOf(11)

/** A mark on the first place where the words stand, with a note that names them. */
export function aMarkOn(words: string, plain: string, hash: string): Mark {
  const start = plain.indexOf(words)
  if (start < 0) throw new Error(`not in the text: ${words}`)
  return {
    ...aMark(dice),
    note: `on ${words}`,
    anchor: describePassage(plain, { start, end: start + words.length }, hash),
  }
}

/** What a call gives; throws where it failed. */
export async function ok<T>(result: Promise<{ ok: true; value: T } | { ok: false; failure: unknown }>): Promise<T> {
  const made = await result
  if (!made.ok) throw new Error(JSON.stringify(made.failure))
  return made.value
}

/** The text that the document has now. */
export async function textOf(library: Library, document: string): Promise<Text> {
  return JSON.parse(await ok(library.text(document)))
}

/** Its plain text. */
export async function plainOf(library: Library, document: string): Promise<string> {
  return plainText(await textOf(library, document)).text
}

/** Marks passages of the text that the document has now. */
export async function mark(library: Library, document: string, ...words: readonly string[]): Promise<readonly Mark[]> {
  const record = await ok(library.record(document))
  const plain = await plainOf(library, document)
  const marks = words.map((one) => aMarkOn(one, plain, record.text.hash))
  await ok(
    library.commit({
      document,
      commit: aCommit(
        dice,
        marks.map((one) => ({ kind: 'mark.add', mark: one })),
      ),
    }),
  )
  return marks
}

/** The words on which each mark stands in the text that is there; null for an orphan. */
export async function words(
  library: Library,
  document: string,
  marks: readonly Mark[],
): Promise<readonly (string | null)[]> {
  const record = await ok(library.record(document))
  const plain = await plainOf(library, document)
  return marks.map(({ id }) => {
    const anchor = record.marks[id]?.anchor
    if (!anchor) throw new Error('a mark is gone')
    const found = resolve(anchor, plain, record.text.hash)
    return found.kind === 'exact' ? plain.slice(found.range.start, found.range.end) : null
  })
}

interface Newer {
  readonly text?: Text
  readonly files?: NewDocument['files']
  readonly file?: 'same' | 'newer'
}

/** What would become of the marks with the newer text. */
export async function compared(
  library: Library,
  document: string,
  { text = aText(...NEW), files = [], file = 'newer' }: Newer = {},
) {
  return ok(library.compare({ document, text: textFileOf(text), files, file }))
}

/** Makes the text that was compared the document’s own. */
export async function taken(library: Library, comparison: Comparison, given: Partial<Renewal> = {}) {
  return ok(library.renew({ comparison, original: null, source: {}, title: 'New version', instead: null, ...given }))
}

/** A library with a document of the old words and marks on three of its passages. */
export async function scene(given: Partial<NewDocument> = {}) {
  const folder = await aFolder()
  const library = await aLibrary(folder)
  const document = await added(library, aNewDocument('a', { text: aText(...OLD), ...given }))
  const told: LibraryEvents['committed'][] = []
  library.on('committed', (event) => told.push(event))
  return { folder, library, document, told }
}

/** A passage of each of the older paragraphs. */
export const PASSAGES = [
  'the storm that nobody had foreseen',
  'eleven nights without a pause',
  'letters from the other side',
] as const
