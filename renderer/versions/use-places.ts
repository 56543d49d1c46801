import { useEffect, useRef, useState } from 'react'
import type { Place } from '../../core/anchor/place'
import type { DocumentId, MarkId } from '../../core/document/id'
import type { Failure } from '../../core/failure'
import { bridge } from '../bridge'

/** The likeliest places of an orphan; `searching` until main has answered. */
export type Places =
  | { readonly kind: 'searching' }
  | { readonly kind: 'found'; readonly places: readonly Place[] }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** Who goes through the list by a key that is held down looks at none of them: a place is looked for when one stays. */
const HURRY_MS = 120

const SEARCHING: Places = { kind: 'searching' }

/** Asks where an orphan may stand in the text of this hash, and again when the text is another. */
export function usePlaces(document: DocumentId, mark: MarkId, textHash: string): Places {
  const asked = `${document} ${mark} ${textHash}`
  const [answer, setAnswer] = useState({ asked: '', places: SEARCHING })
  const last = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    let wanted = true
    const ask = async () => {
      const result = await bridge.call('mark:places', { document, mark })
      if (!wanted) return
      const places: Places = result.ok
        ? { kind: 'found', places: result.value }
        : { kind: 'failed', failure: result.failure }
      setAnswer({ asked, places })
    }
    const isHurried = performance.now() - last.current < HURRY_MS
    last.current = performance.now()
    const timer = isHurried ? setTimeout(() => void ask(), HURRY_MS) : undefined
    if (!isHurried) void ask()
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [document, mark, asked])
  return answer.asked === asked ? answer.places : SEARCHING
}
