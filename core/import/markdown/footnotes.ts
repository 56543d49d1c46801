/**
 * Footnotes in Markdown, as GitHub and Pandoc write them: `[^id]` in the text, `[^id]: …` on a line of its own, its
 * further lines and paragraphs indented. The definitions are taken out before marked reads the rest.
 */

const DEFINED = /^ {0,3}\[\^([^\]\s]{1,100})\]:[ \t]*/
/** A fence, also in an item or a quote. */
const FENCE = /^(?:[ \t>]|[-+*] |\d{1,9}[.)] )*(`{3,}|~{3,})([^`]*)$/
/** What begins a block of its own, also without a blank line before it. */
const BEGINS_BLOCK = /^ {0,3}(?:#{1,6}(?:\s|$)|>|[-+*] |\d+[.)] |```|~~~|<)/

/** The text without its footnotes, and the footnotes' Markdown by id, in the order of their definition. */
export interface Footnotes {
  readonly body: string
  readonly definitions: ReadonlyMap<string, string>
}

/** Takes footnotes out; not from blocks of fenced code. The first of two with one id counts, the second stays text. */
export function takeFootnotes(markdown: string): Footnotes {
  if (!markdown.includes('[^')) return { body: markdown, definitions: new Map() }
  const body: string[] = []
  const definitions = new Map<string, string[]>()
  let open: string[] | null = null
  let fence: string | null = null
  let afterBlank = false
  for (const line of markdown.split(/\r\n?|\n/)) {
    const marker = FENCE.exec(line)
    const defined = fence === null ? DEFINED.exec(line) : null
    const id = defined?.[1]
    if (defined && id !== undefined && !definitions.has(id)) {
      open = [line.slice(defined[0].length)]
      definitions.set(id, open)
    } else if (open && goesOn(line, afterBlank)) open.push(line.replace(/^(?: {1,4}|\t)/, ''))
    else {
      open = null
      body.push(line)
      if (marker) fence = nextFence(fence, marker[1] ?? '', marker[2] ?? '')
    }
    afterBlank = line.trim() === ''
  }
  return { body: body.join('\n'), definitions: new Map([...definitions].map(([id, lines]) => [id, lines.join('\n')])) }
}

function goesOn(line: string, afterBlank: boolean): boolean {
  if (line.trim() === '' || /^(?: {2,}|\t)/.test(line)) return true
  return !afterBlank && !DEFINED.test(line) && !BEGINS_BLOCK.test(line)
}

function nextFence(fence: string | null, marker: string, info: string): string | null {
  if (fence === null) return marker
  return marker[0] === fence[0] && marker.length >= fence.length && info.trim() === '' ? null : fence
}

/** `[^id]` at the start of inline source. */
export const REFERENCE = /^\[\^([^\]\s]{1,100})\]/
