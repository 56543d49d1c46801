/** What the palette offers for a query: documents and commands, the best first. Pure: rows and commands come in. */
import type { CommandId } from '../../core/command/command'
import type { DocumentId } from '../../core/document/id'
import type { CatalogueRow } from '../../core/document/record'
import { type Folded, fold } from '../ui/fold'
import { type Hit, hitsOf, type Match, match } from '../ui/match'
import { parseQuery, type Query } from './query'

/** A command that can be carried out now. */
export interface OfferedCommand {
  readonly id: CommandId
  readonly title: string
  /** What makes it plainer, such as a label's name, or ''. */
  readonly detail: string
  readonly chord: string | null
  readonly checked: 'checked' | 'unchecked'
}

interface Shown {
  /** Unique in the palette; usable as an element's id. */
  readonly key: string
  readonly title: string
  readonly titleHits: readonly Hit[]
  readonly detail: string
  readonly detailHits: readonly Hit[]
}

export type Entry = Shown &
  (
    | { readonly kind: 'document'; readonly document: DocumentId }
    | {
        readonly kind: 'command'
        readonly command: CommandId
        readonly chord: string | null
        readonly checked: OfferedCommand['checked']
      }
  )

export interface Group {
  readonly kind: 'recent' | 'documents' | 'commands'
  /** What is drawn of it. */
  readonly entries: readonly Entry[]
  /** How many fitted. */
  readonly total: number
}

/** The most that is drawn of a group; whoever does not find it among these types one letter more. */
export const DRAWN = 50
/** Documents offered before anything is typed: as many as the sidebar's recent ones. */
export const RECENT = 10

/** Commands come before documents only where they fit clearly better: titles are longer, which says nothing. */
const CLEARLY_BETTER = 10

/** What is searched, folded once for many queries. */
export interface Searched {
  readonly documents: readonly {
    readonly row: CatalogueRow
    readonly detail: string
    readonly fields: readonly Folded[]
    readonly tags: readonly Folded[]
  }[]
  readonly commands: readonly { readonly command: OfferedCommand; readonly fields: readonly Folded[] }[]
  /** The document that is open: among the recent ones it comes last, since one is there already. */
  readonly open: DocumentId | null
}

/** Folds documents and commands; what lies in the trash is not offered. Documents are in the order of their last opening. */
export function searched(
  rows: Iterable<CatalogueRow>,
  commands: readonly OfferedCommand[],
  open: DocumentId | null,
): Searched {
  const documents = [...rows]
    .filter((row) => row.trashedAt === null)
    .sort(byLastSeen)
    .map((row) => {
      const detail = detailOf(row)
      return { row, detail, fields: [fold(row.title), fold(detail)], tags: row.tags.map(fold) }
    })
  return {
    documents,
    commands: commands.map((command) => ({ command, fields: [fold(command.title), fold(command.detail)] })),
    open,
  }
}

/** The groups for what was typed, the one with the best entry first; groups without any are left out. */
export function results(typed: string, all: Searched): readonly Group[] {
  const query = parseQuery(typed)
  const empty = query.only === null && query.words.length === 0
  const groups = [
    query.only === 'commands' ? null : empty ? recent(all) : documents(query, all),
    query.only === 'documents' ? null : commands(query, all),
  ]
  return groups
    .filter((group) => group !== null)
    .filter(({ group }) => group.total > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ group }) => group)
}

interface Scored {
  readonly group: Group
  readonly score: number
}

function recent({ documents: found, open }: Searched): Scored {
  const others = found.filter(({ row }) => row.id !== open)
  const entries = others.slice(0, RECENT).map((document) => documentEntry(document, NO_HITS, null))
  return { group: { kind: 'recent', entries, total: found.length }, score: 0 }
}

function documents(query: Query, all: Searched): Scored {
  const found = all.documents.flatMap((document) => {
    const tag = tagHit(query.tags, document.tags)
    const fitting = tag === null ? null : match(query.words, document.fields)
    return fitting ? [{ document, fitting, tag }] : []
  })
  // The sort is stable: what fits equally well stays in the order of the last opening.
  const ranked = found.sort((a, b) => b.fitting.score - a.fitting.score)
  const entries = ranked.slice(0, DRAWN).map(({ document, fitting, tag }) => documentEntry(document, fitting, tag))
  return {
    group: { kind: 'documents', entries, total: found.length },
    score: (ranked[0]?.fitting.score ?? 0) + CLEARLY_BETTER,
  }
}

function commands(query: Query, all: Searched): Scored {
  const found = all.commands.flatMap(({ command, fields }) => {
    const fitting = match(query.words, fields)
    return fitting ? [{ command, fields, fitting }] : []
  })
  const ranked = found.sort((a, b) => b.fitting.score - a.fitting.score)
  const entries = ranked.slice(0, DRAWN).map(
    ({ command, fields, fitting }): Entry => ({
      ...shownHits(fitting, fields),
      kind: 'command',
      key: `command-${command.id}`,
      command: command.id,
      title: command.title,
      detail: command.detail,
      chord: command.chord,
      checked: command.checked,
    }),
  )
  return { group: { kind: 'commands', entries, total: found.length }, score: ranked[0]?.fitting.score ?? 0 }
}

const NO_HITS: Match = { score: 0, found: [] }

/** Asked for by tag, a document shows the tags instead of where it is from. */
function documentEntry(
  { row, detail, fields }: Searched['documents'][number],
  fitting: Match,
  tag: TagHit | null,
): Entry {
  const shown = tag && tag.text !== '' ? { detail: tag.text, detailHits: tag.hits } : { detail }
  return {
    ...shownHits(fitting, fields),
    ...shown,
    kind: 'document',
    key: `document-${row.id}`,
    document: row.id,
    title: row.title,
  }
}

function shownHits(fitting: Match, fields: readonly Folded[]) {
  const [titleHits = [], detailHits = []] = hitsOf(fitting, fields)
  return { titleHits, detailHits }
}

interface TagHit {
  readonly text: string
  readonly hits: readonly Hit[]
}

/** The document's tags with those asked for as hits; null where one that is asked for is not among them. */
function tagHit(wanted: readonly string[], tags: readonly Folded[]): TagHit | null {
  if (wanted.length === 0) return { text: '', hits: [] }
  if (tags.length === 0 || !wanted.every((start) => tags.some((tag) => tag.folded.startsWith(start)))) return null
  let text = ''
  const hits: Hit[] = []
  for (const tag of tags) {
    const at = text.length + (text === '' ? 0 : 1)
    text += `${text === '' ? '' : ' '}#${tag.text}`
    if (wanted.some((start) => start !== '' && tag.folded.startsWith(start))) hits.push([at, text.length])
  }
  return { text, hits }
}

function detailOf(row: CatalogueRow): string {
  const from = row.authors.length > 0 ? row.authors.join(', ') : row.site
  return [from, row.date?.slice(0, 4)].filter(Boolean).join(' · ')
}

/** Times are written so that their order is that of their letters, whatever the language. */
function byLastSeen(a: CatalogueRow, b: CatalogueRow): number {
  const [timeA, timeB] = [a.openedAt ?? a.addedAt, b.openedAt ?? b.addedAt]
  return timeA < timeB ? 1 : timeA > timeB ? -1 : 0
}
