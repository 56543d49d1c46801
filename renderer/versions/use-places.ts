import { useEffect, useState } from 'react'
import type { Place } from '../../core/anchor/place'
import type { DocumentId, MarkId } from '../../core/document/id'
import type { Failure } from '../../core/failure'
import { bridge } from '../bridge'

/** The likeliest places of an orphan; `searching` until main has answered. */
export type Places =
  | { readonly kind: 'searching' }
  | { readonly kind: 'found'; readonly places: readonly Place[] }
  | { readonly kind: 'failed'; readonly failure: Failure }

const SEARCHING: Places = { kind: 'searching' }

/** Asks where an orphan may stand in the text of this hash, and again when the text is another. */
export function usePlaces(document: DocumentId, mark: MarkId, textHash: string): Places {
  const asked = `${document} ${mark} ${textHash}`
  const [answer, setAnswer] = useState({ asked: '', places: SEARCHING })
  useEffect(() => {
    let wanted = true
    void bridge.call('mark:places', { document, mark }).then((result) => {
      if (!wanted) return
      const places: Places = result.ok
        ? { kind: 'found', places: result.value }
        : { kind: 'failed', failure: result.failure }
      setAnswer({ asked, places })
    })
    return () => {
      wanted = false
    }
  }, [document, mark, asked])
  return answer.asked === asked ? answer.places : SEARCHING
}
