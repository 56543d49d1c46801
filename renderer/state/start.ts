import type { Start } from '../../core/api'
import { bridge } from '../bridge'
import { libraryStore } from './library'
import { showDocument } from './open'
import { startAt } from './places'
import { receiveCatalogue } from './receive'
import { toast, uiStore } from './ui'

/** Fills the stores with what main prepared for the start. */
export function takeStart({ settings, platform, library, document }: Start): void {
  uiStore.setState({ settings, platform })
  const opened = library.ok ? { info: library.value, failure: null } : { info: null, failure: library.failure }
  libraryStore.setState({ ...opened, savedLabels: null })
  if (document) showDocument(document)
  startAt(document?.ok ? document.value.record.id : null)
  if (library.ok) for (const text of library.value.notices) toast({ kind: 'notice', text })
}

/** Asks main for everything anew, where the library could be opened after all. */
export async function startAgain(): Promise<void> {
  takeStart(await bridge.call('start', null))
  await receiveCatalogue()
}
