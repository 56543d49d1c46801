import type { ReactNode } from 'react'

/** All tags of the library: renamed, made one, removed; drawn while `overlay` is `tags`. */
export function TagsSheet(): ReactNode {
  return null
}
