/**
 * Who finds passages again: each is given what it would have kept of a passage, and a text, and says where the passage is
 * now, or that it does not know.
 */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Anchor, Range } from '../../core/anchor/anchor.ts'

/** `old` is the text in which the anchor was made, for who keeps it. */
export type Find = (anchor: Anchor, old: string, now: string) => Range | null

export interface Contender {
  readonly name: string
  readonly find: Find
}

interface Match {
  readonly start: number
  readonly end: number
  readonly errors: number
}

type Search = (text: string, pattern: string, maxErrors: number) => readonly Match[]

interface Quote {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

interface TextQuote {
  readonly toTextPosition: (root: object, quote: Quote, options: { readonly hint: number }) => Range | null
}

interface Page {
  readonly window: { readonly document: { readonly createElement: (name: string) => { textContent: string } } }
}

// Peers read files of their own at run time, so they are not bundled.
const fromPeers = createRequire(join(process.cwd(), 'bench/package.json'))

/** Both peers keep as much context as is usual with them. */
const CONTEXT = 32

/** Weights and limit as in the Hypothesis client (`anchoring/match-quote`), which is what this peer is measured as. */
const WEIGHT = { quote: 50, prefix: 20, suffix: 20, position: 2 }
const MOST_ERRORS = 256

/**
 * approx-string-match used as Hypothesis does: the old offsets where the quote still stands there; else all exact places,
 * or where there is none all that differ by up to half of the quote; the one that scores best, however little that is.
 */
export function likeHypothesis(): Contender {
  const { default: search } = fromPeers('approx-string-match') as { readonly default: Search }
  return {
    name: 'approx-string-match as Hypothesis uses it',
    find: ({ start, end, quote, prefix, suffix }, _old, now) => {
      if (now.slice(start, end) === quote) return { start, end }
      const before = prefix.slice(-CONTEXT)
      const after = suffix.slice(0, CONTEXT)
      const score = (match: Match) =>
        WEIGHT.quote * (1 - match.errors / quote.length) +
        WEIGHT.prefix * agreement(search, now.slice(Math.max(0, match.start - before.length), match.start), before) +
        WEIGHT.suffix * agreement(search, now.slice(match.end, match.end + after.length), after) +
        WEIGHT.position * (1 - Math.abs(match.start - start) / now.length)
      const matches = exactOrClose(search, now, quote, Math.min(MOST_ERRORS, quote.length / 2))
      let best: { readonly match: Match; readonly score: number } | null = null
      for (const match of matches) {
        const scored = score(match)
        if (!best || scored > best.score) best = { match, score: scored }
      }
      return best && { start: best.match.start, end: best.match.end }
    },
  }
}

function exactOrClose(search: Search, text: string, pattern: string, maxErrors: number): readonly Match[] {
  const exact: Match[] = []
  for (let start = text.indexOf(pattern); start >= 0; start = text.indexOf(pattern, start + 1))
    exact.push({ start, end: start + pattern.length, errors: 0 })
  return exact.length > 0 ? exact : search(text, pattern, maxErrors)
}

/** Of nothing, nothing can be said to agree; a context that was never kept agrees with everything. */
function agreement(search: Search, text: string, context: string): number {
  if (context === '') return 1
  if (text === '') return 0
  const [best] = exactOrClose(search, text, context, context.length)
  return best ? 1 - best.errors / context.length : 0
}

/** dom-anchor-text-quote over an element of jsdom with a single text node: as little DOM as it can be given. */
export function domAnchorTextQuote(): Contender {
  const { JSDOM } = fromPeers('jsdom') as { readonly JSDOM: new (html: string) => Page }
  const { toTextPosition } = fromPeers('dom-anchor-text-quote') as TextQuote
  const root = new JSDOM('').window.document.createElement('div')
  return {
    name: 'dom-anchor-text-quote',
    find: ({ start, quote, prefix, suffix }, _old, now) => {
      if (root.textContent !== now) root.textContent = now
      const kept = { exact: quote, prefix: prefix.slice(-CONTEXT), suffix: suffix.slice(0, CONTEXT) }
      return toTextPosition(root, kept, { hint: start })
    },
  }
}
