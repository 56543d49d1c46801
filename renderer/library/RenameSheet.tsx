import type { ReactNode } from 'react'

/** The title of the open document, to be changed; drawn while `overlay` is `rename`. */
export function RenameSheet(): ReactNode {
  return null
}
