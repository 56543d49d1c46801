import { useState } from 'react'
import { useStore } from 'zustand'
import type { CommitId } from '../../core/document/id'
import { sameTags } from '../../core/mark/tag'
import { libraryStore } from '../state/library'

interface Own {
  readonly tags: readonly string[]
  /** What main may still say, since it has not heard of all commits. */
  readonly before: readonly (readonly string[])[]
  readonly commit: CommitId
}

interface OwnTags {
  readonly tags: readonly string[]
  /** They were set to `tags` by this commit. */
  readonly remember: (tags: readonly string[], commit: CommitId) => void
}

/**
 * Tags with what was done to them here: of a document that is not open `known`, which comes from main, follows a moment later,
 * and a second change must not rest on what was before the first.
 */
export function useOwnTags(known: readonly string[]): OwnTags {
  const [own, setOwn] = useState<Own | null>(null)
  // A commit that main refused is not among them any more.
  const isMade = useStore(libraryStore, ({ run }) => own !== null && run.some(({ id }) => id === own.commit))
  if (own && sameTags(own.tags, known)) setOwn(null)
  const waits = own !== null && isMade && own.before.some((tags) => sameTags(tags, known))
  return {
    tags: waits ? own.tags : known,
    remember: (tags, commit) =>
      setOwn({ tags, before: [...(waits ? own.before : []), waits ? own.tags : known], commit }),
  }
}
