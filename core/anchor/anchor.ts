/**
 * How a mark finds its passage. Offsets are UTF-16 code units of the plain text (`core/text/plain-text.ts`) whose hash is
 * `textHash`; `quote` is that text between them; `prefix` and `suffix` are at least CONTEXT_LENGTH characters on each side,
 * or all there is.
 */
export interface Anchor {
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
  readonly textHash: string
}

/** A stretch of the plain text, `start` inclusive, `end` exclusive, in UTF-16 code units. */
export interface Range {
  readonly start: number
  readonly end: number
}
