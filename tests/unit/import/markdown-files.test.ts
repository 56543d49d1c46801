import { describe, expect, it } from 'vitest'
import { importMarkdown } from '../../../core/import/markdown'
import { checkText } from '../../../core/text/check'
import type { Block, Definition, Span } from '../../../core/text/tree'
import { texConverter } from '../../../main/import/tex'

const mathml = await texConverter()
const image = (address: string) => (address.startsWith('http') ? null : `image-${decodeURIComponent(address)}`)
const read = (markdown: string) => importMarkdown(markdown, { name: 'own.md', image, mathml })

/** A text as a short sketch: what each block and span is, and its words. */
function sketch(markdown: string): string {
  const { text } = read(markdown)
  expect(checkText(text)).not.toBeNull()
  return text.blocks.map(block).join('\n')
}

function block(one: Block): string {
  const id = one.id === undefined ? '' : `#${one.id} `
  switch (one.kind) {
    case 'paragraph':
    case 'verse':
      return id + spans(one.spans)
    case 'heading':
      return `${id}h${one.level} ${spans(one.spans)}`
    case 'quote':
      return `quote(${one.blocks.map(block).join(' / ')})`
    case 'list':
      return `list(${one.items.map((item) => (item.checked === undefined ? '' : item.checked ? '[x] ' : '[ ] ') + item.blocks.map(block).join(' / ')).join(' | ')})`
    case 'code':
      return `code ${one.syntax ?? ''}: ${one.text}`
    case 'figure':
      return `figure ${one.image.source} ${one.image.width ?? ''} ${one.image.alternative}${one.caption ? `: ${spans(one.caption)}` : ''}`.trim()
    case 'displayMath':
      return `[[${one.tex}]]${one.mathml ? '' : '!'}`
    case 'definitions':
      return `definitions(${one.entries.map(entry).join(' | ')})`
    case 'footnote':
      return `note ${one.sign}(${one.blocks.map(block).join(' / ')})`
    case 'table':
      return one.rows.map((row) => row.cells.map((cell) => spans(cell.spans)).join(' | ')).join('\n')
    case 'divider':
      return '---'
    case 'item':
      return 'item'
  }
}

function entry(one: Definition): string {
  return one.kind === 'term' ? spans(one.spans) : `: ${one.blocks.map(block).join(' / ')}`
}

function spans(all: readonly Span[]): string {
  return all.map(span).join('')
}

function span(one: Span): string {
  if (typeof one === 'string') return one
  switch (one.kind) {
    case 'inlineMath':
      return `<${one.tex}>${one.mathml ? '' : '!'}`
    case 'image':
      return `(image ${one.source})`
    case 'noteReference':
      return `(${one.sign})`
    case 'link':
      return `{${spans(one.spans)} -> ${one.address}}`
    case 'break':
      return ' // '
    default:
      return `${one.kind}{${spans(one.spans)}}`
  }
}

describe('mathematics in Markdown', () => {
  it.each([
    ['If $a \\ne 0$, then.', 'If <a \\ne 0>, then.'],
    ['It cost $5 and then $10, US$5 or A$6.', 'It cost $5 and then $10, US$5 or A$6.'],
    ['From $5 to 10$ each; $HOME/$USER stays.', 'From $5 to 10$ each; $HOME/$USER stays.'],
    ['The $n$th of $k$, $x$는 and \\$x$.', 'The <n>th of <k>, <x>는 and $x$.'],
    ['*a $x*y$ b* and $a_b$ c_', 'emphasis{a <x*y> b} and <a_b> c_'],
    ['Then $$x = 1$$ so.', 'Then\n[[x = 1]]\nso.'],
    ['Then\n$$\nx = 1\n\n+ 2\n$$\nso.', 'Then\n[[x = 1\n+ 2]]\nso.'],
    [
      '$$\n\\begin{align}\na &< b \\\\\nc &= d\n\\end{align}\n$$',
      '[[\\begin{align}\na &< b \\\\\nc &= d\n\\end{align}]]',
    ],
    ['```math\nx^2\n```', '[[x^2]]'],
    ['Is \\(x^2\\) and \\[ \\frac{1}{2} \\] so?', 'Is <x^2> and\n[[\\frac{1}{2}]]\nso?'],
    ['\\[\nx = 1\n\\]', '[[x = 1]]'],
    ['See \\[1\\] and \\(as said\\).', 'See [1] and (as said).'],
    ['`$x$` and\n\n```\n$$x$$\n```', 'code{$x$} and\ncode : $$x$$'],
    ['- a\n\n  $$x$$\n- b', 'list(a / [[x]] | b)'],
    ['| a | b |\n|---|---|\n| $x$ | $$y$$ |', 'a | b\n<x> | <y>'],
    ['$\\text{if $x$}$ and $\\frac{$!', '<\\text{if $x$}> and $\\frac{$!'],
  ])('%s', (markdown, expected) => {
    expect(sketch(markdown)).toBe(expected)
  })
})

