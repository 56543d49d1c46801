/** Oldest Chromium that our code meets: that of the registry's copy of Electron (scripts/electron.mjs), Electron 42. */
export const chromium = 'chrome148'

/** Node of the same Electron. */
export const node = 'node24'
