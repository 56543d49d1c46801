/** `marked-library.cjs FOLDER TITLE COUNT [NOTED]`: puts so many marks on the document of that title, the same every time, one in NOTED (ten) with a note. */
import type { Anchor } from '../core/anchor/anchor.ts'
import { describerOf } from '../core/anchor/describe.ts'
import type { Change } from '../core/change/change.ts'
import { UNDO_DEPTH } from '../core/change/undo.ts'
import type { Mark } from '../core/document/record.ts'
import { plainText } from '../core/text/plain-text.ts'
import { disk, type FileOperations } from '../main/library/file-system.ts'
import { openLibrary } from '../main/library/library.ts'

const [folder = '', title = '', count = '0', noted = '10'] = process.argv.slice(2)

/** Characters that a mark covers, in turn: words, sentences, and more than a paragraph; neighbours overlap now and then. */
const LENGTHS = [12, 35, 80, 60, 140, 24, 300, 50]

/** As the disk, but what is written may be lost by a power cut. */
const quick: FileOperations = {
  ...disk,
  open: async (path, mode) => ({ ...(await disk.open(path, mode)), flush: async () => {} }),
  flushFolder: async () => {},
}

async function mark(): Promise<void> {
  const opened = await openLibrary({ folder, cacheFolder: null, access: 'write', files: quick })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  const library = opened.value
  const row = (await library.catalogue()).find((one) => one.title === title)
  if (!row) throw new Error(`There is no document “${title}”.`)
  const [record, json] = [await library.record(row.id), await library.text(row.id)]
  if (!record.ok || !json.ok) throw new Error('The document could not be read.')
  const { text: plain } = plainText(JSON.parse(json.value))
  const at = '2026-01-01T00:00:00.000Z'
  const { labels } = library
  const textHash = record.value.text.hash
  const describe = describerOf(plain, textHash)
  const none: Anchor = { start: 0, end: 0, quote: '', prefix: '', suffix: '', textHash: '' }
  const changes = Array.from({ length: Number(count) }, (_, i): Change => {
    const start = Math.floor((i * plain.length) / Number(count))
    const range = { start, end: Math.min(plain.length, start + (LENGTHS[i % LENGTHS.length] ?? 50)) }
    const mark: Mark = {
      id: i.toString(10).padStart(13, '0'),
      label: labels[i % labels.length]?.id ?? '',
      anchor: describe(none, range),
      note: i % Number(noted) === 0 ? `Note ${i} on this passage.` : '',
      tags: [],
      createdAt: at,
      changedAt: at,
      trashedAt: null,
    }
    return { kind: 'mark.add', mark }
  })
  // The newest one by one, as a reader makes them: they go to the window with the document, and must be of that size.
  const first = changes.slice(0, -UNDO_DEPTH)
  const commits = [...(first.length > 0 ? [first] : []), ...changes.slice(-UNDO_DEPTH).map((change) => [change])]
  for (const [i, made] of commits.entries()) {
    const id = `1${i.toString(10).padStart(12, '0')}`
    const commit = { id, group: id, at, title: 'Mark', changes: made }
    const written = await library.commit({ document: row.id, commit })
    if (!written.ok) throw new Error(JSON.stringify(written.failure))
  }
  await library.close()
}

void mark()
