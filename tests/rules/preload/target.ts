//! passes
import { contextBridge } from 'electron'
import { api } from '../core/api'

export const target = () => contextBridge.exposeInMainWorld(api, {})
