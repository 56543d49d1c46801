/** What main sends by itself, taken into the stores. */
import type { Events } from '../../core/api'
import type { CatalogueRow } from '../../core/document/record'
import { plainText } from '../../core/text/plain-text'
import type { Text } from '../../core/text/tree'
import { bridge } from '../bridge'
import { accept } from './accept'
import { answerClosing } from './closing'
import { tellCommitted } from './committed'
import { showSummary, showWatched } from './importing'
import { takeLabels } from './label-changes'
import { libraryStore } from './library'
import { reloadDocument } from './open'
import { readDocument } from './places'
import { toast, uiStore } from './ui'

/** Listens to main from now on. What commands and Esc do is not known here, so it is given. */
export function receive(run: (event: Events['command']) => void, esc: () => void): void {
  bridge.on('committed', (event) => {
    const { document, commit, row, text } = event
    putRow(row)
    if (accept(document, commit, text === null ? null : loaded(text)) === 'gap') void reloadDocument(document)
    tellCommitted(event)
  })
  bridge.on('labels', takeLabels)
  bridge.on('row', putRow)
  bridge.on('import:progress', (importing) => {
    uiStore.setState({ importing: importing.done < importing.total ? importing : null })
  })
  bridge.on('imported', showSummary)
  bridge.on('watched', showWatched)
  bridge.on('watch', (watch) => uiStore.setState({ watch }))
  bridge.on('command', run)
  bridge.on('escape', esc)
  bridge.on('close:asked', () => void answerClosing())
  bridge.on('notice', ({ text }) => toast({ kind: 'notice', text }))
  bridge.on('open', ({ document }) => readDocument(document))
}

/** Asks for the catalogue; rows that came as events meanwhile are newer than it and stay. */
export async function receiveCatalogue(): Promise<void> {
  const rows: readonly CatalogueRow[] = JSON.parse(await bridge.call('catalogue', null))
  const known = libraryStore.getState().rows
  libraryStore.setState({ rows: new Map([...rows.map((row) => [row.id, row] as const), ...(known ?? [])]) })
}

/** A commit over thousands of documents sends as many rows; lists are drawn for all that came in so many milliseconds. */
const ROWS_MS = 50

/** Rows that came since the last were shown; null where none was shown just now. */
let waiting: CatalogueRow[] | null = null

function putRow(row: CatalogueRow): void {
  if (waiting) {
    waiting.push(row)
    return
  }
  showRows([row])
  waiting = []
  setTimeout(showWaiting, ROWS_MS)
}

function showWaiting(): void {
  const rows = waiting ?? []
  waiting = rows.length > 0 ? [] : null
  if (rows.length === 0) return
  showRows(rows)
  setTimeout(showWaiting, ROWS_MS)
}

function showRows(fresh: readonly CatalogueRow[]): void {
  const { rows } = libraryStore.getState()
  libraryStore.setState({ rows: new Map([...(rows ?? []), ...fresh.map((row) => [row.id, row] as const)]) })
}

function loaded(json: string) {
  const text: Text = JSON.parse(json)
  return { text, plain: plainText(text) }
}
