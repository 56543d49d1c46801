/** The watched folder, as main tells of it. */
import type { CallName } from '../../core/api'
import { bridge } from '../bridge'
import { uiStore } from './ui'

type WatchCall = Extract<CallName, `watch:${string}`>

/** Asks main for something about the watched folder (`watch:state` only asks how it is), and shows how it then is. */
export async function watching(call: WatchCall): Promise<void> {
  uiStore.setState({ watch: await bridge.call(call, null) })
}
