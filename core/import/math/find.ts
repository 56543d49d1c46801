/**
 * A first look through a page for its formulas. Programs that draw formulas leave several things side by side: the TeX, the
 * MathML, a drawing of styled boxes, a preview. Each formula is taken once, from what says most; the rest is passed over.
 */
import { collapse } from '../characters'
import {
  attribute,
  type Element,
  elementsWithin,
  hasWord,
  isElement,
  isText,
  type Node,
  type Parent,
  parseHtml,
  textWithin,
} from '../dom'
import { type Formula, formula, mathName } from './mathml'
import type { Signs } from './signs'
import { bareTex, type Display, looksLikeTex } from './tex'

/** What the gate is to do at an element: put a formula in its place, pass it over, or read TeX signs in its text (or not). */
export type Mathematics =
  | { readonly kind: 'formula'; readonly formula: Formula }
  | { readonly kind: 'drawing' }
  | { readonly kind: 'signs'; readonly signs: Signs | null }

/** What is known of a page's formulas. `signs` is how TeX in its running text is marked, null where it is not read. */
export interface MathInPage {
  readonly elements: ReadonlyMap<Element, Mathematics>
  readonly signs: Signs | null
}

const SCRIPT = /^(?:math|text)\/(?:tex|latex|mml)\b/i
const DRAWN = [
  'mathjax',
  'mathjax_display',
  'mathjax_svg',
  'mathjax_svg_display',
  'mathjax_chtml',
  'mjx-chtml',
  'mathjax_mathml',
]
/** Classes of elements whose text holds TeX between signs. */
const WITH_SIGNS = [
  'math',
  'mathjax-tex',
  'arithmatex',
  'tex2jax_process',
  'mathjax_process',
  'math-inline',
  'math-display',
]
const WITHOUT_SIGNS = ['tex2jax_ignore', 'mathjax_ignore', 'no-mathjax', 'katex-ignore']
const VERBATIM = new Set(['pre', 'code', 'kbd', 'samp', 'tt', 'textarea'])
const TEX_IMAGE = ['tex', 'latex', 'math', 'mathimg', 'mathjax', 'equation', 'formula', 'texrender', 'inline-formula']
const TEX_SERVICE = /latex\.php|latex\.codecogs\.com|\/(?:math|mime)tex\.cgi|chart\?.*cht=tx|tex2png|\/math\/render\//i

/** Finds the formulas of a page, or of a part of one. Linear. */
export function mathOf(page: Parent): MathInPage {
  const elements = new Map<Element, Mathematics>()
  const places = new Places()
  let signs: Signs | null = null
  const at = (element: Element, found: Formula | null) => {
    if (found && !elements.has(element)) elements.set(element, { kind: 'formula', formula: found })
  }
  for (const element of elementsWithin(page)) {
    const name = element.tagName
    if (name === 'script') {
      if (SCRIPT.test(attribute(element, 'type') ?? '')) takeScript(element, elements, places)
      else signs = wider(signs, signsOfProgram(element))
    } else if (name === 'mjx-container') at(element, container(element))
    else if (name === 'tex-math') at(element, publishers(element))
    else if (name === 'math-renderer') elements.set(element, { kind: 'signs', signs: 'single' })
    else if (name === 'img') at(element, image(element))
    else if (attribute(element, 'data-math-style') !== undefined) at(element, styled(element))
    else if (VERBATIM.has(name)) elements.set(element, { kind: 'signs', signs: null })
    else if (attribute(element, 'class') !== undefined) byClass(element, elements, places, at)
  }
  return { elements, signs }
}

/** Whether a page has formulas of which only the TeX is known: then a converter is worth loading. */
export function holdsBareTex(page: Parent): boolean {
  const { elements, signs } = mathOf(page)
  if (signs !== null) return true
  return [...elements.values()].some(
    (found) => (found.kind === 'formula' && !found.formula.mathml) || (found.kind === 'signs' && found.signs !== null),
  )
}

function byClass(
  element: Element,
  elements: Map<Element, Mathematics>,
  places: Places,
  at: (element: Element, found: Formula | null) => void,
): void {
  if (hasWord(element, 'class', 'katex')) at(element, katex(element))
  else if (hasWord(element, 'class', 'mwe-math-element')) at(element, wikipedia(element))
  else if (hasWord(element, 'class', 'mathjax_preview')) {
    if (isBesideDrawing(element, places)) elements.set(element, { kind: 'drawing' })
  } else if (hasWord(element, 'class', ...DRAWN)) at(element, drawn(element))
  else if (hasWord(element, 'class', ...WITHOUT_SIGNS)) elements.set(element, { kind: 'signs', signs: null })
  else if (hasWord(element, 'class', ...WITH_SIGNS)) {
    const whole = unsigned(element)
    if (whole) at(element, whole)
    else elements.set(element, { kind: 'signs', signs: 'single' })
  }
}

