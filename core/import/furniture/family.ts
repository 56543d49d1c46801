import type { LeftOutReason } from '../../text/tree'

/**
 * One kind of what sites put around an article. `certain` is what is nothing else, wherever it stands; `likely` can be a
 * line of a text too and counts only together with other signs. Phrases are whole lines in lower case, without signs and
 * numbers at their ends (`keyOf`), separated by `|`; patterns are tried on the line as it is.
 */
export interface Family {
  readonly reason: LeftOutReason
  readonly certain?: readonly string[]
  readonly likely?: readonly string[]
  readonly certainPatterns?: readonly RegExp[]
  readonly likelyPatterns?: readonly RegExp[]
  /** Phrases (of either strength) that head a box: what follows them at the end of a page belongs to them. */
  readonly heads?: readonly string[]
  readonly headPatterns?: readonly RegExp[]
}

/** What a line is taken for. */
export interface Match {
  readonly reason: LeftOutReason
  readonly strength: 'certain' | 'likely'
  /** Whether it heads a box that goes on below it. */
  readonly heads: boolean
}

/** A line as phrases are compared: lower case, straight apostrophes, without signs, bullets and counts at its ends. */
export function keyOf(line: string): string {
  return (
    line
      .toLowerCase()
      // The dot that a capital İ leaves behind.
      .replaceAll('\u0307', '')
      .replace(/[’‘`´]/g, "'")
      .replace(/\s+/g, ' ')
      .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  )
}
