import type { ReactNode } from 'react'

/** A newer text of the open document beside the one that is here. */
export function VersionSheet(): ReactNode {
  return null
}
