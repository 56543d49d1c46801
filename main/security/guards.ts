import type { App, WebContents, WebContentsWillFrameNavigateEventParams } from 'electron'
import { documentOfOriginal } from './original-pages'
import { APP_ORIGIN } from './schemes'

/** Keeps every page that there ever is where it is: no navigation, no further windows, no guests in it, no frame but an original. */
export function guardContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => guard(contents))
}

function guard(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    if (!showsOriginal(event, contents)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('select-bluetooth-device', (event, _devices, answer) => {
    event.preventDefault()
    answer('')
  })
  contents.on('will-prevent-unload', (event) => event.preventDefault())
}

/** Whether our own page puts an original into a frame of its own. What an original itself asks for (links, refreshes) is not that. */
export function showsOriginal(
  { url, isMainFrame, frame, initiator }: WebContentsWillFrameNavigateEventParams,
  { mainFrame }: Pick<WebContents, 'mainFrame'>,
): boolean {
  const ours = mainFrame.frameTreeNodeId
  return (
    !isMainFrame &&
    documentOfOriginal(url) !== null &&
    mainFrame.url.startsWith(`${APP_ORIGIN}/`) &&
    frame?.parent?.frameTreeNodeId === ours &&
    initiator?.frameTreeNodeId === ours
  )
}
