import type { Anchor } from './anchor'
import { CONTEXT_LENGTH } from './describe'
import { EDGE, folded } from './fold'

/** So much of the context and of the quote decides where exactly a passage begins and ends. */
const BORDER_LENGTH = 32

/** An anchor made ready for comparing: folded, and reversed where it is read from its end. */
export interface Pattern {
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
  /** What stands before and behind each border, at most BORDER_LENGTH of it; those of the end are reversed. */
  readonly start: { readonly before: string; readonly after: string }
  readonly end: { readonly before: string; readonly after: string }
  /** The quote begins, ends between words. */
  readonly startsWord: boolean
  readonly endsWord: boolean
}

export function patternOf(anchor: Anchor): Pattern {
  const quote = folded(anchor.quote)
  const prefix = (anchor.prefix.length < CONTEXT_LENGTH ? EDGE : '') + folded(anchor.prefix)
  const suffix = folded(anchor.suffix) + (anchor.suffix.length < CONTEXT_LENGTH ? EDGE : '')
  return {
    quote,
    prefix,
    suffix,
    start: { before: prefix.slice(-BORDER_LENGTH), after: quote.slice(0, BORDER_LENGTH) },
    end: { before: reversed(suffix.slice(0, BORDER_LENGTH)), after: reversed(quote.slice(-BORDER_LENGTH)) },
    startsWord: !isLetter(prefix.at(-1)) || !isLetter(quote[0]),
    endsWord: !isLetter(suffix[0]) || !isLetter(quote.at(-1)),
  }
}

/** The code units in reverse: only ever compared, never shown. */
export function reversed(text: string): string {
  let out = ''
  for (let i = text.length - 1; i >= 0; i--) out += text[i]
  return out
}

/** Whether a word goes on over a sign. */
export function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}\p{M}]/u.test(sign)
}
