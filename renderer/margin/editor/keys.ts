import type { Platform } from '../../../core/command/key-names'
import { isStroke } from '../../../core/command/keys'
import type { Edit, Field } from '../../../core/note/field'
import { goneOn } from '../../../core/note/go-on'
import { indented, isInList, outdented } from '../../../core/note/indent'
import { OPERATION_IDS, OPERATIONS } from '../../../core/note/operations'
import { strokeOf } from '../../commands/keys'
import { fieldOf, write } from './write'

/** Keys that write other signs with Shift, by their place on the keyboard. */
const SIGNS: Readonly<Record<string, string>> = { Period: '.', Comma: ',' }

/** Does what a key does to the words of a note; tells whether it does anything. */
export function editByKey(event: KeyboardEvent, field: HTMLTextAreaElement, platform: Platform): boolean {
  if (event.isComposing || event.keyCode === 229) return false
  const edit = editFor(event, fieldOf(field), platform)
  if (edit === null) return false
  if (edit !== 'nothing') write(field, edit)
  return true
}

/** `nothing`: the key is the list's, but there is nothing to do. */
function editFor(event: KeyboardEvent, field: Field, platform: Platform): Edit | 'nothing' | null {
  const { key, code, shiftKey } = event
  if (!event.ctrlKey && !event.metaKey && !event.altKey) {
    if (key === 'Enter') return shiftKey ? null : goneOn(field)
    if (key !== 'Tab' || !isInList(field)) return null
    // What cannot be put deeper stays; where there is nothing to take out, Shift+Tab leaves the field.
    return shiftKey ? outdented(field) : (indented(field) ?? 'nothing')
  }
  const stroke = strokeOf(event, platform)
  const meant = { ...stroke, key: SIGNS[code] ?? stroke.key }
  const id = OPERATION_IDS.find((one) => isStroke(OPERATIONS[one].chord, meant))
  return id === undefined ? null : OPERATIONS[id].edit(field)
}
