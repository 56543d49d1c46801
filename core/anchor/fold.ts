/**
 * Texts as they are compared: without differences of typography (quotes, dashes, ellipses, ligatures, kinds of white space,
 * composed and decomposed letters) and of case. Offsets lead back to the text as it is.
 */

/** Stands before and behind a folded text, and in contexts that end where a text does. */
export const EDGE = '\0'

/** A text folded, between two EDGEs. */
export interface Folded {
  readonly text: string
  /**
   * The offset in the text as it is for an offset in the folded one; inside of what became longer, its start or its end.
   */
  readonly startAt: (folded: number) => number
  readonly endAt: (folded: number) => number
  /** The offset in the folded text for one in the text as it is. */
  readonly foldedAt: (original: number) => number
}

const DIFFERENT =
  /[\u2018-\u201b\u2032\u00b4`\u02bc]|[\u201c-\u201f\u2033\u00ab\u00bb]|[\u2010-\u2015\u2212]+|--+|\u2026|[\ufb00-\ufb06]|[\u00ad\u200b\u2060\ufeff\0]|\u0130|[^\S ]\s*| \s+|\p{L}\p{M}+/gu

/** A stretch that has another length when it is folded. */
interface Shift {
  readonly from: number
  readonly fromEnd: number
  readonly to: number
  readonly toEnd: number
}

/** What is compared of a short text: a quote, a context. */
export function folded(text: string): string {
  return text.replace(DIFFERENT, foldOne).toLowerCase()
}

/** Folds a whole text. Linear: about 30 ms for 1 MB. */
export function foldText(text: string): Folded {
  const shifts: Shift[] = []
  let ahead = EDGE.length
  const inner = text.replace(DIFFERENT, (found: string, from: number) => {
    const into = foldOne(found)
    if (into.length !== found.length) {
      const to = from + ahead
      shifts.push({ from, fromEnd: from + found.length, to, toEnd: to + into.length })
      ahead += into.length - found.length
    }
    return into
  })
  const back = (at: number, side: 'start' | 'end'): number => {
    const shift = lastBefore(shifts, (one) => one.to <= at)
    if (!shift) return clamp(at - EDGE.length, text.length)
    if (at >= shift.toEnd) return clamp(at - shift.toEnd + shift.fromEnd, text.length)
    return side === 'start' || at === shift.to ? shift.from : shift.fromEnd
  }
  return {
    text: EDGE + inner.toLowerCase() + EDGE,
    startAt: (at) => back(at, 'start'),
    endAt: (at) => back(at, 'end'),
    foldedAt: (at) => {
      const shift = lastBefore(shifts, (one) => one.from <= at)
      if (!shift) return at + EDGE.length
      return at >= shift.fromEnd ? at - shift.fromEnd + shift.toEnd : shift.to
    },
  }
}

function foldOne(found: string): string {
  const first = found.charCodeAt(0)
  if (found.trimStart() === '') return ' '
  switch (found[0]) {
    case '\u2026':
      return '...'
    case '\u0130':
      return 'i'
    case '`':
    case '\u00b4':
    case '\u02bc':
    case '\u2032':
      return "'"
    case '\u2033':
    case '\u00ab':
    case '\u00bb':
      return '"'
    case '\u00ad':
    case '\u200b':
    case '\u2060':
    case EDGE:
      return ''
  }
  if (first >= 0x2018 && first <= 0x201b) return "'"
  if (first >= 0x201c && first <= 0x201f) return '"'
  if ((first >= 0x2010 && first <= 0x2015) || first === 0x2212 || first === 0x2d) return '-'
  return first >= 0xfb00 && first <= 0xfb06 ? found.normalize('NFKC') : found.normalize('NFC')
}

function lastBefore(shifts: readonly Shift[], isBefore: (shift: Shift) => boolean): Shift | undefined {
  let low = 0
  let high = shifts.length
  while (low < high) {
    const middle = (low + high) >> 1
    const shift = shifts[middle]
    if (shift && isBefore(shift)) low = middle + 1
    else high = middle
  }
  return shifts[low - 1]
}

function clamp(at: number, length: number): number {
  return Math.max(0, Math.min(at, length))
}