/** A formula of which only the TeX is known, or null where there is none. */
function texOnly(written: string, shown: Display | null): Formula | null {
  const { tex, display } = bareTex(written, shown)
  return tex === '' ? null : { tex, display: display ?? 'inline' }
}

function mathWithin(root: Parent): Element | null {
  for (const element of elementsWithin(root)) if (mathName(element) === 'math') return element
  return null
}

/** A formula of MathML, its TeX as given beside it where its own is not. */
function withTex(math: Element, shown: Display | null, tex: string | null): Formula | null {
  const found = formula(math, shown)
  const known = found && tex !== null ? bareTex(tex, found.display).tex : ''
  return found && known !== '' ? { ...found, tex: known } : found
}

/** MathJax 2 leaves its source in a script behind the drawing. */
function takeScript(script: Element, elements: Map<Element, Mathematics>, places: Places): void {
  const type = attribute(script, 'type') ?? ''
  const shown: Display = /mode=display/i.test(type) ? 'block' : 'inline'
  const drawings = drawingsBefore(script, places)
  const mathml = /mml/i.test(type)
    ? mathWithin(parseHtml(textWithin(script)))
    : (drawings.map(mathOfDrawing).find((math) => math !== null) ?? null)
  const tex = /mml/i.test(type) ? null : textWithin(script)
  const found = mathml ? withTex(mathml, shown, tex) : texOnly(tex ?? '', shown)
  if (!found) return
  elements.set(script, { kind: 'formula', formula: found })
  for (const drawing of drawings) elements.set(drawing, { kind: 'drawing' })
}

/** Where nodes stand among their siblings, counted once for each parent. */
class Places {
  readonly #known = new WeakMap<Parent, ReadonlyMap<Node, number>>()

  /** A node's siblings, itself among them, and its index there. */
  of(node: Element): { readonly siblings: readonly Node[]; readonly at: number } {
    const { parentNode } = node
    if (!parentNode) return { siblings: [node], at: 0 }
    const known = this.#known.get(parentNode) ?? new Map(parentNode.childNodes.map((child, i) => [child, i]))
    this.#known.set(parentNode, known)
    return { siblings: parentNode.childNodes, at: known.get(node) ?? 0 }
  }
}

/** The preview and the drawing that stand before a script, white space between them. */
function drawingsBefore(script: Element, places: Places): readonly Element[] {
  const { siblings, at } = places.of(script)
  const found: Element[] = []
  for (let i = at - 1; i >= 0; i--) {
    const node = siblings[i] as Node
    if (isText(node) && node.value.trim() === '') continue
    if (!isElement(node) || !hasWord(node, 'class', 'mathjax_preview', ...DRAWN)) break
    found.push(node)
  }
  return found
}

function isBesideDrawing(preview: Element, places: Places): boolean {
  const { siblings, at } = places.of(preview)
  for (let i = at + 1; i < siblings.length; i++) {
    const node = siblings[i] as Node
    if (isElement(node)) return hasWord(node, 'class', ...DRAWN) || SCRIPT.test(attribute(node, 'type') ?? '')
  }
  return false
}

/** What a drawing of MathJax 2 was made from, as far as it says. */
function mathOfDrawing(drawing: Element): Element | null {
  for (const element of [drawing, ...elementsWithin(drawing)]) {
    const kept = attribute(element, 'data-mathml')
    if (kept !== undefined) return mathWithin(parseHtml(kept))
  }
  return mathWithin(drawing)
}

function drawn(element: Element): Formula | null {
  const math = mathOfDrawing(element)
  const isDisplay = [element, ...elementsWithin(element)].some((one) =>
    hasWord(one, 'class', 'mathjax_display', 'mathjax_svg_display', 'mjxc-display'),
  )
  return math ? withTex(math, isDisplay ? 'block' : null, null) : null
}

