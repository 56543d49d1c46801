/** What may be meant by what is being written: tags, documents, and what is in a document. */
import type { DocumentId } from '../../../core/document/id'
import type { CatalogueRow } from '../../../core/document/record'
import { documentsCalled } from '../../../core/link/titles'
import { writeLink } from '../../../core/link/wiki-link'
import { foldTag } from '../../../core/mark/tag'
import type { Unfinished } from '../../../core/note/completing'
import type { NotebookEntry } from '../../../core/notebook/notebook'
import { foldWords, wordsIn } from '../../../core/notebook/words'
import { strings } from '../../../core/strings'
import { bridge } from '../../bridge'
import { labelName } from '../../state/labels'
import { libraryStore } from '../../state/library'
import { suggestedTags } from '../../state/tags'
import { titles } from '../../state/titles'
import type { CompletionOption } from '../../ui/Completion'
import { type Folded, fold } from '../../ui/fold'
import { match, wordsOf } from '../../ui/match'
import { MOST_OPTIONS } from '../../ui/use-completion'

/** `insert` stands for what was being written. */
export interface NoteOption extends CompletionOption {
  readonly insert: string
}

/** As much of a passage as a link shows. */
const LONGEST_WORDS = 60
/** Of what is offered for a word, so much is left to marks where there are many documents. */
const MOST_MARKS = 3

/** Tags that fit, without the one that is written out already. */
export function tagOptions(typed: string): readonly NoteOption[] {
  return suggestedTags(typed, [], MOST_OPTIONS + 1)
    .filter(({ tag }) => foldTag(tag) !== foldTag(typed))
    .map(({ tag, documents, marks }) => ({
      key: tag,
      words: `#${tag}`,
      detail: strings.note.tagUses(documents + marks),
      insert: `#${tag}`,
    }))
}

/** Whether Enter completes a tag without that it was chosen: it goes on as one has begun, and is none as it stands. */
export function isMeant(typed: string, options: readonly NoteOption[]): boolean {
  const [first] = options
  if (typed === '' || !first || !foldTag(first.insert.slice(1)).startsWith(foldTag(typed))) return false
  return suggestedTags(typed, [], 1).every(({ tag }) => foldTag(tag) !== foldTag(typed))
}

/** Documents whose titles fit, the best first, among equals the one that was opened last. */
export function documentOptions(typed: string): readonly NoteOption[] {
  return fittingDocuments(typed).map((row) => ({
    key: row.id,
    words: row.title,
    detail: [row.authors[0] ?? row.site, row.date?.slice(0, 4)].filter(Boolean).join(' · '),
    insert: writeLink({ kind: 'document', title: row.title, document: isMeantBy(row) ? null : row.id }),
  }))
}

/** Documents whose titles fit, and below them marks of the whole library with these words. */
export async function optionsFor(typed: string, here: DocumentId): Promise<readonly NoteOption[]> {
  if (typed.trim() === '') return documentOptions(typed)
  const marks = await libraryMarkOptions(typed, here)
  // Titles may have come or changed since it was asked.
  const documents = documentOptions(typed)
  const kept = Math.max(MOST_OPTIONS - marks.length, MOST_OPTIONS - MOST_MARKS)
  return [...documents.slice(0, kept), ...marks].slice(0, MOST_OPTIONS)
}

/** Headings and marks of the document that a link has named so far; of `here` where it names none. */
export async function optionsWithin(
  { title, typed, of }: Extract<Unfinished, { kind: 'within' }>,
  here: DocumentId,
): Promise<readonly NoteOption[]> {
  const row = title === '' ? null : rowCalled(title)
  if (title !== '' && !row) return []
  const document = row?.id ?? here
  const [headings, marks] = await Promise.all([
    of === 'any' ? headingOptions(document, row, typed) : [],
    of === 'marks' || typed !== '' ? markOptions(document, row, typed) : [],
  ])
  // Both are seen, where there are both.
  return [...headings.slice(0, marks.length > 0 ? MOST_OPTIONS / 2 : MOST_OPTIONS), ...marks].slice(0, MOST_OPTIONS)
}

async function headingOptions(document: DocumentId, row: CatalogueRow | null, typed: string) {
  const answer = await bridge.call('links:headings', { document }).catch(() => null)
  const words = wordsOf(typed)
  return (answer?.ok ? answer.value : [])
    .filter((heading) => match(words, [fold(heading.title)]) !== null)
    .map(
      (heading, i): NoteOption => ({
        key: `heading-${i}-${heading.title}`,
        words: heading.title,
        insert: writeLink({ kind: 'heading', title: row?.title ?? null, heading: heading.title }),
      }),
    )
}

async function markOptions(document: DocumentId, row: CatalogueRow | null, typed: string) {
  return (await askMarks(typed, document)).map((entry) => markOption(entry, row?.title ?? null))
}

async function libraryMarkOptions(typed: string, here: DocumentId): Promise<readonly NoteOption[]> {
  const words = wordsIn(typed)
  // A mark whose document alone is called so is not meant: the document is.
  const entries = (await askMarks(typed, null)).filter(({ quote, note, tags }) => {
    const own = foldWords([quote, note, ...tags].join(' '))
    return words.every((word) => own.includes(word))
  })
  const { rows } = libraryStore.getState()
  return entries.map((entry) => {
    const title = entry.document === here ? null : (rows?.get(entry.document)?.title ?? null)
    const option = markOption(entry, title)
    return title === null ? option : { ...option, detail: [option.detail, title].filter(Boolean).join(' · ') }
  })
}

async function askMarks(words: string, document: DocumentId | null): Promise<readonly NotebookEntry[]> {
  const answer = await bridge.call('links:marks', { words, document }).catch(() => null)
  return answer?.ok ? answer.value : []
}

function markOption(entry: NotebookEntry, title: string | null): NoteOption {
  const words = shortened(entry.quote)
  return {
    key: entry.mark,
    words: `“${words}”`,
    detail: labelName(libraryStore.getState(), entry.label),
    insert: writeLink({ kind: 'mark', title, mark: entry.mark }, words),
  }
}

function shortened(quote: string): string {
  const words = quote.replace(/\s+/g, ' ').trim()
  if (words.length <= LONGEST_WORDS) return words
  const cut = words.slice(0, LONGEST_WORDS)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_WORDS / 2)).trimEnd()}…`
}

/** The document that a title means; while it is being written, the one that fits best. */
function rowCalled(title: string): CatalogueRow | null {
  const { rows } = libraryStore.getState()
  return (rows && documentsCalled(title, titles(rows))[0]) ?? fittingDocuments(title)[0] ?? null
}

function isMeantBy(row: CatalogueRow): boolean {
  const { rows } = libraryStore.getState()
  return !rows || documentsCalled(row.title, titles(rows))[0]?.id === row.id
}

/** Folding ten thousand titles takes longer than a letter may. */
const folded = new WeakMap<CatalogueRow, Folded>()

function foldedTitle(row: CatalogueRow): Folded {
  const known = folded.get(row) ?? fold(row.title)
  folded.set(row, known)
  return known
}

function fittingDocuments(typed: string): readonly CatalogueRow[] {
  const words = wordsOf(typed)
  return [...(libraryStore.getState().rows?.values() ?? [])]
    .flatMap((row) => {
      const found = row.trashedAt === null && row.title !== '' ? match(words, [foldedTitle(row)]) : null
      return found ? [{ row, score: found.score, seen: row.openedAt ?? row.addedAt }] : []
    })
    .sort((a, b) => b.score - a.score || (a.seen < b.seen ? 1 : -1))
    .slice(0, MOST_OPTIONS)
    .map(({ row }) => row)
}
