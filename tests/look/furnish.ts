/**
 * A library to take pictures of: the documents that Margent brings along, some of our own, and marks as a reader would make
 * them. It is made through the library's own interface, so that what the pictures show is what can be.
 */
import { randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Change } from '../../core/change/change'
import { type DocumentId, ID_LENGTH, idFromBytes } from '../../core/document/id'
import { DEFAULT_LABELS } from '../../core/document/label'
import type { ReadingState } from '../../core/document/record'
import type { Result } from '../../core/failure'
import { marked, noteWritten } from '../../core/mark/make'
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings'
import { plainText } from '../../core/text/plain-text'
import type { Text } from '../../core/text/tree'
import { importFile } from '../../main/import/import-file'
import type { Library } from '../../main/library/interface'
import { openLibrary } from '../../main/library/library'
import { at } from '../../scripts/project.mjs'

/** A mark to be made: on the first place where `quote` stands, this many minutes ago. */
interface Marking {
  readonly label: string
  readonly quote: string
  readonly note?: string
  readonly minutes: number
}

interface Furnished {
  readonly file: string
  readonly state: ReadingState
  /** How far it was read, 0 to 1. */
  readonly progress: number
  readonly markings?: readonly Marking[]
}

const BRIEFING: readonly Marking[] = [
  {
    label: 'Evidence',
    quote: 'Seoul did that on 22 August.',
    note: 'Ninety days before 23 November is 25 August: the notice came with **three days** to spare. #timeline',
    minutes: 60 * 26,
  },
  {
    label: 'Definition',
    quote: 'Last week’s step put that notice on hold. It is not a renewal',
    note: 'The hinge. Compare:\n\n- notice *taken back*\n- notice *suspended*\n\n#law',
    minutes: 7,
  },
  {
    label: 'Claim',
    quote: 'may let the notice take effect whenever it sees fit',
    note: 'Is there a source for this besides the interview?',
    minutes: 4,
  },
  {
    label: 'Claim',
    quote:
      'Seoul turned the argument round: if Japan does not trust South Korea with goods, it made no sense to trust one another with secrets.',
    note: 'The whole case in a sentence. #argument',
    minutes: 3,
  },
  { label: 'Evidence', quote: 'it made no sense to trust one another with secrets', minutes: 2 },
  {
    label: 'Disputed',
    quote: 'denied that there had ever been an apology',
    note: 'Against [[Who said what, 20–26 November]]. #apology',
    minutes: 2,
  },
  { label: 'Follow up', quote: 'Both roads lead to Chengdu.', note: 'Ask for the agenda.', minutes: 1 },
]

/** A note with everything that a note can be drawn with. */
const COUNTED = `Turned away, by my own count:

| Day | Came | Sailed |
| --- | ---: | ---: |
| Friday | 14 | 1 |
| Saturday | 22 | 9 |

So $\\frac{10}{36}$ of them, no more.

- [x] ask the harbour office
- [ ] count on a weekday too

#method`

const DOCUMENTS: readonly Furnished[] = [
  { file: 'resources/documents/getting-started.md', state: 'toRead', progress: 0 },
  { file: 'tests/look/documents/archive.md', state: 'finished', progress: 1 },
  {
    file: 'tests/look/documents/customs-tariff.md',
    state: 'finished',
    progress: 1,
    markings: [
      {
        label: 'Claim',
        quote: 'they bind; the headings do not',
        note: 'What binds is what is said to bind: so too in [[Neither ended nor renewed: the GSOMIA decision]]. #law',
        minutes: 60 * 24 * 9,
      },
    ],
  },
  { file: 'tests/look/documents/korean.md', state: 'toRead', progress: 0 },
  {
    file: 'tests/look/documents/ferry-count.md',
    state: 'reading',
    progress: 0.4,
    markings: [
      {
        label: 'Evidence',
        quote: 'two were made, and on one of them I was the only one on board',
        minutes: 60 * 24 * 2,
      },
      { label: 'Claim', quote: 'it is they whom the argument is about', note: COUNTED, minutes: 60 * 24 * 2 },
    ],
  },
  { file: 'tests/look/documents/pasted-page.txt', state: 'toRead', progress: 0 },
  { file: 'resources/documents/gsomia-briefing.md', state: 'reading', progress: 0.12, markings: BRIEFING },
]

/** What was made: the library's folder, and the document of each file by the file's name. */
export interface Furnishing {
  readonly folder: string
  readonly documents: Readonly<Record<string, DocumentId>>
}

/** Makes the library in `folder`, with these documents in it. */
export async function furnish(folder: string, furniture: readonly Furnished[] = DOCUMENTS): Promise<Furnishing> {
  const library = known(await openLibrary({ folder, cacheFolder: null, access: 'write' }))
  const documents: Record<string, DocumentId> = {}
  for (const document of furniture) documents[document.file.split('/').at(-1) ?? ''] = await addTo(library, document)
  await library.close()
  return { folder, documents }
}

/** Writes the device's settings, as an earlier run would have left them. */
export async function settle(userData: string, settings: Partial<Settings>): Promise<void> {
  await mkdir(userData, { recursive: true })
  await writeFile(join(userData, 'settings.json'), JSON.stringify({ ...DEFAULT_SETTINGS, ...settings }))
}

async function addTo(library: Library, { file, state, progress, markings = [] }: Furnished): Promise<DocumentId> {
  const row = known(await library.add(known(await importFile({ kind: 'file', path: at(file) }))))
  const { record, text } = known(await library.open(row.id))
  const plain = plainText(JSON.parse(text) as Text).text
  for (const marking of markings) {
    const time = new Date(Date.now() - marking.minutes * 60_000).toISOString()
    await commit(library, row.id, time, changesFor(marking, plain, record.text.hash, time))
  }
  const now = new Date().toISOString()
  if (state !== 'toRead') await commit(library, row.id, now, [{ kind: 'state.set', before: 'toRead', after: state }])
  if (progress > 0) library.saveReading(row.id, { offset: 0, textHash: record.text.hash, progress, openedAt: now })
  return row.id
}

function changesFor(
  { label, quote, note = '' }: Marking,
  plain: string,
  textHash: string,
  at: string,
): readonly Change[] {
  const found = DEFAULT_LABELS.find(({ name }) => name === label)
  const start = plain.indexOf(quote)
  if (!found || start < 0) throw new Error(`There is no place to mark as ${label}: ${quote}`)
  const range = { start, end: start + quote.length }
  const changes = marked({ id: newId(), label: found.id, range, plain, textHash, at })
  const marks = Object.fromEntries(
    changes.flatMap((change) => (change.kind === 'mark.add' ? [[change.mark.id, change.mark]] : [])),
  )
  return [...changes, ...Object.keys(marks).flatMap((mark) => noteWritten({ marks, note: '' }, mark, note))]
}

async function commit(library: Library, document: DocumentId, at: string, changes: readonly Change[]): Promise<void> {
  const id = newId()
  known(await library.commit({ document, commit: { id, group: id, at, title: 'Furnish', changes } }))
}

function newId(): string {
  return idFromBytes(randomBytes(ID_LENGTH))
}

function known<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`The library could not be furnished: ${JSON.stringify(result.failure)}`)
  return result.value
}
