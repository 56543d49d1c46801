/**
 * Newer texts of a document: asked for, looked at in the sheet `version`, then taken, kept apart or left. Main holds an offer
 * until it is one of these; whichever way the sheet is closed, an offer that was not taken is dropped.
 */
import { createStore } from 'zustand/vanilla'
import type { VersionOffer, VersionReport } from '../../core/api'
import type { DocumentId } from '../../core/document/id'
import type { Source } from '../../core/document/record'
import type { Failure, Result } from '../../core/failure'
import { strings } from '../../core/strings'
import { bridge } from '../bridge'
import { askAlone } from './commit'
import { libraryStore } from './library'
import { canStep, readDocument, step } from './places'
import { toast, uiStore } from './ui'

export interface VersionsState {
  /** What is being read for the sheet, and the title of the document that it is for; null while nothing is. */
  readonly reading: { readonly from: VersionOffer['from']; readonly title: string } | null
  /** What was told of the marks when the text of this hash was taken. */
  readonly taken: { readonly textHash: string; readonly report: VersionReport } | null
}

export const versionsStore = createStore<VersionsState>()(() => ({ reading: null, taken: null }))

/** Reads the document's original again. */
export function readAgain(document: DocumentId): void {
  const asked = ask('original', document)
  asked.show()
  void asked.answered(bridge.call('version:again', { document }))
}

/** Asks for a newer file; the sheet comes when one has been chosen, so that it does not stand behind the system's own. */
export function chooseNewer(document: DocumentId): void {
  const asked = ask('file', document)
  const stop = uiStore.subscribe(({ importing }) => {
    if (!importing) return
    stop()
    asked.show()
  })
  void asked.answered(bridge.call('version:choose', { document })).finally(stop)
}

/** Compares an earlier document with one that was added later. The earlier one is opened below the sheet: it is what changes. */
export async function compareVersions(document: DocumentId, newer: DocumentId): Promise<void> {
  const isHere = libraryStore.getState().open?.record.id === document && uiStore.getState().screen.kind === 'reader'
  if (!isHere) {
    readDocument(document)
    await noLongerOpening(document)
    if (libraryStore.getState().open?.record.id !== document) return
  }
  const asked = ask('document', document, isHere ? stay : goBack)
  asked.show()
  await asked.answered(bridge.call('version:compare', { document, newer }))
}

/** Makes the offered text the document's own; a message says what became of the marks. Returns why it could not be. */
export async function takeVersion(offer: VersionOffer, fields: readonly (keyof Source)[]): Promise<Failure | null> {
  settling = offer.id
  // Main has every mark that is carried over, and what is written meanwhile finds the links that follow the title.
  const answer = await askAlone(() => bridge.call('version:take', { offer: offer.id, fields })).finally(() => {
    settling = null
  })
  if (!answer.ok) return notSettled(offer, answer.failure)
  settled(offer)
  const { open } = libraryStore.getState()
  const { report } = offer
  if (open?.record.id === offer.document) versionsStore.setState({ taken: { textHash: open.textHash, report } })
  toast({ kind: 'said', text: strings.versions.taken(strings.versions.report(report)), command: 'edit.undo' })
  if (report.needYou > 0) toast({ kind: 'needYou', document: offer.document, marks: report.needYou })
  return null
}

/** Keeps both: the file becomes a document of its own, or stays the one that it is. */
export async function keepSeparate(offer: VersionOffer): Promise<Failure | null> {
  settling = offer.id
  const answer = await bridge.call('version:separate', { offer: offer.id }).finally(() => {
    settling = null
  })
  if (!answer.ok) return notSettled(offer, answer.failure)
  settled(offer)
  const text = offer.from === 'document' ? strings.versions.keepsBoth : strings.versions.separated(offer.source.title)
  readDocument(answer.value.document)
  toast({ kind: 'said', text })
  return null
}

/** The offer that main is acting on: closing the sheet does not drop it. */
let settling: VersionOffer['id'] | null = null
/** The newest thing that was asked for; what comes for an older one is dropped. */
let latest = 0

interface Asked {
  /** Opens the sheet, which says what is being read. */
  readonly show: () => void
  readonly answered: (answer: Promise<Result<VersionOffer | null>>) => Promise<void>
}

/** Begins to ask for an offer. `left` is called when the person closes the sheet and nothing came of it. */
function ask(from: VersionOffer['from'], document: DocumentId, left: () => void = stay): Asked {
  latest += 1
  const mine = latest
  const title = libraryStore.getState().rows?.get(document)?.title ?? titleOfOpen(document)
  versionsStore.setState({ reading: { from, title } })
  let follows: (() => void) | null = null
  const show = () => {
    uiStore.setState({ overlay: 'version', offer: null })
    follows ??= uiStore.subscribe(({ overlay }) => {
      if (overlay === 'version') return
      follows?.()
      if (mine === latest) close(document, left)
    })
  }
  const end = () => {
    follows?.()
    versionsStore.setState({ reading: null })
    if (uiStore.getState().overlay === 'version') uiStore.setState({ overlay: null })
  }
  return {
    show,
    async answered(promise) {
      const answer = await promise.catch((error: unknown) => {
        if (mine === latest) end()
        throw error
      })
      if (mine !== latest) {
        if (answer.ok && answer.value) void bridge.call('version:drop', { offer: answer.value.id })
        return
      }
      if (!answer.ok || !answer.value) {
        end()
        if (!answer.ok && answer.failure.kind !== 'cancelled') toast({ kind: 'failure', failure: answer.failure })
        return
      }
      show()
      versionsStore.setState({ reading: null })
      uiStore.setState({ offer: answer.value })
    },
  }
}

/** The sheet was closed: what is being read is stopped, what was offered is dropped. */
function close(document: DocumentId, left: () => void): void {
  latest += 1
  const { offer } = uiStore.getState()
  const isReading = versionsStore.getState().reading !== null
  versionsStore.setState({ reading: null })
  uiStore.setState({ offer: null })
  if (isReading) void bridge.call('import:cancel', null)
  else if (offer === null || settling === offer.id) return
  else void bridge.call('version:drop', { offer: offer.id })
  // Where the person went elsewhere by themselves, they stay there.
  if (libraryStore.getState().open?.record.id === document) left()
}

/** The sheet says why, unless it is not there any more. */
function notSettled(offer: VersionOffer, failure: Failure): Failure {
  if (uiStore.getState().offer?.id !== offer.id) toast({ kind: 'failure', failure })
  return failure
}

/** The offer is no more; its sheet goes without dropping it. */
function settled(offer: VersionOffer): void {
  const ui = uiStore.getState()
  if (ui.offer?.id !== offer.id) return
  latest += 1
  uiStore.setState({ offer: null, overlay: ui.overlay === 'version' ? null : ui.overlay })
}

/** Resolves when the document is there, or could not be opened, or another was asked for. */
function noLongerOpening(document: DocumentId): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (libraryStore.getState().opening === document) return
      stop()
      resolve()
    }
    const stop = libraryStore.subscribe(look)
    look()
  })
}

function stay(): void {}

function goBack(): void {
  if (canStep(-1)) step(-1)
}

function titleOfOpen(document: DocumentId): string {
  const { open } = libraryStore.getState()
  return open?.record.id === document ? open.record.source.title : ''
}
