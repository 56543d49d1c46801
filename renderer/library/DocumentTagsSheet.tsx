import type { ReactNode } from 'react'

/** The tags of the open document; drawn while `overlay` is `documentTags`. */
export function DocumentTagsSheet(): ReactNode {
  return null
}
