/**
 * Inline signs beyond GFM, each a rule of its own, all in one extension of marked: its search for the next sign stops at the
 * first character that any of them begins with, so that long paragraphs stay cheap.
 */
import type { Token, TokenizerThis, Tokens } from 'marked'

/** What a rule is given: the source from its first character on, the character before that, and marked's own lexer. */
export interface SignSource {
  readonly source: string
  /** `''` at the beginning. */
  readonly before: string
  readonly previous: Token | undefined
  readonly inner: (markdown: string) => Token[]
}

/** What a rule made of `raw`. `place` is where alone it means that; elsewhere it is its words. */
export interface Sign {
  readonly raw: string
  readonly tokens?: Token[]
  /** The HTML; `inner` is that of `tokens`. Called once, in the order of the text. */
  readonly html: (inner: string) => string
  readonly place?: Place
  /** The HTML where the place is another; nothing of `raw` may be lost there. */
  readonly elsewhere?: (inner: string) => string
  /** The id that it gives a heading. */
  readonly id?: string
}
/** The beginning of a quote, the beginning of an item, the end of a heading. */
export type Place = 'quote' | 'item' | 'heading'

/** A rule: what it begins with, and how it reads on; undefined where it is only characters. */
export interface SignRule {
  readonly character: string
  readonly read: (given: SignSource) => Sign | undefined
}

/** A sign as marked's lexer keeps it. */
export interface SignToken extends Tokens.Generic {
  readonly type: typeof SIGN
  readonly sign: Sign
  placed: Place | null
}
export const SIGN = 'sign'

/** What marked is extended by. */
export function signExtension(rules: readonly SignRule[]) {
  // Without Map.groupBy: the pictures are made by the machine's own Node, which may be 20.
  const byCharacter = new Map<string, SignRule[]>()
  for (const rule of rules) byCharacter.set(rule.character, [...(byCharacter.get(rule.character) ?? []), rule])
  const characters = [...byCharacter.keys()].map((character) => `\\${character}`).join('')
  const any = new RegExp(`[${characters}]`)
  return {
    name: SIGN,
    level: 'inline' as const,
    start: (source: string) => nextSign(source, any),
    tokenizer(this: TokenizerThis, source: string, tokens: Token[]) {
      const previous = tokens.at(-1)
      const before = previous?.raw.at(-1) ?? ''
      for (const rule of byCharacter.get(source[0] ?? '') ?? []) {
        const inner = (markdown: string) => this.lexer.inlineTokens(markdown)
        const sign = rule.read({ source, before, previous, inner })
        if (sign) return { type: SIGN, raw: sign.raw, sign, tokens: sign.tokens ?? [], placed: null }
      }
      return undefined
    },
    childTokens: ['tokens'],
  }
}

/** So far is looked ahead at once: marked asks anew at every token, so that its time would grow with a paragraph's square. */
const AHEAD = 5_000

/** Where the next sign may begin; in a long text without any a place between two words, to look on from there. */
function nextSign(source: string, any: RegExp): number | undefined {
  const ahead = source.slice(0, AHEAD)
  const index = ahead.search(any)
  if (index >= 0 || ahead.length === source.length) return index < 0 ? undefined : index
  return ahead.lastIndexOf(' ') + 1 || AHEAD
}

export function isSign(token: Token | undefined): token is SignToken {
  return token?.type === SIGN
}

/** The HTML of a sign. */
export function signHtml(token: SignToken, inner: string): string {
  const { place, elsewhere, html } = token.sign
  return place !== undefined && token.placed !== place ? (elsewhere?.(inner) ?? inner) : html(inner)
}

/** Tells the signs among tokens where they stand. */
export function placeSigns(token: Token): void {
  if (token.type === 'blockquote') place(firstInline(token.tokens?.[0]), 'quote')
  else if (token.type === 'list_item') place(firstInline(token.tokens?.[0]), 'item')
  else if (token.type === 'heading') place(token.tokens?.at(-1), 'heading')
}

function firstInline(token: Token | undefined): Token | undefined {
  return token?.type === 'paragraph' || token?.type === 'text' ? (token as Tokens.Paragraph).tokens?.[0] : undefined
}

function place(token: Token | undefined, at: Place): void {
  if (isSign(token) && token.sign.place === at) token.placed = at
}
