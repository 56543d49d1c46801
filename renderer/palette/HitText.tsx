import type { ReactNode } from 'react'
import type { Hit } from '../ui/match'

/** A text with its hits in bold. */
export function HitText({ text, hits }: { readonly text: string; readonly hits: readonly Hit[] }) {
  const parts: ReactNode[] = []
  let at = 0
  for (const [start, end] of hits) {
    parts.push(text.slice(at, start), <b key={start}>{text.slice(start, end)}</b>)
    at = end
  }
  parts.push(text.slice(at))
  return <span dir="auto">{parts}</span>
}