describe('what note-takers add', () => {
  it.each([
    ['[[Note]], [[Note|words *here*]], [[Note#Part|x]], [[Note#Part]].', 'Note, words emphasis{here}, x, Note > Part.'],
    [
      'See [[#The Part]] or [[own#The Part|here]].\n\n## The Part',
      'See {The Part -> #the-part} or {here -> #the-part}.\n#the-part h2 The Part',
    ],
    [
      'See [[#^abc]].\n\nA paragraph. ^abc\n\nAnother. ^def',
      'See {abc -> #block-abc}.\n#block-abc A paragraph.\nAnother.',
    ],
    [
      '2 ^ 3 and x^y^z, m^2^ and H~2~O, ~~gone~~ ~also~',
      '2 ^ 3 and xsuperscript{y}z, msuperscript{2} and Hsubscript{2}O, deleted{gone} deleted{also}',
    ],
    ['![[a b.png|300]]', 'figure image-a b.png 300'],
    ['![[c.jpg|A cat|200x100]]', 'figure image-c.jpg 200 A cat'],
    ['![A dog|120](d.png "Title"){width=50%}', 'figure image-d.png 120 A dog: Title'],
    ['![[Other note#Part]]', 'Other note#Part'],
    ['A [[1]](https://e.org/) source.', 'A {[1] -> https://e.org/} source.'],
    [
      '> [!note] On *this*\n> Words.\n> > [!warning]-\n> > Inner.',
      'quote(strong{On emphasis{this}} / Words. / quote(strong{Warning} / Inner.))',
    ],
    ['> [!tip]\n> - a', 'quote(strong{Tip} / list(a))'],
    ['[!note] not in a quote', '[!note] not in a quote'],
    ['a ==marked *x*== b, 1 == 2 == 3', 'a marked emphasis{x} b, 1 == 2 == 3'],
    ['a %%hidden%% b, 100%% of 50%% c\n\n%%\nhidden\n\ntoo\n%%\n\nd', 'a b, 100%% of 50%% c\nd'],
    ['a <!-- hidden --> b', 'a b'],
    [
      '- [x] a\n- [ ] b\n- [-] c\n- [>] d\n- [link](https://e.org/)',
      'list([x] a | [ ] b | [ ] c | [ ] d | {link -> https://e.org/})',
    ],
    ['[-] no item', '[-] no item'],
    ['key:: value #tag :smile:', 'key:: value #tag :smile:'],
    [
      'A note^[In *the* line [x].] here[^1].\n\n[^1]: Below.',
      'A note(1) here(2).\nnote 1(In emphasis{the} line [x].)\nnote 2(Below.)',
    ],
    [
      'Apple\n:   A fruit\n    of trees.\n\n    More.\n:   A firm\n\nPear\n\n: Another.\n\nEnd: here.',
      'definitions(Apple | : A fruit of trees. / More. | : A firm | Pear | : Another.)\nEnd: here.',
    ],
    ['[go](#x)\n\n## Part {#x .unnumbered}\n\n## Set {1, 2}', '{go -> #x}\n#x h2 Part\nh2 Set {1, 2}'],
    [
      '[small words]{.smallcaps} and [l](https://e.org/){target=_blank} `c`{.py}',
      'small words and {l -> https://e.org/} code{c}',
    ],
    ['::: warning Mind *this*\nText.\n:::\n\n::: {.note}\nMore.\n:::', 'strong{Mind emphasis{this}}\nText.\nMore.'],
    [
      '```{.python .numbered}\nx\n```\n\n```mermaid\ny\n```\n\n```{r, echo=FALSE}\nz\n```',
      'code python: x\ncode mermaid: y\ncode r: z',
    ],
    ['| a | b |\n|---|---|\n| `x\\|y` | [[N\\|z]] |', 'a | b\ncode{x|y} | z'],
    ['one  \ntwo\\\nthree', 'one // two // three'],
    ['<details><summary>More</summary>\n\nHidden *text*.\n\n</details>', 'More\nHidden emphasis{text}.'],
    ['\uFEFFA\r\n\r\n---\r\n\r\nB\tc\r\n', 'A\n---\nB c'],
  ])('%s', (markdown, expected) => {
    expect(sketch(markdown)).toBe(expected)
  })
})
