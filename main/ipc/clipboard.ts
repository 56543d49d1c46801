import * as electron from 'electron'
import { type Pasted, sourceUrlIn } from '../adding/pasted'

/** What is copied: always as text, as HTML too where there is any. */
export interface Copied {
  readonly text: string
  readonly html: string | null
}

/** How Electron's clipboard was up to 44; the registry's copy (scripts/electron.mjs) is older than our types. */
interface OlderClipboard {
  readonly readText: () => string
  readonly readHTML: () => string
  readonly readBuffer: (format: string) => Buffer
  readonly write: (data: { readonly text: string; readonly html?: string }) => void
}

function olderClipboard(): OlderClipboard {
  return electron.clipboard as unknown as OlderClipboard // Our types are of Electron 45, which has none of these.
}

/** Puts text, and its HTML, on the system's clipboard. */
export async function writeClipboard({ text, html }: Copied): Promise<void> {
  if (typeof electron.ClipboardItem === 'function') {
    const forms = html === null ? { 'text/plain': text } : { 'text/plain': text, 'text/html': html }
    await electron.clipboard.write([new electron.ClipboardItem(forms)])
  } else {
    olderClipboard().write(html === null ? { text } : { text, html })
  }
}

/** The form in which Windows keeps HTML, with a head that says where it came from. */
const WINDOWS_HTML = 'HTML Format'

/** What is on the system's clipboard. */
export async function readClipboard(): Promise<Pasted> {
  if (typeof electron.ClipboardItem !== 'function') {
    const clipboard = olderClipboard()
    const head = process.platform === 'win32' ? clipboard.readBuffer(WINDOWS_HTML).toString('latin1') : ''
    return { html: clipboard.readHTML() || null, text: clipboard.readText(), address: sourceUrlIn(head) }
  }
  const text = await electron.clipboard.readText()
  const html = await form('text/html')
  const head =
    process.platform === 'win32' ? await form(`electron application/osclipboard;format="${WINDOWS_HTML}"`) : null
  return { html, text, address: sourceUrlIn(head ?? '') }
}

/** One form of what is on the clipboard, or null where there is none. */
async function form(type: string): Promise<string | null> {
  for (const item of await electron.clipboard.read()) {
    if (!item.types.includes(type)) continue
    const found: unknown = await item.getType(type)
    if (found instanceof Blob) return await found.text()
  }
  return null
}
