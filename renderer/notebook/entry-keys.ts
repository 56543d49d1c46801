import { isKey } from '../../core/command/keys'
import type { UiState } from '../state/ui'

/** What a key does in the list of entries; `stretch` selects what is moved over. */
export type Move =
  | { readonly kind: 'step'; readonly by: -1 | 1; readonly selects: 'stretch' | 'nothing' }
  | { readonly kind: 'page'; readonly by: -1 | 1; readonly selects: 'stretch' | 'nothing' }
  | { readonly kind: 'end'; readonly at: 'first' | 'last'; readonly selects: 'stretch' | 'nothing' }
  | { readonly kind: 'toggle' }
  | { readonly kind: 'edit' }
  | { readonly kind: 'open' }

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** Letters, by what they mean on any keyboard (`core/command/keys.ts`). */
const LETTERS = [
  [{ keys: ['j', 'Shift+j'] }, { kind: 'step', by: 1 }],
  [{ keys: ['k', 'Shift+k'] }, { kind: 'step', by: -1 }],
  [{ keys: ['o'] }, { kind: 'open' }],
] as const

/** What a key does on an entry itself; null where it is none of the list's. */
export function moveOf(event: Pressed, { settings, platform }: Pick<UiState, 'settings' | 'platform'>): Move | null {
  const control = platform === 'darwin' ? event.metaKey : event.ctrlKey
  const selects = event.shiftKey ? 'stretch' : 'nothing'
  if (event.altKey) return null
  if (control) return event.key === 'Enter' && !event.shiftKey ? { kind: 'open' } : null
  switch (event.key) {
    case 'ArrowDown':
      return { kind: 'step', by: 1, selects }
    case 'ArrowUp':
      return { kind: 'step', by: -1, selects }
    case 'PageDown':
      return { kind: 'page', by: 1, selects }
    case 'PageUp':
      return { kind: 'page', by: -1, selects }
    case 'Home':
      return { kind: 'end', at: 'first', selects }
    case 'End':
      return { kind: 'end', at: 'last', selects }
    case 'Enter':
      return { kind: 'edit' }
    case ' ':
      return { kind: 'toggle' }
  }
  if (settings.singleKeys === 'off') return null
  const stroke = { key: event.key, code: event.code, control, alt: event.altKey, shift: event.shiftKey }
  const meant = LETTERS.find(([{ keys }]) => isKey({ id: '', title: '', palette: 'unlisted', keys }, stroke))?.[1]
  if (!meant) return null
  return meant.kind === 'open' ? meant : { ...meant, selects }
}
