import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseHtml } from '../../../core/import/dom'
import { sanitize } from '../../../core/import/sanitize'
import { checkText } from '../../../core/text/check'
import { plainText } from '../../../core/text/plain-text'
import type { Block, MathNode, Span } from '../../../core/text/tree'
import { texConverter } from '../../../main/import/tex'
import { cpuTime } from '../../support/cpu-time'

const mathml = await texConverter()
const read = (html: string) => sanitize(html, { mathml }).blocks

/** The text of a page with each formula shown as it is held: `<inline>` and `[display]`, `!` where there is no MathML. */
function shown(html: string): string {
  const blocks = read(html)
  expect(checkText({ plainTextVersion: 1, blocks, leftOut: [] })).not.toBeNull()
  return blocks.map(block).join('\n')
}

function block(one: Block): string {
  if (one.kind === 'displayMath') return `[${one.tex}]${one.mathml ? '' : '!'}`
  if (one.kind === 'paragraph' || one.kind === 'heading') return one.spans.map(span).join('')
  if (one.kind === 'code') return `code:${one.text}`
  if (one.kind === 'definitions')
    return one.entries.map((entry) => (entry.kind === 'term' ? '' : entry.blocks.map(block).join('\n'))).join('\n')
  return one.kind
}

function span(one: Span): string {
  if (typeof one === 'string') return one
  if (one.kind === 'inlineMath') return `<${one.tex}>${one.mathml ? '' : '!'}`
  return 'spans' in one ? one.spans.map(span).join('') : ''
}

const SQUARE = '<msup><mi>x</mi><mn>2</mn></msup>'
const ANNOTATED = `<semantics><mrow>${SQUARE}</mrow><annotation encoding="application/x-tex">x^2</annotation></semantics>`

describe('each formula of a page once', () => {
  it.each([
    ['MathML', `<p>a <math>${SQUARE}</math> b`, 'a <x2> b'],
    ['MathML with its TeX', `<p>a <math>${ANNOTATED}</math> b`, 'a <x^2> b'],
    ['displayed MathML', `<p>a <math display="block" alttext="x^{2}">${SQUARE}</math> b`, 'a\n[x^{2}]\nb'],
    ['MathML under a prefix', '<p>a <m:math><m:msup><m:mi>x</m:mi><m:mn>2</m:mn></m:msup></m:math> b', 'a <x2> b'],
    ['a spoken description, which is no TeX', `<p><math alttext="x squared">${SQUARE}</math>.`, '<x2>.'],
    ['LaTeXML, with its comments', `<p><math alttext="a%&#10;+b"><mi>a</mi></math>.`, '<a+b>.'],
    [
      'MathJax 2 with its source',
      `<p>a <span class="MathJax_Preview">x^2</span><span class="MathJax" id="M-1-Frame"><nobr>x2</nobr></span><script type="math/tex" id="M-1">x^2</script> b`,
      'a <x^2> b',
    ],
    [
      'MathJax 2, displayed',
      '<p>a</p><div class="MathJax_Preview"></div><div class="MathJax_Display"><span class="MathJax">x2</span></div><script type="math/tex; mode=display">x^2 < 3</script><p>b',
      'a\n[x^2 < 3]\nb',
    ],
    ['MathJax 2 before it was drawn', '<p>a <script type="math/tex">x^2</script> b', 'a <x^2> b'],
    [
      'MathJax 2 without its scripts',
      `<p>a <span class="MathJax" data-mathml="&lt;math&gt;${SQUARE.replaceAll('<', '&lt;')}&lt;/math&gt;"><nobr aria-hidden="true">x2</nobr><span class="MJX_Assistive_MathML"><math>${SQUARE}</math></span></span> b`,
      'a <x2> b',
    ],
    [
      'MathJax 3',
      `<p>a <mjx-container jax="CHTML"><mjx-math aria-hidden="true"><mjx-mi><mjx-c class="mjx-c1D465"></mjx-c></mjx-mi></mjx-math><mjx-assistive-mml><math>${SQUARE}</math></mjx-assistive-mml></mjx-container> b`,
      'a <x2> b',
    ],
    [
      'MathJax 4, displayed, with its source',
      `<p>a</p><mjx-container jax="SVG" display="true"><svg data-latex="x^2"><use data-c="78"></use></svg><mjx-assistive-mml><math display="block">${SQUARE}</math></mjx-assistive-mml></mjx-container>`,
      'a\n[x^2]',
    ],
    [
      'MathJax 3 without MathML: its characters',
      '<p>a <mjx-container jax="CHTML"><mjx-math><mjx-mi><mjx-c class="mjx-c1D465 TEX-I"></mjx-c></mjx-mi><mjx-mo><mjx-c class="mjx-c3D"></mjx-c></mjx-mo><mjx-mn><mjx-c class="mjx-c32"></mjx-c></mjx-mn></mjx-math></mjx-container> b',
      'a <x=2> b',
    ],
    [
      'KaTeX',
      `<p>a <span class="katex"><span class="katex-mathml"><math>${ANNOTATED}</math></span><span class="katex-html" aria-hidden="true">x2</span></span> b`,
      'a <x^2> b',
    ],
    [
      'KaTeX, displayed',
      `<p>a</p><span class="katex-display"><span class="katex"><span class="katex-mathml"><math>${ANNOTATED}</math></span><span class="katex-html" aria-hidden="true">x2</span></span></span>`,
      'a\n[x^2]',
    ],
    [
      'KaTeX of boxes alone: its characters',
      '<p>a <span class="katex"><span class="katex-html" aria-hidden="true">x+y</span></span> b',
      'a x+y b',
    ],
    [
      'Wikipedia',
      `<p>a <span class="mwe-math-element"><span style="display: none;"><math alttext="{\\displaystyle x^{2}}">${SQUARE}</math></span><img class="mwe-math-fallback-image-inline" alt="{\\displaystyle x^{2}}" src="x.svg"></span> b`,
      'a <x^{2}> b',
    ],
    [
      'Wikipedia, alone in its line',
      `<dl><dd><span class="mwe-math-element"><span style="display: none;"><math alttext="{\\displaystyle x^{2}}">${SQUARE}</math></span><img alt="{\\displaystyle x^{2}}" src="x.svg"></span></dd></dl>`,
      '[x^{2}]',
    ],
    ['WordPress', '<p>a <img class="latex" alt="E=mc^2" src="https://s0.wp.com/latex.php?latex=E"> b', 'a <E=mc^2> b'],
    ['a formula of a service', '<p><img alt="x^2" src="https://latex.codecogs.com/svg.latex?x%5E2"></p>', '[x^2]'],
    [
      'a picture that only looks like one',
      '<p><img class="math" alt="Graph of the function" src="a.png"></p>',
      'figure',
    ],
    [
      'Pandoc',
      '<p>a <span class="math inline">\\(x^2\\)</span> b <span class="math display">\\[x^2\\]</span>',
      'a <x^2> b\n[x^2]',
    ],
    ['Pandoc for KaTeX', '<p>a <span class="math inline">x^2</span> b', 'a <x^2> b'],
    ['Sphinx', '<div class="math notranslate nohighlight">\\[a &amp; = b\\]</div>', '[a & = b]!'],
    [
      'a journal',
      '<p>a <inline-formula><tex-math>\\documentclass{minimal}\\begin{document}$$x^2$$\\end{document}</tex-math></inline-formula> b',
      'a\n[x^2]\nb',
    ],
    ['GitHub', '<p>a <math-renderer class="js-inline-math">$x^2$</math-renderer> b', 'a <x^2> b'],
    ['GitLab', '<p>a <code data-math-style="inline">x^2</code> b', 'a <x^2> b'],
  ])('%s', (_, html, expected) => {
    expect(shown(html)).toBe(expected)
  })
})

