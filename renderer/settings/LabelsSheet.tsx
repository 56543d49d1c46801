import type { ReactNode } from 'react'

/** The library's labels, to be changed. */
export function LabelsSheet(): ReactNode {
  return null
}
