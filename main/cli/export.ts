import { dirname, join } from 'node:path'
import { cliStrings } from '../../core/cli-strings'
import type { DocumentId } from '../../core/document/id'
import type { Failure } from '../../core/failure'
import { fileNameFor } from '../export/file-name'
import { notesOf } from '../export/notes'
import { writeOut } from '../export/write-out'
import { disk, makeFolders, readIfThere } from '../library/file-system'
import type { Library } from '../library/interface'
import { writeFailure } from '../library/write-failure'
import type { ExportOptions, Output } from './arguments'
import { failedBy, json, type Status, type Surroundings } from './output'

interface Notes {
  readonly document: DocumentId
  readonly title: string
  readonly markdown: string
}

interface Asked extends ExportOptions {
  readonly documents: readonly DocumentId[]
  readonly output: Output
}

type Ways = Pick<Surroundings, 'print' | 'complain'>

/** `margent export`: the notes of the documents named, else of all that have any; to standard output or into a folder. */
export async function writeNotes(library: Library, asked: Asked, ways: Ways): Promise<Status> {
  const { documents, out, output } = asked
  const { notes, failures } = await collect(library, documents.length > 0 ? documents : await withNotes(library))
  if (notes.length === 0 && failures.length === 0 && output === 'text') ways.complain(cliStrings.nothingToExport)
  if (out !== null)
    return Math.max(await writeFiles(notes, { ...asked, out }, ways), failedBy(failures, ways)) as Status
  if (output === 'json') ways.print(json(notes))
  else ways.print(notes.map(({ markdown }) => markdown).join('\n'))
  return failedBy(failures, ways)
}

async function withNotes(library: Library): Promise<readonly DocumentId[]> {
  const rows = await library.catalogue()
  return rows.filter(({ marks, notes, trashedAt }) => trashedAt === null && marks + notes > 0).map(({ id }) => id)
}

async function collect(library: Library, documents: readonly DocumentId[]) {
  const notes: Notes[] = []
  const failures: Failure[] = []
  for (const document of documents) {
    const exported = await notesOf(library, document)
    if (exported.ok) notes.push({ document, title: exported.value.title, markdown: exported.value.markdown })
    else failures.push(exported.failure)
  }
  return { notes, failures }
}

async function writeFiles(
  notes: readonly Notes[],
  { out, output, existing }: Asked & { readonly out: string },
  ways: Ways,
): Promise<Status> {
  const taken = new Set<string>()
  const written: { document: DocumentId; title: string; file: string }[] = []
  let status: Status = 0
  for (const { document, title, markdown } of notes) {
    const file = join(out, freeName(title, document, taken))
    const one = await writeFile(file, markdown, existing, ways)
    if (one === 0) written.push({ document, title, file })
    else status = one
    if (one === 0 && output === 'text') ways.print(`${cliStrings.written(file)}\n`)
  }
  if (output === 'json') ways.print(json(written))
  return status
}

/** Writes a file, in a folder that is made where it is not there; one that is there and differs is left as it is, unless asked. */
export async function writeFile(
  file: string,
  markdown: string,
  existing: ExportOptions['existing'],
  ways: Ways,
): Promise<Status> {
  try {
    await makeFolders(disk, dirname(file))
    const there = await readIfThere(disk, file)
    if (there !== null && there.toString('utf8') !== markdown && existing === 'keep') {
      ways.complain(cliStrings.exists(file))
      return 1
    }
    await writeOut(file, markdown)
    return 0
  } catch (error) {
    return failedBy([writeFailure(error)], ways)
  }
}

/** Two documents may have one title, and many systems do not tell case apart. */
function freeName(title: string, document: DocumentId, taken: Set<string>): string {
  const name = fileNameFor(title, '.md')
  const free = taken.has(name.toLowerCase()) ? fileNameFor(`${title.slice(0, 60)} ${document}`, '.md') : name
  taken.add(free.toLowerCase())
  return free
}
