/** TeX as pages and files write it, without what stands around it, and where it stands in running text. */
import { cleanCharacters, collapse, keepLines } from '../characters'

/** How a formula stands in the text. */
export type Display = 'inline' | 'block'

/** A formula's TeX and, where its own signs say so, how it stands. */
export interface WrittenTex {
  readonly tex: string
  readonly display: Display | null
}

/** Environments that LaTeX sets on lines of their own. */
const DISPLAYED = 'equation|align|alignat|gather|multline|eqnarray|displaymath|flalign|math'
const WRAPPERS: readonly (readonly [RegExp, Display | null])[] = [
  [/^\$\$([\s\S]*)\$\$$/, 'block'],
  [/^\\\[([\s\S]*)\\\]$/, 'block'],
  [/^\\\(([\s\S]*)\\\)$/, 'inline'],
  [/^\$([^$]*)\$$/, 'inline'],
  [/^\\begin\{displaymath\}([\s\S]*)\\end\{displaymath\}$/, 'block'],
  [/^\\begin\{math\}([\s\S]*)\\end\{math\}$/, 'inline'],
]
const ENVIRONMENT = new RegExp(`^\\\\begin\\{(?:${DISPLAYED})\\*?\\}`)

/** More than any formula: it is only tidied. */
const LONGEST = 100_000

/**
 * TeX without its signs, comments, the document that publishers wrap around it, and Wikipedia's `{\displaystyle …}`. Inline
 * it is one line; what is displayed keeps its lines, blank ones (which end a formula in TeX) left out.
 */
export function bareTex(written: string, known: Display | null = null): WrittenTex {
  if (written.length > LONGEST) return { tex: collapse(written), display: known }
  let tex = uncommented(cleanCharacters(written)).trim()
  const body = /\\begin\{document\}([\s\S]*)\\end\{document\}/.exec(tex)?.[1]
  if (body !== undefined) tex = body.trim()
  let display: Display | null = ENVIRONMENT.test(tex) ? 'block' : null
  for (const [pattern, says] of WRAPPERS) {
    const inner = pattern.exec(tex)?.[1]
    if (inner === undefined) continue
    tex = inner.trim()
    display = says
    break
  }
  const styled =
    /^\{\\displaystyle\s+([\s\S]*)\}$/.exec(tex)?.[1] ?? /^\{\\displaystyle((?=[^A-Za-z])[\s\S]*)\}$/.exec(tex)?.[1]
  if (styled !== undefined && isBalanced(styled)) tex = styled.trim()
  const shown = known ?? display
  return { tex: shown === 'block' ? keepLines(tex).replace(/\n\s*\n/g, '\n') : collapse(tex), display: shown }
}

/** A comment reaches to the line's end; joined with the next line it would swallow that. */
function uncommented(tex: string): string {
  return tex.replace(/(?<!\\)((?:\\\\)*)%[^\n]*(?:\n|$)/g, '$1')
}

/** Whether no brace closes that was not opened. */
function isBalanced(tex: string): boolean {
  let depth = 0
  for (let i = 0; i < tex.length; i++) {
    if (tex[i] === '\\') i++
    else if (tex[i] === '{') depth++
    else if (tex[i] === '}' && --depth < 0) return false
  }
  return depth === 0
}

/** Whether words that stand for a formula (an alternative text) are its TeX, and not a description of it. */
export function looksLikeTex(words: string): boolean {
  return /[\\^_{}=<>+]/.test(words) || !/\p{L}{2}/u.test(words)
}
