/** What can be done to the words of a note, by key or button: one list for both, in the order of the buttons. */
import { codeToggled } from './fenced'
import type { Edit, Field } from './field'
import { itemKindOf, itemsToggled } from './items'
import { isLinked, linkMade } from './linked'
import { isQuoted, quoteToggled } from './quoted'
import { isWrapped, wrapToggled } from './wrapped'

export interface Operation {
  /** In the notation of command definitions. */
  readonly chord: string
  readonly edit: (field: Field) => Edit
  /** Whether what is selected is that already. */
  readonly is: (field: Field) => boolean
}

/** Digits as elsewhere: numbers, bullets, tasks. In a note they come before the labels that they stand for in the text. */
export const OPERATIONS = {
  bold: {
    chord: 'CmdOrCtrl+B',
    edit: (field) => wrapToggled(field, 'bold'),
    is: (field) => isWrapped(field, 'bold'),
  },
  italic: {
    chord: 'CmdOrCtrl+I',
    edit: (field) => wrapToggled(field, 'italic'),
    is: (field) => isWrapped(field, 'italic'),
  },
  link: { chord: 'CmdOrCtrl+L', edit: linkMade, is: isLinked },
  bullets: {
    chord: 'CmdOrCtrl+Shift+8',
    edit: (field) => itemsToggled(field, 'bullet'),
    is: (field) => itemKindOf(field) === 'bullet',
  },
  numbers: {
    chord: 'CmdOrCtrl+Shift+7',
    edit: (field) => itemsToggled(field, 'number'),
    is: (field) => itemKindOf(field) === 'number',
  },
  tasks: {
    chord: 'CmdOrCtrl+Shift+9',
    edit: (field) => itemsToggled(field, 'task'),
    is: (field) => itemKindOf(field) === 'task',
  },
  quote: { chord: 'CmdOrCtrl+Shift+.', edit: quoteToggled, is: isQuoted },
  code: { chord: 'CmdOrCtrl+Shift+,', edit: codeToggled, is: (field) => isWrapped(field, 'code') },
} as const satisfies Readonly<Record<string, Operation>>

export type OperationId = keyof typeof OPERATIONS

export const OPERATION_IDS = Object.keys(OPERATIONS) as readonly OperationId[]