describe('TeX between signs', () => {
  const mathjax = '<script src="https://cdn.example/mathjax@3/tex-chtml.js"></script>'
  const dollars = '<script>window.MathJax = { tex: { inlineMath: [["$", "$"], ["\\\\(", "\\\\)"]] } }</script>'

  it.each([
    ['inline', `${mathjax}<p>If \\(a \\ne 0\\), $5 and $10.`, 'If <a \\ne 0>, $5 and $10.'],
    ['displayed', `${mathjax}<p>Then $$x = 1$$ and \\[y = 2\\] so.`, 'Then\n[x = 1]\nand\n[y = 2]\nso.'],
    ['over lines', `${mathjax}<p>Then<br>\\[<br>x = 1<br>\\]<br>so.`, 'Then\n[x = 1]\nso.'],
    ['environments', `${mathjax}<p>\\begin{align}x &amp;= 1\\end{align}`, '[\\begin{align}x &= 1\\end{align}]'],
    [
      'single dollars, where the page says so',
      `${dollars}<p>If $a$ costs $5 or 10$ more.`,
      'If <a> costs $5 or 10$ more.',
    ],
    ['not in code', `${mathjax}<p><code>\\(a\\)</code></p><pre>$$b$$</pre>`, '\\(a\\)\ncode:$$b$$'],
    ['not where the page says so', `${mathjax}<p class="tex2jax_ignore">\\(a\\)`, '\\(a\\)'],
    ['not in a page without a program for it', '<p>\\(a\\) $$b$$', '\\(a\\) $$b$$'],
  ])('%s', (_, html, expected) => {
    expect(shown(html)).toBe(expected)
  })

  it.each([['\\('], ['\\['], ['$$'], ['$a '], ['\\begin{align}'], ['\\begin{align}x\\end{gather}']])(
    'looks for the end of %s in time',
    (sign) => {
      const started = cpuTime()
      read(`${dollars}<p>${sign.repeat(60_000)}`)
      read(`${dollars}<p>${`${sign}<br>`.repeat(20_000)}`)
      expect(cpuTime() - started).toBeLessThan(6_000)
    },
  )

  it('keeps TeX that nobody can read as it is written', () => {
    expect(shown(`${mathjax}<p>a \\(\\frac{\\) b`)).toBe('a <\\frac{>! b')
  })
})

