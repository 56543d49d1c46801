import type { ReactNode } from 'react'

/** The open document's orphans, and where they may belong. */
export function OrphansScreen(): ReactNode {
  return null
}
