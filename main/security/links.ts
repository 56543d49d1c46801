import { type BrowserWindow, dialog, shell } from 'electron'
import { strings } from '../../core/strings'

const SCHEMES = ['http:', 'https:', 'mailto:']
/** Beyond this an address is cut in the dialog's middle, so that its buttons stay on the screen; its end is shown too. */
const LONGEST_SHOWN = 1_500

/** The address as it will be opened, or null where it is not one that may be. What the person agrees to is what is opened. */
export function openable(address: string): string | null {
  const url = URL.parse(address)
  return url && SCHEMES.includes(url.protocol) ? url.href : null
}

/** Opens an address in the system's browser if the person agrees to it, seeing it (of a monstrous one both ends). */
export async function openLink(address: string, window: BrowserWindow | null): Promise<void> {
  const href = openable(address)
  if (!href) return
  const shown =
    href.length > LONGEST_SHOWN ? `${href.slice(0, LONGEST_SHOWN)}\n…\n${href.slice(-LONGEST_SHOWN / 3)}` : href
  const options = {
    type: 'question' as const,
    message: strings.links.question,
    detail: `${shown}\n\n${strings.links.explanation}`,
    buttons: [strings.links.open, strings.dialogs.cancel],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  }
  const { response } = window ? await dialog.showMessageBox(window, options) : await dialog.showMessageBox(options)
  if (response === 0) await shell.openExternal(href)
}
