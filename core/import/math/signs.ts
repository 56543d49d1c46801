/**
 * TeX between signs in running text, as pages have it that leave the drawing to a program: `\(…\)`, `\[…\]`, `$$…$$`,
 * environments, and `$…$` where the page says so. Linear: a sign whose end is not there is looked for once.
 */

/** Which signs count: `$` alone is money unless the page says otherwise. */
export type Signs = 'double' | 'single'

/** A stretch of text, or a formula with its signs. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tex'; readonly written: string }

const ENVIRONMENTS =
  /\\begin\{((?:equation|align|alignat|gather|multline|eqnarray|displaymath|flalign|math|split)\*?)\}/.source
const OPENINGS: Readonly<Record<Signs, RegExp>> = {
  double: new RegExp(`\\\\\\\\|\\\\\\$|\\$\\$|\\\\\\[|\\\\\\(|${ENVIRONMENTS}`, 'g'),
  single: new RegExp(`\\\\\\\\|\\\\\\$|\\$\\$|\\$|\\\\\\[|\\\\\\(|${ENVIRONMENTS}`, 'g'),
}
/** A formula is no longer than this; a sign whose end is further away is none. */
const LONGEST = 20_000
/** One between single dollars: a line or two. */
const LONGEST_SINGLE = 1_000

/** Text in pieces, in order; all of it is in them. */
export function piecesOf(text: string, signs: Signs): readonly Piece[] {
  return split(text, signs).pieces
}

/** What would end the formula that begins in a text and does not end in it (it may go on after a line break), or null. */
export function missingEnd(text: string): string | null {
  return split(text, 'double').missing
}

function split(text: string, signs: Signs): { readonly pieces: readonly Piece[]; readonly missing: string | null } {
  const pieces: Piece[] = []
  const missing = new Set<string>()
  const opening = new RegExp(OPENINGS[signs])
  let at = 0
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const [sign, environment] = match
    // A backslash that is itself escaped opens nothing, nor does an escaped dollar sign.
    if (sign === '\\\\' || sign === '\\$') continue
    const end =
      sign === '$' ? endOfSingle(text, match.index) : endOf(text, opening.lastIndex, sign, environment, missing)
    if (end === null) continue
    if (match.index > at) pieces.push({ kind: 'text', text: text.slice(at, match.index) })
    pieces.push({ kind: 'tex', written: text.slice(match.index, end) })
    at = end
    opening.lastIndex = end
  }
  if (at < text.length) pieces.push({ kind: 'text', text: text.slice(at) })
  return { pieces, missing: [...missing][0] ?? null }
}

/** Where the formula ends that `sign` began, or null; `missing` remembers what does not come any more. */
function endOf(
  text: string,
  from: number,
  sign: string,
  environment: string | undefined,
  missing: Set<string>,
): number | null {
  const closing = environment !== undefined ? `\\end{${environment}}` : (CLOSINGS[sign] ?? sign)
  if (missing.has(closing)) return null
  const found = text.indexOf(closing, from)
  if (found < 0) missing.add(closing)
  const isFormula = found > from && found - from <= LONGEST && text.slice(from, found).trim() !== ''
  return isFormula ? found + closing.length : null
}

const CLOSINGS: Readonly<Record<string, string>> = { $$: '$$', '\\[': '\\]', '\\(': '\\)' }

/**
 * Pandoc's rule: no space within, next to the signs, and no digit after them; moreover nothing of a word before, and no sum
 * of money within. An escaped sign and one in braces (`\text{$x$}`) do not end it.
 */
export function endOfSingle(text: string, start: number): number | null {
  if (/[\w$\\]/.test(text[start - 1] ?? '') || /[\s$]/.test(text[start + 1] ?? ' ')) return null
  let depth = 0
  const limit = Math.min(text.length, start + LONGEST_SINGLE)
  for (let i = start + 1; i < limit; i++) {
    const character = text[i]
    if (character === '\\') i++
    else if (character === '{') depth++
    else if (character === '}') depth--
    else if (character === '\n' && /^\s*\n/.test(text.slice(i + 1, i + 200))) return null
    else if (character === '$' && depth <= 0) return closes(text, start, i) ? i + 1 : null
  }
  return null
}

function closes(text: string, start: number, end: number): boolean {
  const inner = text.slice(start + 1, end)
  const next = text[end + 1] ?? ''
  if (/\s$/.test(inner) || /[\d$]/.test(next)) return false
  // "$HOME/$USER": names of variables.
  if (/[A-Za-z_{]/.test(next) && /^\{?[A-Za-z_]\w+\}?[^\w})]?$/.test(inner)) return false
  // "$5 and 10$": a sum, then words, and nothing that only a formula has.
  return !/^\d[\d.,]*\s+[^\\^_{}=]*\p{L}{2}[^\\^_{}=]*$/u.test(inner)
}
