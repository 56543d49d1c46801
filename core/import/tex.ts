/**
 * TeX to MathML by temml, for the gate: its output is markup like any other page's and goes through the closed list of
 * `core/text/math.ts`. temml itself is handed in, since whoever needs it loads it first when there is TeX. Nothing that names an
 * address is read (`trust` is off), and what a formula, and a whole file, may cost is bounded.
 */
import type { ConvertTex } from './imported'

/** What temml is told; everything else is its own choice. */
export interface TexOptions {
  readonly displayMode: boolean
  readonly throwOnError: true
  readonly trust: false
  readonly maxExpand: number
  readonly maxSize: [number, number]
  readonly macros: Record<string, string>
}

/** temml's `renderToString`. Throws what it likes. */
export type RenderTex = (tex: string, options: TexOptions) => string

/** The longest formula that people write is a page; what is longer is data. */
const MAX_TEX_LENGTH = 10_000
/** temml's own measure against macros that make macros: a formula of a page needs some hundred. */
const MAX_EXPANSIONS = 1_000
/** In em: nothing that is drawn needs more room than a screen. */
const MAX_SIZE: [number, number] = [40, 100]
/** MathML that is longer than this stays TeX: it would be half a million elements. */
const MAX_MATHML_LENGTH = 1_000_000
/** Of one file, converted anew. A book on mathematics has some 100,000; 1 MB of TeX takes about 5 s. */
const MAX_FILE_TEX = 2_000_000

/** Commands of LaTeX and of MathJax that temml does not have, by ones that it has; what only styles is nothing. */
const MACROS: Readonly<Record<string, string>> = {
  '\\mbox': '\\text{#1}',
  '\\hbox': '\\text{#1}',
  '\\ensuremath': '#1',
  '\\href': '\\@secondoftwo{#1}{#2}',
  '\\class': '\\@secondoftwo{#1}{#2}',
  '\\cssId': '\\@secondoftwo{#1}{#2}',
  '\\style': '\\@secondoftwo{#1}{#2}',
  '\\cr': '\\\\',
}

/** What MathJax numbers only when told to; the numbers that temml would put there are drawn by a style sheet. */
const NUMBERED = /\\(begin|end)\s*\{(equation|align|alignat|gather|multline|eqnarray)\}/g
/** Commands for the page's own program, or for a printer: they draw nothing. */
const SILENT = /\\(?:require|vspace\*?)\s*\{[^{}]*\}/g
const EQUATION_ARRAY = /\\(begin|end)\s*\{eqnarray\*\}/g

/** A converter for one file, or one note. It answers null for what it cannot read, and always once that has had its share. */
export function converterBy(render: RenderTex): ConvertTex {
  const known = new Map<string, string | null>()
  let spent = 0
  // What one formula defines, those after it may use, as in TeX.
  let preamble = ''

  const convert: ConvertTex = (tex, display) => {
    try {
      const mathml = render(preamble + written(tex), {
        displayMode: display === 'block',
        throwOnError: true,
        trust: false,
        maxExpand: MAX_EXPANSIONS,
        maxSize: MAX_SIZE,
        // A fresh object: a formula may define macros, and temml writes them down here.
        macros: { ...MACROS },
      })
      return mathml.length > MAX_MATHML_LENGTH ? null : mathml
    } catch {
      // Not TeX that temml reads, nested deeper than its stack, or a mistake in it: the formula stays as it is written.
      return null
    }
  }

  return (tex, display) => {
    if (tex.length > MAX_TEX_LENGTH) return null
    const key = `${display} ${tex}`
    const before = known.get(key)
    if (before !== undefined) return before
    // Definitions are read faster than what is drawn.
    spent += tex.length + preamble.length / 10
    const mathml = spent > MAX_FILE_TEX ? null : convert(tex, display)
    const defined = definitionsIn(written(tex))
    if (defined !== '' && preamble.length + defined.length <= MAX_PREAMBLE) {
      preamble += defined
      known.clear()
    }
    known.set(key, mathml)
    return mathml
  }
}

/** Definitions of a file, as they are put before each formula. */
const MAX_PREAMBLE = 2_000
const COMMAND = /\\(?:re|provide)?newcommand\*?\s*\{?\s*(\\[A-Za-z]+)\s*\}?\s*(?:\[(\d)\])?\s*(?=\{)/g
const OPERATOR = /\\DeclareMathOperator(\*?)\s*\{?\s*(\\[A-Za-z]+)\s*\}?\s*\{([^{}]*)\}/g

/** TeX in the words that temml has; commands are defined by `\def`, which asks nobody whether there is one already. */
function written(tex: string): string {
  const defined = tex
    .replace(COMMAND, (_, name: string, count?: string) => {
      const parameters = Array.from({ length: Number(count ?? 0) }, (_, i) => `#${i + 1}`)
      return `\\def${name}${parameters.join('')}`
    })
    .replace(
      OPERATOR,
      (_, star: string, name: string, words: string) => `\\def${name}{\\operatorname${star}{${words}}}`,
    )
  return defined.replace(SILENT, '').replace(NUMBERED, '\\$1{$2*}').replace(EQUATION_ARRAY, '\\$1{align*}')
}

/** The definitions in TeX, one after another. */
function definitionsIn(tex: string): string {
  let found = ''
  for (const match of tex.matchAll(/\\def\s*\\[A-Za-z]+(?:#\d)*\{/g)) {
    let depth = 1
    let end = match.index + match[0].length
    for (; depth > 0 && end < tex.length; end++) {
      if (tex[end] === '\\') end++
      else if (tex[end] === '{') depth++
      else if (tex[end] === '}') depth--
    }
    if (depth === 0) found += tex.slice(match.index, end)
  }
  return found
}