/** MathJax 3 and 4: the MathML for screen readers; without it the characters that the drawing names. */
function container(element: Element): Formula | null {
  const isDisplay = /^(?:true|block)$/.test(attribute(element, 'display') ?? '')
  const shown: Display = isDisplay ? 'block' : 'inline'
  const math = mathWithin(element)
  const named = [element, ...elementsWithin(element)].find((one) => attribute(one, 'data-latex') !== undefined)
  const tex = named ? (attribute(named, 'data-latex') ?? '') : ''
  if (math) return withTex(math, shown, tex === '' ? null : tex)
  if (tex !== '') return texOnly(tex, shown)
  let characters = ''
  for (const one of elementsWithin(element)) {
    const code =
      attribute(one, 'data-c') ?? /(?:^|\s)mjx-c([0-9A-F]{2,6})(?:\s|$)/.exec(attribute(one, 'class') ?? '')?.[1]
    const point = code !== undefined && /^[0-9A-Fa-f]{1,6}$/.test(code) ? Number.parseInt(code, 16) : 0
    if (point > 0x20 && point <= 0x10ffff) characters += String.fromCodePoint(point)
  }
  const spelled = collapse(characters.normalize('NFKC'))
  return spelled === '' ? null : { tex: spelled, display: shown }
}

function katex(element: Element): Formula | null {
  const math = mathWithin(element)
  const around = element.parentNode
  const isDisplay = around !== null && isElement(around as Node) && hasWord(around as Element, 'class', 'katex-display')
  return math ? formula(math, isDisplay ? 'block' : null) : null
}

function wikipedia(element: Element): Formula | null {
  const fallback = [...elementsWithin(element)].find((one) => one.tagName === 'img')
  const isDisplay =
    hasWord(element, 'class', 'mwe-math-element-block') ||
    (fallback !== undefined && /fallback-image-display/.test(attribute(fallback, 'class') ?? ''))
  const tex = fallback ? (attribute(fallback, 'alt') ?? '') : ''
  const math = mathWithin(element)
  if (!math) return texOnly(tex, isDisplay ? 'block' : 'inline')
  return formula(math, isDisplay || isAlone(element) ? 'block' : null)
}

/** Whether an element is all that its line (a paragraph, a description) holds. */
function isAlone(element: Element): boolean {
  const around = element.parentNode
  if (!around || !/^(?:p|dd|div|center|figure)$/.test(around.nodeName)) return false
  return around.childNodes.every((node) => node === element || (isText(node) && node.value.trim() === ''))
}

/** An image of a formula, whose TeX is its alternative text. */
function image(element: Element): Formula | null {
  const tex = attribute(element, 'alt')?.trim() ?? ''
  const isFormula =
    hasWord(element, 'class', ...TEX_IMAGE) ||
    /(?:^|\s)mwe-math-/.test(attribute(element, 'class') ?? '') ||
    attribute(element, 'eeimg') !== undefined ||
    TEX_SERVICE.test(attribute(element, 'src') ?? '')
  if (!isFormula || tex === '' || !looksLikeTex(tex)) return null
  return texOnly(tex, isAlone(element) ? 'block' : null)
}

/** The TeX of a journal's article, or what Markdown's importer writes. MathML beside it is the same formula. */
function publishers(element: Element): Formula | null {
  const around = element.parentNode
  const isDisplay = around !== null && /disp-formula/.test(around.nodeName)
  const said = attribute(element, 'display')
  const shown = said === 'block' || said === 'inline' ? said : isDisplay ? 'block' : null
  const isOneOf = around !== null && /^(?:alternatives|(?:inline|disp)-formula)$/.test(around.nodeName)
  const besides = isOneOf && around.childNodes.some((node) => isElement(node) && mathName(node) === 'math')
  return besides ? null : texOnly(textWithin(element), shown)
}

/** `<span class="math inline">x^2</span>`: Pandoc for KaTeX, TeX alone without signs. */
function unsigned(element: Element): Formula | null {
  const shown = hasWord(element, 'class', 'inline') ? 'inline' : hasWord(element, 'class', 'display') ? 'block' : null
  const [only, second] = element.childNodes
  if (shown === null || !only || second || !isText(only)) return null
  return texOnly(textWithin(element), shown)
}

/** `<code data-math-style="display">`: GitLab. */
function styled(element: Element): Formula | null {
  return texOnly(textWithin(element), attribute(element, 'data-math-style') === 'display' ? 'block' : 'inline')
}

/** Whether a script is a program that draws TeX in running text, and between which signs. */
function signsOfProgram(script: Element): Signs | null {
  const text = textWithin(script).slice(0, LONGEST_SETTING)
  const isProgram =
    /mathjax|katex/i.test(attribute(script, 'src') ?? '') || /\bMathJax\b|renderMathInElement|katex\.render/.test(text)
  if (!isProgram) return null
  return /\[\s*["']\$["']\s*,\s*["']\$["']\s*\]|left\s*:\s*["']\$["']/.test(text) ? 'single' : 'double'
}

/** Settings stand at the beginning of a script; a longer one is a program. */
const LONGEST_SETTING = 20_000

function wider(one: Signs | null, other: Signs | null): Signs | null {
  return one === 'single' || other === 'single' ? 'single' : (one ?? other)
}
