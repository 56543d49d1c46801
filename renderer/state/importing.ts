import type { ImportSummary } from '../../core/api'
import { bridge } from '../bridge'
import { readDocument } from './places'
import { toast, uiStore } from './ui'

/** Asks for files and adds them. */
export async function chooseFiles(): Promise<void> {
  showSummary(await bridge.call('import:choose', null))
}

/** Asks for a folder and adds what is in it. */
export async function chooseFolder(): Promise<void> {
  showSummary(await bridge.call('import:choose-folder', null))
}

/** Makes a document of what is on the clipboard. */
export async function pasteDocument(): Promise<void> {
  showSummary(await bridge.call('import:paste', null))
}

/** Adds the bundled documents where they are not there, and opens the guide. */
export async function openGuide(): Promise<void> {
  const summary = await bridge.call('import:guide', null)
  const { added, failures } = summary
  const here = failures.find((failure) => failure.kind === 'alreadyHere')
  const guide = added[0]?.document ?? (here?.kind === 'alreadyHere' ? here.document : null)
  if (guide) readDocument(guide)
  else showSummary(summary)
}

/**
 * Says what became of the files, and opens the document where it was one file, unless the person is at something that would
 * go with the page: then the message offers it.
 */
export function showSummary(summary: ImportSummary): void {
  const { added, failures, passedOver } = summary
  if (added.length + failures.length + passedOver === 0) return
  const only = added.length + failures.length === 1
  const here = failures.find((failure) => failure.kind === 'alreadyHere')
  const one = added[0]?.document ?? (here?.kind === 'alreadyHere' ? here.document : undefined)
  const { overlay, editing, tagging } = uiStore.getState()
  if (only && one !== undefined && overlay === null && editing === null && tagging === null) readDocument(one)
  toast({ kind: 'imported', summary })
}

/** Tells what the watched folder brought; nothing is opened over what one reads, and failures stand in its sheet. */
export function showWatched({ added }: ImportSummary): void {
  if (added.length > 0) toast({ kind: 'watched', added })
}
