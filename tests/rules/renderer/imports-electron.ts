//! biome lint/style/noRestrictedImports: renderer/ has neither
import { ipcRenderer } from 'electron'

export const ipc = ipcRenderer
