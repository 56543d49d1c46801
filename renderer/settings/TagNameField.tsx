import { type ReactNode, useId, useState } from 'react'
import { whyNoTag } from '../../core/mark/no-tag'
import { asTag, LONGEST_TAG } from '../../core/mark/tag'
import { strings } from '../../core/strings'
import { suggestedTags } from '../state/tags'
import { Completion } from '../ui/Completion'
import { lineOfField, useCompletion } from '../ui/use-completion'
import styles from './TagFields.module.css'

interface TagNameFieldProps {
  readonly label: string
  readonly value: string
  /** Offered no more: what the name is of. */
  readonly of: readonly string[]
  /** Said of a name that can be one. */
  readonly told: string | null
  readonly access: 'writable' | 'still'
  readonly onType: (value: string) => void
  readonly onEnter: () => void
  /** Esc, before it closes anything else; tells whether there was something to take back. */
  readonly onEscape: () => boolean
}

const t = strings.tagsSheet

/** The name that a tag is to have: tags that there are are offered, and why something cannot be one is said. */
export function TagNameField({
  label,
  value,
  of,
  told,
  access,
  onType,
  onEnter,
  onEscape,
}: TagNameFieldProps): ReactNode {
  const id = useId()
  const [offer, setOffer] = useState<'closed' | 'typed'>('closed')
  const isTag = asTag(value) !== null
  const why = isTag ? null : whyNoTag(value)
  const offered = offer === 'closed' || value.trim() === '' ? [] : suggestedTags(value, of)
  const take = (name: string) => {
    onType(name)
    setOffer('closed')
  }
  const completion = useCompletion({
    options: offered.map(({ tag, documents, marks }) => ({
      key: tag,
      words: `#${tag}`,
      detail: (documents + marks).toLocaleString('en'),
    })),
    label: t.suggestions,
    chosen: 'none',
    line: () => lineOfField(document.getElementById(id)),
    onTake: ({ key }) => take(key),
    onClose: () => setOffer('closed'),
  })
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        {...completion.field}
        id={id}
        data-name=""
        role="combobox"
        aria-expanded={completion.isOpen}
        className={styles.text}
        dir="auto"
        maxLength={LONGEST_TAG}
        spellCheck={false}
        autoComplete="off"
        value={value}
        disabled={access === 'still'}
        aria-invalid={why !== null}
        aria-describedby={`${id}-told`}
        onChange={({ target }) => {
          onType(target.value)
          setOffer('typed')
        }}
        onBlur={() => setOffer('closed')}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.keyCode === 229 || completion.onKeyDown(event)) return
          if (event.key === 'Enter') {
            setOffer('closed')
            onEnter()
          } else if (event.key !== 'Escape' || !onEscape()) return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      <p id={`${id}-told`} className={why ? styles.told : styles.hint} role="status">
        {why ? t.noTag(why) : told}
      </p>
      {completion.list && <Completion {...completion.list} />}
    </div>
  )
}
