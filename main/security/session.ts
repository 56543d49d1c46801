import type { Session } from 'electron'
import { APP_SCHEME, DOCUMENT_SCHEME, ORIGINAL_SCHEME } from './schemes'

/** What a request may be for. Developer tools are there in a build from source only. */
const ALLOWED = [`${APP_SCHEME}:`, `${DOCUMENT_SCHEME}:`, `${ORIGINAL_SCHEME}:`, 'devtools:']

/**
 * Refuses a session everything that reading needs not: the network, permissions, devices, downloads, dictionaries. To be
 * called before the first window: Electron asks for spell-check dictionaries as soon as there is one.
 */
export function closeSession(session: Session): void {
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !ALLOWED.some((scheme) => url.startsWith(scheme)) })
  })
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }))
  session.on('select-hid-device', (event, _details, answer) => {
    event.preventDefault()
    answer('')
  })
  session.on('select-serial-port', (event, _ports, _contents, answer) => {
    event.preventDefault()
    answer('')
  })
  session.on('select-usb-device', (event, _details, answer) => {
    event.preventDefault()
    answer('')
  })
  session.on('will-download', (event) => event.preventDefault())
}
