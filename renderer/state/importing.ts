import type { ImportSummary } from '../../core/api'
import { bridge } from '../bridge'
import { readDocument } from './places'
import { toast } from './ui'

/** Asks for files and adds them. */
export async function chooseFiles(): Promise<void> {
  showSummary(await bridge.call('import:choose', null))
}

/** Adds files that were dropped on the window. */
export async function dropFiles(files: readonly File[]): Promise<void> {
  showSummary(await bridge.importFiles(files))
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

/** Says what became of the files, and opens the document where it was one file. */
export function showSummary({ added, failures }: ImportSummary): void {
  const only = added.length + failures.length === 1
  const here = failures.find((failure) => failure.kind === 'alreadyHere')
  if (only && added[0]) readDocument(added[0].document)
  if (only && here?.kind === 'alreadyHere') readDocument(here.document)
  if (added.length + failures.length > 0) toast({ kind: 'imported', added: added.length, failures })
}
