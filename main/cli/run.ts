/** Carries out what the command line was asked to do. Everything it touches comes in, so that a test can give it. */
import { resolve } from 'node:path'
import type { ImportSummary } from '../../core/api'
import { cliStrings } from '../../core/cli-strings'
import type { CatalogueRow, Original } from '../../core/document/record'
import type { Failure } from '../../core/failure'
import { sentence } from '../../core/sentence'
import { plainText } from '../../core/text/plain-text'
import type { Text } from '../../core/text/tree'
import { adding } from '../adding/add-files'
import type { Access, Library } from '../library/interface'
import { openLibrary } from '../library/library'
import { givenAgain } from '../versions/given-again'
import { type Asked, type Options, readArguments } from './arguments'
import { writeNotes } from './export'
import { writeNotebook } from './notebook'
import { failedBy, json, type Status, type Surroundings } from './output'
import { findIn, wordsOf } from './search'

/** Runs the command line with the arguments that follow the program. Never rejects for what can be expected. */
export async function run(args: readonly string[], around: Surroundings): Promise<Status> {
  const asked = readArguments(args)
  switch (asked.command) {
    case 'help':
      around.print(cliStrings.help)
      return 0
    case 'version':
      around.print(`${around.version()}\n`)
      return 0
    case 'wrong':
      around.complain(`${asked.why} ${cliStrings.usage.seeHelp}`)
      return 2
    case 'text': {
      const text = await around.text(resolve(around.workingFolder, asked.file), asked.output)
      if (!text.ok) return failedBy([text.failure], around)
      around.print(text.value)
      return 0
    }
    case 'import':
      return withLibrary(asked, 'write', around, (library) => importFiles(library, asked, around))
    case 'list':
      return withLibrary(asked, 'read', around, (library) => list(library, asked, around))
    case 'search':
      return withLibrary(asked, 'read', around, (library) => search(library, asked, around))
    case 'export': {
      const out = asked.out === null ? null : resolve(around.workingFolder, asked.out)
      const { notebook } = asked
      return withLibrary(asked, 'read', around, (library) =>
        notebook === null
          ? writeNotes(library, { ...asked, out }, around)
          : writeNotebook(library, { ...asked, out, notebook }, around),
      )
    }
  }
}

async function withLibrary(
  { library: folder }: Options,
  access: Access,
  around: Surroundings,
  action: (library: Library) => Promise<Status>,
): Promise<Status> {
  const place = folder === null ? around.appLibrary() : resolve(around.workingFolder, folder)
  const readAgain = async (path: string, original: Original) => {
    const read = await around.read(
      givenAgain(path, original, { address: null }),
      new AbortController().signal,
      () => {},
    )
    return read.ok ? read.value.text : null
  }
  const opened = await openLibrary({ folder: place, cacheFolder: null, access, readAgain })
  if (!opened.ok) return failedBy([opened.failure], around)
  const library = opened.value
  for (const notice of library.notices) around.complain(notice)
  if (access === 'write' && library.readOnly) return failedBy([library.readOnly], around)
  try {
    return await action(library)
  } finally {
    await library.close()
  }
}

type Of<Command> = Extract<Asked, { readonly command: Command }>

async function importFiles(library: Library, asked: Of<'import'>, around: Surroundings): Promise<Status> {
  const queue = adding({
    read: around.read,
    add: (document) => library.add(document),
    earlier: (document) => library.earlier(document),
    progressed: ({ done, total, name }) =>
      around.progress?.(name === null ? '' : cliStrings.progress(done + 1, total, name)),
    broke: (error) => around.complain(cliStrings.mistake(error instanceof Error ? error.message : String(error))),
  })
  const summary = await queue.addFiles(asked.files.map((file) => resolve(around.workingFolder, file)))
  if (asked.output === 'json') around.print(json(summaryOf(summary)))
  else {
    for (const { name, title, document, earlier } of summary.added) {
      around.print(`${cliStrings.added(name, title, document)}\n`)
      if (earlier) around.complain(cliStrings.earlier(earlier.title, earlier.document))
    }
    if (summary.passedOver > 0) around.complain(cliStrings.passedOver(summary.passedOver))
  }
  return failedBy(summary.failures, around)
}

function summaryOf({ added, failures, passedOver }: ImportSummary) {
  return {
    added,
    failures: failures.map((failure) => ({
      name: 'name' in failure ? failure.name : null,
      kind: failure.kind,
      sentence: sentence(failure),
    })),
    passedOver,
  }
}

async function list(library: Library, { output }: Of<'list'>, { print }: Surroundings): Promise<Status> {
  const rows = await library.catalogue()
  print(output === 'json' ? json(rows) : rows.map(line).join(''))
  return 0
}

function line({ id, title, marks, notes, trashedAt }: CatalogueRow): string {
  const trashed = trashedAt === null ? '' : `, ${cliStrings.trashed}`
  return `${id}  ${title} (${cliStrings.row(marks, notes)}${trashed})\n`
}

async function search(library: Library, { query, output }: Of<'search'>, around: Surroundings): Promise<Status> {
  const words = wordsOf(query)
  const failures: Failure[] = []
  const found = []
  for (const row of await library.catalogue()) {
    if (row.trashedAt !== null) continue
    const record = await library.record(row.id)
    if (!record.ok) {
      failures.push(record.failure)
      continue
    }
    const text = await library.text(row.id)
    if (!text.ok) failures.push(text.failure)
    const tree: Text | null = text.ok ? JSON.parse(text.value) : null
    const one = findIn(record.value, tree && plainText(tree), words)
    if (one) found.push(one)
  }
  if (output === 'json') around.print(json(found))
  else if (found.length === 0) around.complain(cliStrings.nothingFound)
  for (const { document, title, hits } of output === 'json' ? [] : found) {
    around.print(`${document}  ${title}\n`)
    for (const { kind, paragraph, snippet } of hits) {
      if (kind === 'title') continue
      const place = [
        paragraph === null ? null : cliStrings.paragraph(paragraph),
        kind === 'text' ? null : cliStrings.onNote,
      ]
      around.print(`  ${place.filter((part) => part !== null).join(', ')}: ${snippet}\n`)
    }
  }
  return failedBy(failures, around)
}
