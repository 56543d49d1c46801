import type { BrowserWindow } from 'electron'
import type { EventName, Events, Start } from '../../core/api'
import type { Adding } from '../adding/add-files'
import type { Notebook } from '../notebook/notebook'
import type { Log } from '../settings/log'
import type { SettingsFile } from '../settings/settings-file'
import type { Versions } from '../versions/versions'
import type { Watching } from '../watching/watching'
import type { LibrarySlot } from './library-slot'

/** What the calls of a run work with. */
export interface Context {
  readonly settings: SettingsFile
  readonly library: LibrarySlot
  /** What the window needs first; prepared before the window asks. Later calls (after a reload) prepare it anew. */
  readonly start: () => Promise<Start>
  readonly adding: Adding
  readonly watching: Watching
  /** All marks, tags and links of the library. */
  readonly notebook: Notebook
  /** Newer texts on offer. */
  readonly versions: Versions
  /** The files of the bundled documents, the guide first. */
  readonly bundled: readonly string[]
  readonly log: Log
  readonly window: () => BrowserWindow | null
  /** Sends an event to the window, if there is one. */
  readonly send: <N extends EventName>(name: N, event: Events[N]) => void
}
