/** What is dragged over the window, and what becomes of it when it is dropped. */
import { bridge } from '../bridge'
import { showSummary } from './importing'

export type Dropped =
  | { readonly kind: 'files'; readonly documents: number; readonly folders: number }
  /** A piece of a page or of a text, from another program. */
  | { readonly kind: 'text' }

/** What is dragged out of the page itself carries this type: it is the page's own, and nothing to add. */
export const OWN_DRAG = 'application/x-margent'

const FIELD = 'input, textarea, [contenteditable]'

/**
 * What is dragged, or null where it is nothing to add, or would be dropped as words into a field. Before the drop a folder
 * shows only by having no type.
 */
export function inDrag({ dataTransfer, target }: Pick<DragEvent, 'dataTransfer' | 'target'>): Dropped | null {
  if (!dataTransfer || dataTransfer.types.includes(OWN_DRAG)) return null
  const files = [...dataTransfer.items].filter(({ kind }) => kind === 'file')
  if (files.length > 0) {
    const folders = files.filter(({ type }) => type === '').length
    return { kind: 'files', documents: files.length - folders, folders }
  }
  const hasText = TEXT_TYPES.some((type) => dataTransfer.types.includes(type))
  return hasText && !(target instanceof Element && target.closest(FIELD)) ? { kind: 'text' } : null
}

/** The best first. */
const TEXT_TYPES = ['text/html', 'text/plain'] as const

/** Adds files that were dropped on the window. */
export async function dropFiles(files: readonly File[]): Promise<void> {
  showSummary(await bridge.importFiles(files))
}

/** Makes a document of text that was dropped on the window: of its HTML, else of its words. */
export async function dropText(given: Pick<DataTransfer, 'getData'>): Promise<void> {
  const [html, text] = TEXT_TYPES.map((type) => given.getData(type))
  showSummary(await bridge.call('import:text', { html: html || null, text: text ?? '' }))
}
