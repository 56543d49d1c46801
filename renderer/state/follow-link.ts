/** Following a `[[link]]`: finding the document that it means, and going to what it names there. */
import type { DocumentId, MarkId } from '../../core/document/id'
import type { CatalogueRow } from '../../core/document/record'
import { documentsCalled } from '../../core/link/titles'
import type { LinkTarget } from '../../core/link/wiki-link'
import { strings } from '../../core/strings'
import { bridge } from '../bridge'
import { libraryStore } from './library'
import { openAt } from './open-at'
import { readDocument } from './places'
import { titles } from './titles'
import { toast } from './ui'

/** Opens what a link leads to, from a note of document `here`; says so where there is nothing. Resolves when it is on its way. */
export async function followLink(target: LinkTarget, here: DocumentId | null): Promise<void> {
  const rows = await catalogue()
  if (target.kind === 'mark') {
    const document = await holderOf(target.mark)
    if (document === null) toast({ kind: 'notice', text: strings.wikiLinks.markGone })
    else if (document) arrive(target, document, rows.get(document))
    return
  }
  if (target.title === null) {
    if (here !== null) arrive(target, here, rows.get(here))
    return
  }
  const named = target.kind === 'document' && target.document !== null ? rows.get(target.document) : undefined
  const called = named ? [named] : documentsCalled(target.title, titles(rows))
  const [row] = called
  if (!row) {
    toast({ kind: 'notice', text: strings.wikiLinks.noDocument(target.title) })
    return
  }
  arrive(target, row.id, row)
  const others = called.filter(({ trashedAt }) => trashedAt === null)
  if (others.length > 1) toast({ kind: 'said', text: strings.wikiLinks.several(others.length, row.title) })
}

/** Goes where a link leads, its document being known. */
export function goToTarget(target: LinkTarget, document: DocumentId): void {
  switch (target.kind) {
    case 'document':
      if (libraryStore.getState().open?.record.id === document) openAt(document, { kind: 'offset', offset: 0 })
      else readDocument(document)
      break
    case 'heading':
      openAt(document, { kind: 'heading', heading: target.heading })
      break
    case 'mark':
      openAt(document, { kind: 'mark', mark: target.mark })
  }
}

/** What is in the trash is opened only when the person says so. */
function arrive(target: LinkTarget, document: DocumentId, row: CatalogueRow | undefined): void {
  const isHere = libraryStore.getState().open?.record.id === document
  if (row && row.trashedAt !== null && !isHere) toast({ kind: 'inTrash', document, title: row.title, target })
  else goToTarget(target, document)
}

/** The document that holds a mark, the open one first; null where there is none, undefined where that was not to be found out (said). */
async function holderOf(mark: MarkId): Promise<DocumentId | null | undefined> {
  const { open } = libraryStore.getState()
  if (open?.record.marks[mark]) return open.record.id
  const found = await bridge.call('links:find', { mark })
  if (found.ok) return found.value
  toast({ kind: 'failure', failure: found.failure })
  return undefined
}

/** The catalogue, which comes after the first text. */
function catalogue(): Promise<ReadonlyMap<DocumentId, CatalogueRow>> {
  const { rows } = libraryStore.getState()
  if (rows) return Promise.resolve(rows)
  return new Promise((resolve) => {
    const stop = libraryStore.subscribe((state) => {
      if (!state.rows) return
      stop()
      resolve(state.rows)
    })
  })
}
