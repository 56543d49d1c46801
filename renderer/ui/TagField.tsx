import { X } from 'lucide-react'
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { useStore } from 'zustand'
import { foldTag, unique } from '../../core/mark/tag'
import { hasSeveral, lastWord, typedTags } from '../../core/mark/typed-tags'
import { strings } from '../../core/strings'
import { provideDraft } from '../state/closing'
import { suggestedTags, tagsStore, wantTags, writtenTag } from '../state/tags'
import { announce } from '../state/ui'
import { Completion } from './Completion'
import { ICON } from './IconButton'
import styles from './TagField.module.css'
import { lineOfField, useCompletion } from './use-completion'

const t = strings.tagsSheet

interface TagFieldProps {
  readonly tags: readonly string[]
  readonly onSet: (tags: readonly string[]) => void
  /** Esc or an empty Enter ended it (`key`), or the focus went elsewhere (`blur`). */
  readonly onEnd: (by: 'key' | 'blur') => void
  readonly placeholder: string
  readonly field?: Ref<HTMLInputElement>
}

/**
 * Tags, each with a button that takes it away, and a field for more: space, comma or Enter ends one, several can be pasted,
 * those of the library are offered. What cannot be a tag stays in the field, and why is said.
 */
export function TagField({ tags, onSet, onEnd, placeholder, field }: TagFieldProps): ReactNode {
  useEffect(wantTags, [])
  useStore(tagsStore, (state) => state.tags)
  const id = useId()
  const whole = useRef<HTMLDivElement>(null)
  /** What is typed and not taken, known at once: the field may go before it is drawn again. */
  const inHand = useRef('')
  const [typed, setTyped] = useState('')
  const [told, setTold] = useState<Told | null>(null)
  const [offer, setOffer] = useState<'closed' | 'typed' | 'all'>('closed')
  const input = () => whole.current?.querySelector('input') ?? null
  const write = (value: string) => {
    inHand.current = value
    setTyped(value)
    // What was said of a word holds as long as the word stands there.
    setTold((before) => (before?.word && value.includes(before.word) ? before : null))
    setOffer(value.trim() === '' ? 'closed' : 'typed')
  }
  /** Takes what was typed as tags; tells what cannot be one. */
  const take = (text: string): 'all' | 'some' => {
    const { tags: found, rest } = typedTags(text)
    const there = new Set(tags.map(foldTag))
    const fresh = found.map(writtenTag).filter((tag) => !there.has(foldTag(tag)))
    const [again] = found.filter((tag) => there.has(foldTag(tag)))
    const [bad] = rest
    inHand.current = rest.map(({ word }) => word).join(' ')
    setTyped(inHand.current)
    setOffer('closed')
    if (bad) setTold({ words: t.noTagNamed(bad.word, bad.why), word: bad.word })
    else setTold(again && fresh.length === 0 ? { words: t.isThere(again), word: null } : null)
    if (fresh.length > 0) {
      onSet(unique([...tags, ...fresh]))
      announce(t.added(fresh))
    }
    return bad ? 'some' : 'all'
  }
  const latest = useRef(() => {})
  useEffect(() => {
    latest.current = () => {
      if (inHand.current.trim() !== '') take(inHand.current)
    }
  })
  // What was typed is not lost where the field goes away, or the window does.
  useEffect(() => {
    const flush = () => latest.current()
    const forget = provideDraft(flush)
    return () => {
      forget()
      flush()
    }
  }, [])
  const completion = useCompletion({
    options: offer === 'closed' ? [] : suggestedTags(lastWord(typed), tags).map(optionOf),
    label: t.suggestions,
    chosen: 'none',
    line: () => lineOfField(input()),
    onTake: ({ key }) => take(`${typed.slice(0, typed.length - lastWord(typed).length)}${key}`),
    onClose: () => setOffer('closed'),
  })
  const remove = (tag: string) => {
    onSet(tags.filter((other) => other !== tag))
    announce(t.takenAway(tag))
  }
  const buttons = () => [...(whole.current?.querySelectorAll('button') ?? [])]
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || completion.onKeyDown(event)) return
    const { selectionStart, selectionEnd } = event.currentTarget
    const isEmpty = typed.trim() === ''
    const last = tags.at(-1)
    if (event.key === 'Escape') {
      take(typed)
      onEnd('key')
    } else if (event.key === 'Enter' && isEmpty) onEnd('key')
    else if (event.key === 'Enter') take(typed)
    else if (event.key === ',' || event.key === ' ') {
      // What stays is a word for itself: the next one is not to be joined to it.
      if (take(typed) === 'some') write(`${inHand.current} `)
    } else if (event.key === 'ArrowDown' && !event.altKey && offer === 'closed') setOffer(isEmpty ? 'all' : 'typed')
    else if (event.key === 'Backspace' && typed === '' && last !== undefined) remove(last)
    else if (event.key === 'ArrowLeft' && selectionStart === 0 && selectionEnd === 0 && last !== undefined)
      buttons().at(-1)?.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onButtonKey = (event: KeyboardEvent<HTMLButtonElement>, tag: string, at: number) => {
    const to = (place: number) => (buttons()[place] ?? input())?.focus()
    if (event.key === 'Delete' || event.key === 'Backspace' || event.key === 'Enter' || event.key === ' ') {
      // Its button goes with it: one beside it gets the focus, of the last one the field.
      to(at + 1)
      remove(tag)
    } else if (event.key === 'ArrowLeft') to(Math.max(0, at - 1))
    else if (event.key === 'ArrowRight') to(at + 1)
    else if (event.key === 'Escape') onEnd('key')
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData('text/plain')
    if (!hasSeveral(pasted)) return
    event.preventDefault()
    const { selectionStart, selectionEnd } = event.currentTarget
    take(`${typed.slice(0, selectionStart ?? 0)}${pasted}${typed.slice(selectionEnd ?? 0)}`)
  }
  return (
    <div ref={whole} className={styles.editor}>
      {tags.map((tag, at) => (
        <span key={tag} className={styles.tag}>
          <bdi>#{tag}</bdi>
          <button
            type="button"
            aria-label={t.removeTag(tag)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => remove(tag)}
            onKeyDown={(event) => onButtonKey(event, tag, at)}
          >
            <X {...ICON} size={12} aria-hidden="true" />
          </button>
        </span>
      ))}
      <input
        {...completion.field}
        ref={field}
        data-autofocus=""
        role="combobox"
        aria-expanded={completion.isOpen}
        className={styles.field}
        dir="auto"
        spellCheck={false}
        autoComplete="off"
        placeholder={placeholder}
        aria-label={strings.margin.addTag}
        aria-invalid={told !== null && told.word !== null}
        aria-describedby={told === null ? undefined : id}
        value={typed}
        onChange={({ target }) => write(target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={(event) => {
          const all = take(typed) === 'all'
          const stays = whole.current?.contains(event.relatedTarget)
          if (!stays && all && document.hasFocus()) onEnd('blur')
        }}
      />
      <p id={id} className={styles.told} role="status">
        {told?.words}
      </p>
      {completion.list && <Completion {...completion.list} />}
    </div>
  )
}

interface Told {
  readonly words: string
  /** The word that it is about; null where that is gone from the field. */
  readonly word: string | null
}

function optionOf({ tag, documents, marks }: ReturnType<typeof suggestedTags>[number]) {
  return { key: tag, words: `#${tag}`, detail: (documents + marks).toLocaleString('en') }
}
