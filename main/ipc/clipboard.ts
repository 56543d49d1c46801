import * as electron from 'electron'

/** What is copied: always as text, as HTML too where there is any. */
export interface Copied {
  readonly text: string
  readonly html: string | null
}

/** How Electron up to 44 wrote several forms at once; the registry's copy (scripts/electron.mjs) is older than our types. */
interface OlderClipboard {
  readonly write: (data: { readonly text: string; readonly html?: string }) => void
}

/** Puts text, and its HTML, on the system's clipboard. */
export async function writeClipboard({ text, html }: Copied): Promise<void> {
  if (typeof electron.ClipboardItem === 'function') {
    const forms = html === null ? { 'text/plain': text } : { 'text/plain': text, 'text/html': html }
    await electron.clipboard.write([new electron.ClipboardItem(forms)])
  } else {
    const clipboard = electron.clipboard as unknown as OlderClipboard
    clipboard.write(html === null ? { text } : { text, html })
  }
}
