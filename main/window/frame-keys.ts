import type { WebContents } from 'electron'

/** Tells of Esc where the page itself cannot hear it: while a frame has the focus, in which nothing runs. */
export function followFrameKeys(contents: WebContents, escaped: () => void): void {
  contents.on('before-input-event', (_event, { type, key }) => {
    const frame = contents.focusedFrame
    if (type === 'keyDown' && key === 'Escape' && frame !== null && frame !== contents.mainFrame) escaped()
  })
}
