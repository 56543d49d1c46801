/** Offsets as interchange counts them: W3C selectors count code points, the plain text UTF-16 code units. */

/** The number of code points before `at` code units; one whose half lies before `at` counts. */
export function codePointsBefore(text: string, at: number): number {
  let count = 0
  for (let i = 0; i < at && i < text.length; count++) i += lengthAt(text, i)
  return count
}

/** The code units that the first `count` code points take; all of them where there are fewer. */
export function codeUnitsOf(text: string, count: number): number {
  let at = 0
  for (let i = 0; i < count && at < text.length; i++) at += lengthAt(text, at)
  return at
}

function lengthAt(text: string, at: number): 1 | 2 {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}
