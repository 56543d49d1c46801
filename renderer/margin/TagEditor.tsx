import { X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react'
import type { DocumentId } from '../../core/document/id'
import type { Mark } from '../../core/document/record'
import { tagged } from '../../core/mark/make'
import { asTag, unique } from '../../core/mark/tag'
import { strings } from '../../core/strings'
import { commit } from '../state/commit'
import { ICON } from '../ui/IconButton'
import styles from './TagEditor.module.css'

interface TagEditorProps {
  readonly document: DocumentId
  readonly mark: Pick<Mark, 'id' | 'tags'>
  /** Called with `key` when Esc or an empty Enter ended it, with `blur` when the focus went elsewhere. */
  readonly onEnd: (by: 'key' | 'blur') => void
}

/** A mark's own tags, each with a button that removes it, and a field for more: space, comma or Enter ends a tag. */
export function TagEditor({ document, mark, onEnd }: TagEditorProps): ReactNode {
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    const { current } = field
    current?.focus({ preventScroll: true })
    // Only when the card has its place: in the margin that comes with the layout, after this.
    const frame = requestAnimationFrame(() => current?.scrollIntoView({ block: 'nearest' }))
    return () => cancelAnimationFrame(frame)
  }, [])
  const set = (tags: readonly string[]) => {
    const changes = tagged(mark, unique(tags))
    if (changes.length > 0) commit(document, strings.marking.addTags, changes)
  }
  /** Takes what stands in the field as tags; what cannot be one stays there. */
  const take = (input: HTMLInputElement) => {
    const words = input.value.split(/[\s,]+/).filter((word) => word !== '')
    const good = words.flatMap((word) => asTag(word) ?? [])
    input.value = words.filter((word) => asTag(word) === null).join(' ')
    if (good.length > 0) set([...mark.tags, ...good])
    return good.length > 0
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const input = event.currentTarget
    if (event.key === 'Escape') {
      event.stopPropagation()
      event.preventDefault()
      take(input)
      onEnd('key')
    } else if (event.key === 'Enter' || event.key === ',' || event.key === ' ') {
      event.preventDefault()
      const isEmpty = input.value.trim() === ''
      take(input)
      if (isEmpty && event.key === 'Enter') onEnd('key')
    } else if (event.key === 'Backspace' && input.value === '' && mark.tags.length > 0) {
      event.preventDefault()
      set(mark.tags.slice(0, -1))
    }
  }
  return (
    <div className={styles.editor}>
      {mark.tags.map((tag) => (
        <span key={tag} className={styles.tag}>
          #{tag}
          <button
            type="button"
            aria-label={strings.margin.removeTag(tag)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => set(mark.tags.filter((other) => other !== tag))}
          >
            <X {...ICON} size={12} aria-hidden="true" />
          </button>
        </span>
      ))}
      <input
        ref={field}
        className={styles.field}
        placeholder={strings.margin.tagsPlaceholder}
        aria-label={strings.margin.addTag}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          take(event.currentTarget)
          const stays = event.currentTarget.parentElement?.contains(event.relatedTarget)
          if (!stays && globalThis.document.hasFocus()) onEnd('blur')
        }}
      />
    </div>
  )
}
