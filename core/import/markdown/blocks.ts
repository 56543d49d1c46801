/** Blocks beyond GFM: definition lists (Pandoc, PHP Markdown Extra), hidden blocks, fenced divisions. */
import type { Token, TokenizerAndRendererExtension, TokenizerThis, Tokens } from 'marked'
import { paragraphOf } from './math'

const TERM = /^ {0,3}(?![:>#|`~\s]|[-+*][ \t]|\d+[.)][ \t]|<\/?[a-z])([^\n]{1,300})\n(?:[ \t]*\n)?(?= {0,3}:[ \t]+\S)/
const DEFINITION =
  /^ {0,3}:[ \t]+([^\n]+(?:\n(?! {0,3}:[ \t])[ \t]*\S[^\n]*)*(?:\n(?:[ \t]*\n)+(?: {4}|\t)[^\n]+(?:\n(?! {0,3}:[ \t])[ \t]*\S[^\n]*)*)*)(?:\n|$)(?:[ \t]*(?:\n|$))*/

interface Entry {
  readonly term: Token[]
  readonly descriptions: readonly Token[][]
}

/** A term on a line of its own, and below it, each behind a colon, what it means. */
export const definitionList: TokenizerAndRendererExtension = {
  name: 'definitionList',
  level: 'block',
  tokenizer(this: TokenizerThis, source: string) {
    const entries: Entry[] = []
    let rest = source
    for (let term = TERM.exec(rest); term; term = TERM.exec(rest)) {
      rest = rest.slice(term[0].length)
      const descriptions: Token[][] = []
      for (let found = DEFINITION.exec(rest); found; found = DEFINITION.exec(rest)) {
        rest = rest.slice(found[0].length)
        descriptions.push(this.lexer.blockTokens((found[1] ?? '').replace(/\n(?: {1,4}|\t)/g, '\n'), []))
      }
      entries.push({ term: this.lexer.inline((term[1] ?? '').trim()), descriptions })
    }
    if (entries.length === 0) return undefined
    const tokens = entries.flatMap((entry) => entry.descriptions.flat())
    return { type: 'definitionList', raw: source.slice(0, source.length - rest.length), entries, tokens }
  },
  renderer(token) {
    const entries: readonly Entry[] = token.entries
    const html = entries.map(({ term, descriptions }) => {
      const each = descriptions.map((tokens) => `<dd>${this.parser.parse(tokens)}</dd>`)
      return `<dt>${this.parser.parseInline(term)}</dt>${each.join('')}`
    })
    return `<dl>${html.join('')}</dl>`
  },
}

/** `%%` on a line of its own, up to the next such line: hidden by its writer. */
export const hiddenBlock: TokenizerAndRendererExtension = {
  name: 'hiddenBlock',
  level: 'block',
  tokenizer: (source) => {
    const found = /^%%[ \t]*\n(?:(?!%%)[^\n]*\n){0,500}?%%[ \t]*(?:\n|$)/.exec(source)
    return found ? { type: 'hiddenBlock', raw: found[0] } : undefined
  },
  renderer: () => '',
}

/** `::: warning Title`: the line that begins a division is its title, the one that ends it nothing. */
export const division: TokenizerAndRendererExtension = {
  name: 'division',
  level: 'block',
  start: (source) => {
    const index = paragraphOf(source).search(/\n:{3,}/)
    return index < 0 ? undefined : index + 1
  },
  tokenizer(this: TokenizerThis, source: string) {
    const found = /^:{3,}[ \t]*(\{[^{}\n]*\}|[\w-]*)[ \t]*([^\n:{}]*):*[ \t]*(?:\n|$)/.exec(source)
    if (!found) return undefined
    const title = (found[2] ?? '').trim()
    return { type: 'division', raw: found[0], tokens: title === '' ? [] : this.lexer.inline(title) }
  },
  renderer(token) {
    const words = this.parser.parseInline(token.tokens ?? [])
    return words === '' ? '' : `<p><strong>${words}</strong></p>`
  },
}

/** The language of a fence: `js`, `{.python .numberLines}`, `{r, echo=FALSE}`. */
export function syntaxOf({ lang }: Tokens.Code): string {
  const said = (lang ?? '').trim()
  const braced = /^\{+\s*(?:[^}]*?\.)?([\w+#-]+)/.exec(said)?.[1]
  return said.startsWith('{') ? (braced ?? '') : (/^[^\s{]+/.exec(said)?.[0] ?? '')
}
