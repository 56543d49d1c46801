/**
 * JSON as it stands in pages: with comments, commas before closing brackets, line ends inside strings, wrapped in CDATA or
 * an HTML comment, escaped as HTML. Reads what `JSON.parse` does not; what is broken in another way is not read.
 */
import { parseFragment } from 'parse5'
import { textWithin } from '../dom'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }
export type JsonObject = { readonly [name: string]: Json }

/** Data about a page is small; a page's whole state in a script is not data about it. */
export const LONGEST_DATA = 2_000_000
/** Real data is nested seven or eight deep. */
export const DEEPEST_DATA = 64

/** The value of a script, or undefined where it cannot be read. */
export function looseJson(script: string): Json | undefined {
  if (script.length > LONGEST_DATA) return undefined
  const text = unwrapped(script)
  return strict(text) ?? loose(text) ?? (text.includes('&quot;') ? loose(textWithin(parseFragment(text))) : undefined)
}

const WRAPS_BEFORE = ['<!--', '<![CDATA[', '//', '/*', '*/', '\uFEFF']
const WRAPS_AFTER = ['-->', ']]>', '//', '/*', '*/', ';']

/** The text without what wraps it. By hand: a pattern that looks for the end would look from every space. */
function unwrapped(script: string): string {
  let text = script.trim()
  for (let before = ''; before !== text; ) {
    before = text
    for (const sign of WRAPS_BEFORE) if (text.startsWith(sign)) text = text.slice(sign.length).trimStart()
    for (const sign of WRAPS_AFTER) if (text.endsWith(sign)) text = text.slice(0, -sign.length).trimEnd()
  }
  return text
}

function strict(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

function loose(text: string): Json | undefined {
  const reader = new LooseReader(text)
  try {
    return reader.read(0)
  } catch (error) {
    if (error instanceof Unreadable) return undefined
    throw error
  }
}

class Unreadable extends Error {}

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

class LooseReader {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  read(depth: number): Json {
    if (depth > DEEPEST_DATA) throw new Unreadable()
    const next = this.#next()
    if (next === '{') return this.#object(depth)
    if (next === '[') return this.#array(depth)
    if (next === '"') return this.#string()
    const word = this.#match(/(?:true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/y)
    if (word === null) throw new Unreadable()
    return JSON.parse(word.replace(/^(-?)0+(?=\d)/, '$1')) as Json
  }

  #object(depth: number): JsonObject {
    const members: [string, Json][] = []
    this.#at++
    for (;;) {
      while (this.#next() === ',') this.#at++
      if (this.#next() === '}') break
      const name = this.#next() === '"' ? this.#string() : this.#match(/[@\w$]+/y)
      if (name === null || this.#next() !== ':') throw new Unreadable()
      this.#at++
      members.push([name, this.read(depth + 1)])
      if (this.#next() !== ',' && this.#next() !== '}') throw new Unreadable()
    }
    this.#at++
    return Object.fromEntries(members)
  }

  #array(depth: number): readonly Json[] {
    const items: Json[] = []
    this.#at++
    for (;;) {
      while (this.#next() === ',') this.#at++
      if (this.#next() === ']') break
      items.push(this.read(depth + 1))
      if (this.#next() !== ',' && this.#next() !== ']') throw new Unreadable()
    }
    this.#at++
    return items
  }

  #string(): string {
    const parts: string[] = []
    this.#at++
    for (;;) {
      const plain = this.#match(/[^"\\]+/y)
      if (plain !== null) parts.push(plain)
      const sign = this.#text[this.#at]
      if (sign === undefined) throw new Unreadable()
      this.#at++
      if (sign === '"') {
        if (this.#endsHere()) return parts.join('')
        parts.push('"')
        continue
      }
      const escaped = this.#text[this.#at++] ?? ''
      const code = escaped === 'u' ? this.#match(/[\da-fA-F]{4}/y) : null
      parts.push(code === null ? (ESCAPES[escaped] ?? escaped) : String.fromCharCode(Number.parseInt(code, 16)))
    }
  }

  /** A quotation mark ends a string where something follows that may follow a string; else somebody forgot to escape it. */
  #endsHere(): boolean {
    const rest = /\s*(?:[:}\]]|,\s*(?:["{[\]}\d]|true|false|null|-|\/\/|\/\*)|$)/y
    rest.lastIndex = this.#at
    return rest.test(this.#text)
  }

  /** The next sign that is no white space and no comment. */
  #next(): string | undefined {
    this.#match(/(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/y)
    return this.#text[this.#at]
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0] ?? null
    if (found !== null) this.#at += found.length
    return found
  }
}
