/** Links written into a note: around words, or of an address that is pasted over them. */
import { isInCode } from './code'
import { type Edit, editBetween, type Field } from './field'
import { lineAt } from './line'

const ADDRESS = /^(?:https?:\/\/|mailto:)\S+$/i
const LINK = /(?<![\\!])\[((?:[^[\]\n\\]|\\.)*)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)/g

/** Whether the selection stands in a link. */
export function isLinked(field: Field): boolean {
  return linkAround(field) !== null
}

/** A link of the selected words, with the caret where what is missing is written: its address, or its words. In a link its address is selected. */
export function linkMade(field: Field): Edit {
  const { text, start, end } = field
  const found = linkAround(field)
  if (found) return { at: found.address, removed: '', inserted: '', start: found.address, end: found.end - 1 }
  const words = text.slice(start, end)
  if (isAddress(words)) return replaced(field, `[](${safeAddress(words)})`, start + 1)
  const inserted = `[${safeWords(words)}]()`
  return replaced(field, inserted, words === '' ? start + 1 : start + inserted.length - 1)
}

/** What pasting an address over words makes of them, or null where it is pasted as it is. */
export function addressPasted(field: Field, pasted: string): Edit | null {
  const { text, start, end } = field
  const words = text.slice(start, end)
  const address = pasted.trim()
  if (!isAddress(address) || words.trim() === '' || /\n/.test(words) || isAddress(words.trim())) return null
  if (isInCode(text, start)) return null
  const found = linkAround(field)
  // In the address of a link, or in its words, a link would stand in a link.
  if (found) return null
  const inserted = `[${safeWords(words)}](${safeAddress(address)})`
  return replaced(field, inserted, start + inserted.length)
}

function linkAround({ text, start, end }: Field): { readonly address: number; readonly end: number } | null {
  const line = lineAt(text, start)
  if (end > line.end) return null
  for (const { 0: match, 1: words = '', index } of text.slice(line.start, line.end).matchAll(LINK)) {
    const from = line.start + index
    const to = from + match.length
    if (start > from && end < to) return { address: from + words.length + 3, end: to }
  }
  return null
}

function isAddress(words: string): boolean {
  return ADDRESS.test(words)
}

/** Brackets in pairs may stand in a link's words; others are escaped. */
function safeWords(words: string): string {
  let depth = 0
  let lowest = 0
  for (const sign of words) {
    if (sign === '[') depth++
    if (sign === ']') depth--
    lowest = Math.min(lowest, depth)
  }
  return depth === 0 && lowest === 0 ? words : words.replace(/[[\]]/g, '\\$&')
}

function safeAddress(address: string): string {
  return /[()<>]/.test(address) ? `<${address.replace(/[<>]/g, encodeURIComponent)}>` : address
}

function replaced({ text, start, end }: Field, inserted: string, caret: number): Edit {
  return editBetween(text, { text: text.slice(0, start) + inserted + text.slice(end), start: caret, end: caret })
}
