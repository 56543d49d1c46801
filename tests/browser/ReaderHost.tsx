import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { provideAppCommands } from '../../renderer/commands/app-commands'
import { listenToKeys } from '../../renderer/commands/keys'
import { marginSlots } from '../../renderer/margin/slots'
import { Reader } from '../../renderer/reader/Reader'
import { followLabels } from '../../renderer/state/labels'
import { libraryStore } from '../../renderer/state/library'
import { followLinkedFrom } from '../../renderer/state/linked-from'
import { LiveRegion } from '../../renderer/ui/LiveRegion'
import { Toasts } from '../../renderer/ui/Toasts'
import '../../renderer/styles/fonts.css'
import '../../renderer/styles/tokens.css'
import '../../renderer/styles/base.css'
import './reader-host.css'

provideAppCommands()
followLabels()
followLinkedFrom()
listenToKeys(window, 'linux')

/** The reader where the app has it: beside a sidebar and below a bar, both left empty. */
export function ReaderHost(): ReactNode {
  const isOpen = useStore(libraryStore, ({ open }) => open !== null)
  return (
    <>
      <main className="host">{isOpen && <Reader margin={marginSlots} />}</main>
      <Toasts />
      <LiveRegion />
    </>
  )
}
