import { calls } from './fake-bridge'
import { createRoot } from 'react-dom/client'
import { ReaderHost } from './ReaderHost'
import { harbour } from './harbour'
import { open } from './open-text'

open(harbour)
const root = document.getElementById('root')
if (root) createRoot(root).render(<ReaderHost />)

export const api = {
  calls: () => calls,
}
