import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { DocumentId } from '../../core/document/id'
import type { Result } from '../../core/failure'
import { bridge } from '../bridge'
import { libraryStore } from '../state/library'

/**
 * The very text that will be written, made by main from what is on the disk; asked for anew whenever a change has come
 * there. Null until the first answer.
 */
export function useExportText(document: DocumentId): Result<string> | null {
  const seq = useStore(libraryStore, (state) => state.open?.acknowledged.seq ?? 0)
  const [text, setText] = useState<Result<string> | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the number stands for the document's state on the disk
  useEffect(() => {
    let wanted = true
    void bridge.call('export:text', { document }).then((answer) => {
      if (wanted) setText(answer)
    })
    return () => {
      wanted = false
    }
  }, [document, seq])

  return text
}
