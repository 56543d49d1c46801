import { type ReactNode, useLayoutEffect, useRef } from 'react'
import type { DocumentId } from '../../core/document/id'
import type { Mark } from '../../core/document/record'
import { tagged } from '../../core/mark/make'
import { strings } from '../../core/strings'
import { commit } from '../state/commit'
import { TagField } from '../ui/TagField'
import { useOwnTags } from '../ui/use-own-tags'

export interface TagEditorProps {
  readonly document: DocumentId
  readonly mark: Pick<Mark, 'id' | 'tags'>
  /** Called with `key` when Esc or an empty Enter ended it, with `blur` when the focus went elsewhere. */
  readonly onEnd: (by: 'key' | 'blur') => void
}

/** A mark's own tags, to be changed in place; the mark's document need not be open. */
export function TagEditor({ document, mark, onEnd }: TagEditorProps): ReactNode {
  const field = useRef<HTMLInputElement>(null)
  const { tags, remember } = useOwnTags(mark.tags)
  useLayoutEffect(() => {
    const { current } = field
    current?.focus({ preventScroll: true })
    // Only when the card has its place: in the margin that comes with the layout, after this.
    const frame = requestAnimationFrame(() => current?.scrollIntoView({ block: 'nearest' }))
    return () => cancelAnimationFrame(frame)
  }, [])
  const set = (after: readonly string[]) => {
    const changes = tagged({ id: mark.id, tags }, after)
    const made = changes.length > 0 ? commit(document, strings.marking.addTags, changes) : null
    if (made !== null) remember(after, made)
  }
  return <TagField tags={tags} onSet={set} onEnd={onEnd} placeholder={strings.margin.tagsPlaceholder} field={field} />
}
