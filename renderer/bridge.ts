import type { Bridge, PackedBridge } from '../core/api'
import { unpack } from '../core/wire'

declare global {
  interface Window {
    readonly margent: PackedBridge
  }
}

/** Typed calls to main and its events, over what preload offers. */
export const bridge: Bridge = {
  call: async (name, argument) => unpack(await window.margent.call(name, JSON.stringify(argument))),
  on: (name, listener) => window.margent.on(name, (event) => listener(unpack(event))),
  get start() {
    return start()
  },
  importFiles: async (files) => unpack(await window.margent.importFiles(files)),
}

async function start() {
  return unpack<Awaited<Bridge['start']>>(await window.margent.start)
}
