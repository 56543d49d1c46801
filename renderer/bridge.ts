import type { Bridge } from '../core/api'

declare global {
  interface Window {
    readonly margent: Bridge
  }
}

/** What preload offers: typed calls to main and its events. */
export const bridge: Bridge = window.margent
