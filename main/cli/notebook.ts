import { join } from 'node:path'
import { cliStrings } from '../../core/cli-strings'
import type { DocumentId } from '../../core/document/id'
import { done, type Failure } from '../../core/failure'
import { foldTag } from '../../core/mark/tag'
import { allTags } from '../../core/mark/tags'
import { EVERYTHING } from '../../core/notebook/notebook'
import { strings } from '../../core/strings'
import type { Library } from '../library/interface'
import type { OrderedGroup } from '../notebook/mark-index'
import { notebookText } from '../notebook/notebook-text'
import type { ExportOptions, Output } from './arguments'
import { writeFile } from './export'
import { failedBy, json, type Status, type Surroundings } from './output'

interface Asked extends ExportOptions {
  readonly documents: readonly DocumentId[]
  readonly output: Output
  readonly notebook: NonNullable<ExportOptions['notebook']>
}

type Ways = Pick<Surroundings, 'print' | 'complain'>

/** `margent export --notebook`: marks by document, as the app's notebook exports them; every record is looked at. */
export async function writeNotebook(library: Library, asked: Asked, ways: Ways): Promise<Status> {
  const { documents, notebook, out, output, existing } = asked
  const labels: string[] = []
  for (const name of notebook.labels) {
    const label = library.labels.find((one) => one.name.toLowerCase() === name.toLowerCase())
    if (!label) {
      const names = library.labels.map((one) => one.name)
      ways.complain(cliStrings.noLabel(name, names))
      return 1
    }
    labels.push(label.id)
  }
  const tags = notebook.tags.map(foldTag)
  const { groups, failures } = await groupsOf(library, documents, labels, tags)
  const marks = groups.reduce((sum, group) => sum + group.marks.length, 0)
  const ordered = { groups, marks, documents: groups.length, left: 0 }
  const filter = { ...EVERYTHING, labels, tags, documents }
  const query = { filter, grouping: 'document', order: 'text' } as const
  const index = { ordered: async () => done(ordered), documentsWith: async () => null }
  const made = await notebookText(library, index, { query, selection: { kind: 'filtered', filter } })
  if (!made.ok) return failedBy([made.failure], ways)
  const markdown = made.value.join('')
  const status = failedBy(failures, ways)
  if (marks === 0 && output === 'text') {
    ways.complain(cliStrings.nothingToExport)
    return status
  }
  if (out === null) {
    ways.print(output === 'json' ? json({ marks, documents: groups.length, markdown }) : markdown)
    return status
  }
  const file = join(out, `${strings.notebookExport.fileName}.md`)
  const written = await writeFile(file, markdown, existing, ways)
  if (written !== 0) return written
  ways.print(output === 'json' ? json({ marks, documents: groups.length, file }) : `${cliStrings.written(file)}\n`)
  return status
}

async function groupsOf(
  library: Library,
  wanted: readonly DocumentId[],
  labels: readonly string[],
  tags: readonly string[],
) {
  const rows = await library.catalogue()
  const known = new Set(rows.map(({ id }) => id))
  const failures: Failure[] = wanted
    .filter((id) => !known.has(id))
    .map((document) => ({ kind: 'noDocument', document }))
  const groups: OrderedGroup[] = []
  for (const { id, title, trashedAt } of rows) {
    if (trashedAt !== null || (wanted.length > 0 && !wanted.includes(id))) continue
    const record = await library.record(id)
    if (!record.ok) {
      failures.push(record.failure)
      continue
    }
    const own = allTags(record.value).map(foldTag)
    const marks = Object.values(record.value.marks).filter((mark) => {
      if (mark.trashedAt !== null || (labels.length > 0 && !labels.includes(mark.label))) return false
      const has = tags.length === 0 ? [] : [...own, ...allTags(mark).map(foldTag)]
      return tags.every((tag) => has.includes(tag))
    })
    if (marks.length > 0) groups.push({ key: id, title, marks: marks.map(({ id: mark }) => ({ document: id, mark })) })
  }
  return { groups, failures }
}
