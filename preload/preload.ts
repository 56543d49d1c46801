/**
 * All that the page can reach of the outside: named calls, named events, and dropped files, whose paths go straight to main
 * and are never seen by the page. What is asked for first, `start`, is on its way before the page's code is parsed.
 */
import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'
import { CALL_CHANNEL, EVENT_CHANNEL, type EventName, FILES_CHANNEL, type Packed, type PackedBridge } from '../core/api'

type Listener = (event: Packed) => void

const listeners = new Map<string, Set<Listener>>()
/** Events that came before the page listened for them. */
const early = new Map<string, Packed[]>()

ipcRenderer.on(EVENT_CHANNEL, (_event: IpcRendererEvent, name: string, event: Packed) => {
  const interested = listeners.get(name)
  if (interested?.size) for (const listener of interested) listener(event)
  else early.set(name, [...(early.get(name) ?? []), event])
})

function on(name: EventName, listener: Listener): () => void {
  const interested = listeners.get(name) ?? new Set()
  listeners.set(name, interested.add(listener))
  const waiting = early.get(name) ?? []
  early.delete(name)
  for (const event of waiting) listener(event)
  return () => {
    interested.delete(listener)
  }
}

function connect(): PackedBridge {
  return {
    call: (name, argument) => ipcRenderer.invoke(CALL_CHANNEL, name, argument),
    on,
    start: ipcRenderer.invoke(CALL_CHANNEL, 'start', 'null'),
    importFiles: (files) =>
      ipcRenderer.invoke(FILES_CHANNEL, files.map((file) => webUtils.getPathForFile(file as File)).filter(Boolean)),
  }
}

// A window begins with an empty page, and tools may open others; only our own gets the bridge, main checks it again.
if (location.protocol === 'app:') contextBridge.exposeInMainWorld('margent', connect())