describe('TeX to MathML', () => {
  const names = (node: MathNode | string): readonly string[] =>
    typeof node === 'string' ? [] : [node.name, ...node.children.flatMap(names)]
  const mathOf = (tex: string) => {
    const [only] = read(`<tex-math display="block">${tex.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</tex-math>`)
    return only?.kind === 'displayMath' ? only.mathml : undefined
  }

  it.each([
    ['\\sqrt[3]{\\frac{a}{b}}', ['mroot', 'mfrac']],
    ['\\int_0^\\infty f(x)\\,dx', ['msubsup', 'mspace']],
    ['\\hat{x} \\underbrace{a+b}_{n}', ['mover', 'munder']],
    ['\\begin{pmatrix}1 & 2\\\\3 & 4\\end{pmatrix}', ['mtable', 'mtr', 'mtd']],
    ['\\cancel{x} \\boxed{y}', ['menclose']],
    ['{}^{14}_{6}C \\ce{H2O}', ['msubsup', 'msub']],
    ['\\text{if } x', ['mtext']],
    ['\\begin{eqnarray}x &=& y\\end{eqnarray}', ['mtable']],
    ['\\require{cancel}\\mbox{a}', ['mtext']],
    ['\\href{https://example.org}{y}', ['mi']],
  ])('draws %s', (tex, expected) => {
    const math = mathOf(tex)
    expect(math && names(math)).toEqual(expect.arrayContaining(['math', ...expected]))
  })

  it('says by attributes how columns are aligned', () => {
    expect(JSON.stringify(mathOf('\\begin{align}a &= b\\end{align}'))).toMatch(
      /"columnalign":"right".*"columnalign":"left"/,
    )
  })

  it('says of each cell what a table says of its columns', () => {
    const [only] = read(
      '<math display="block"><mtable columnalign="right left" columnlines="solid"><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr></mtable></math>',
    )
    const text = JSON.stringify(only?.kind === 'displayMath' ? only.mathml : null)
    expect(text).toContain('"attributes":{"columnalign":"right","columnlines":"solid"}')
    expect(text).toContain('"attributes":{"columnalign":"left"}')
  })

  it('writes out brackets that are only named', () => {
    expect(shown('<p><math><mfenced open="["><mi>a</mi><mi>b</mi></mfenced></math>')).toBe('<[a,b)>')
  })

  it.each([
    ['\\includegraphics{x.png}'],
    ['\\htmlClass{a}{b}'],
    ['\\def\\a{\\a\\a}\\a'],
    [`\\def\\a#1{${'#1'.repeat(10)}}${'\\a{'.repeat(6)}x${'}'.repeat(6)}`],
    ['{'.repeat(4_000)],
    ['\\left('.repeat(1_500)],
    ['x'.repeat(20_000)],
  ])('leaves %.30s', (tex) => {
    expect(mathml(tex, 'inline')).toBeNull()
  })

  it('knows in later formulas what an earlier one defines, and only in the same file', async () => {
    const convert = await texConverter()
    expect(convert('\\pair{a}{b} \\in \\R', 'inline')).toBeNull()
    convert(
      '\\newcommand{\\R}{\\mathbb{N}} \\newcommand{\\pair}[2]{(#1, #2)} \\DeclareMathOperator{\\rank}{rank}',
      'block',
    )
    expect(convert('\\pair{a}{b} \\in \\R', 'inline')).toContain('ℕ')
    expect(convert('\\rank A', 'inline')).toContain('rank')
    expect(mathml('\\pair{a}{b}', 'inline')).toBeNull()
    convert('\\def\\loop{\\loop\\loop}', 'inline')
    expect(convert('\\loop', 'inline')).toBeNull()
    expect(convert('x^2', 'inline')).not.toBeNull()
  })

  it('stops after what one file may cost', async () => {
    const convert = await texConverter()
    const long = (i: number) => `x_{${i}} + \\text{${'y'.repeat(9_000)}}`
    let converted = 0
    while (converted < 400 && convert(long(converted), 'inline') !== null) converted++
    expect(converted).toBeGreaterThan(100)
    expect(converted).toBeLessThan(400)
    expect(convert(long(0), 'inline')).not.toBeNull()
  }, 60_000)
})

describe('the sample page of MathJax', () => {
  const sample = join(import.meta.dirname, '../../../../shared/samples/html/mathjax/source.html')

  it.skipIf(!existsSync(sample))('keeps every formula, once (skipped where the shared samples are absent)', () => {
    const html = readFileSync(sample, 'utf8')
    expect(parseHtml(html)).toBeTruthy()
    const blocks = read(html)
    const displayed = blocks.filter((one) => one.kind === 'displayMath')
    const inline = blocks
      .flatMap((one) => (one.kind === 'paragraph' ? one.spans : []))
      .filter((one) => typeof one === 'object' && one.kind === 'inlineMath')
    expect([displayed.length, inline.length]).toEqual([8, 5])
    expect(displayed.every((one) => one.mathml !== undefined)).toBe(true)
    expect(plainText({ blocks }).text.match(/there are two solutions to/g)).toHaveLength(1)
  })
})
