import type { ReactNode } from 'react'
import { marginSlots } from '../../renderer/margin/slots'
import { Reader } from '../../renderer/reader/Reader'
import { LiveRegion } from '../../renderer/ui/LiveRegion'
import { Toasts } from '../../renderer/ui/Toasts'
import '../../renderer/styles/fonts.css'
import '../../renderer/styles/tokens.css'
import '../../renderer/styles/base.css'
import './reader-host.css'

/** The reader where the app has it: beside a sidebar, below a bar, both left empty. */
export function ReaderHost(): ReactNode {
  return (
    <>
      <main className="host">
        <Reader margin={marginSlots} />
      </main>
      <Toasts />
      <LiveRegion />
    </>
  )
}
