import { type KeyboardEvent, useId, useState } from 'react'
import { type CompletionOption, type CompletionProps, type LinePlace, optionId } from './Completion'

/** More than these are not looked through; one types on. All of them fit on the smallest window. */
export const MOST_OPTIONS = 8

interface Asked {
  /** The best first; none closes the list. */
  readonly options: readonly CompletionOption[]
  /** The list's name for screen readers. */
  readonly label: string
  /** Whether Enter takes the first without that one was chosen. */
  readonly chosen: 'first' | 'none'
  readonly line: () => LinePlace | null
  readonly onTake: (option: CompletionOption) => void
  /** Esc was pressed: there are no options any more until something else is typed. */
  readonly onClose: () => void
}

interface CompletionParts {
  /** For the field; an `<input>` gets `role="combobox"` and `aria-expanded={isOpen}` as well, a `<textarea>` may not. */
  readonly field: {
    readonly 'aria-autocomplete': 'list'
    readonly 'aria-controls': string | undefined
    readonly 'aria-activedescendant': string | undefined
  }
  readonly isOpen: boolean
  /** Before the field's own keys: tells whether the key was the list's (it is over then). */
  readonly onKeyDown: (event: KeyboardEvent) => boolean
  /** For a `Completion` beside the field; null while there is none to be drawn. */
  readonly list: CompletionProps | null
}

/** What may be meant by what is typed in a field: Up and Down choose, Enter or Tab takes the chosen one, Esc closes. */
export function useCompletion({ options, label, chosen, line, onTake, onClose }: Asked): CompletionParts {
  const id = useId()
  const shown = options.slice(0, MOST_OPTIONS)
  const first = chosen === 'first' ? 0 : -1
  const what = shown.map(({ key }) => key).join('\n')
  const [pointed, setPointed] = useState({ what, at: first })
  // Other options than those that one chose among: it begins anew.
  const at = pointed.what === what ? pointed.at : first
  const isOpen = shown.length > 0
  const active = isOpen && at >= 0 ? optionId(id, at) : undefined

  const take = (index: number) => {
    const option = shown[index]
    if (option) onTake(option)
  }
  const step = (by: 1 | -1) => {
    const count = shown.length
    setPointed({ what, at: at < 0 ? (by > 0 ? 0 : count - 1) : (at + by + count) % count })
  }
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (!isOpen || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false
    switch (event.shiftKey ? `Shift+${event.key}` : event.key) {
      case 'ArrowDown':
        step(1)
        break
      case 'ArrowUp':
        step(-1)
        break
      case 'Enter':
      case 'Tab':
        if (at < 0) return false
        take(at)
        break
      case 'Escape':
        onClose()
        break
      default:
        return false
    }
    event.preventDefault()
    event.stopPropagation()
    return true
  }

  return {
    field: { 'aria-autocomplete': 'list', 'aria-controls': isOpen ? id : undefined, 'aria-activedescendant': active },
    isOpen,
    onKeyDown,
    list: isOpen
      ? {
          id,
          label,
          options: shown,
          chosen: at,
          line,
          onPoint: (index) => setPointed({ what, at: index }),
          onTake: take,
        }
      : null,
  }
}

/** The place of a whole field, for one of a single line. */
export function lineOfField(field: Element | null): LinePlace | null {
  if (!field) return null
  const { left, top, bottom } = field.getBoundingClientRect()
  return { x: left, top, bottom }
}
