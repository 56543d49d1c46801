/** What one writes with is not needed for the first text on screen: loaded when the window is idle, or with the first note. */
import { deferred } from '../ui/deferred'

export const noteEditor = deferred(async () => (await import('./NoteEditor')).NoteEditor)
export const tagEditor = deferred(async () => (await import('./TagEditor')).TagEditor)
