/**
 * Bounds on what marked does with text that nobody wrote: at each sign that may begin something it looks through all the rest
 * of the paragraph, so that 100 kB of signs without an end took it minutes. Here it looks no further than any writer goes.
 */
import { Tokenizer, type TokenizerObject } from 'marked'

/** A paragraph with more signs of emphasis is crowded: a glossary, or nothing that anybody wrote. */
const CROWD = 500
/** In such a one emphasis is no longer than a sentence; beyond, a sign is a sign. */
const LONGEST_IN_CROWD = 300
/** marked looks at the signs just before, and through all that it is given. */
const LOOKED_BACK = 50
/** Emphasis within emphasis is read anew at every level. */
const MOST_EMPHASIS_DEPTH = 8
/** An address that stands in the text without signs around it. */
const LONGEST_ADDRESS = 1_000
/** So many brackets in it are more than any has; behind each one all that follows would be looked at again. */
const MOST_BRACKETS = 30
/** Lines that go on a quote without its sign; with more the sign is put before them, since marked begins anew at each. */
const MOST_LAZY_LINES = 500
const LAZY_LINE = /^( {0,3}>[^\n]*\n)(?=[ \t]*[^\s>])/gm

/** Tokenizers of one text that stop looking where marked's own would not. */
export function boundedTokenizer(): TokenizerObject {
  let depth = 0
  let paragraph = ''
  let isCrowded = false
  /** `masked` is the whole paragraph, of which `source` is the end. */
  const within = (source: string, masked: string): readonly [source: string, masked: string] => {
    if (masked !== paragraph) {
      paragraph = masked
      isCrowded = (masked.match(/[*_~]/g)?.length ?? 0) > CROWD
    }
    if (!isCrowded || source.length <= LONGEST_IN_CROWD) return [source, masked]
    const from = masked.length - source.length
    return [source.slice(0, LONGEST_IN_CROWD), masked.slice(Math.max(0, from - LOOKED_BACK), from + LONGEST_IN_CROWD)]
  }
  const nested = <T>(read: () => T): T | undefined => {
    if (depth >= MOST_EMPHASIS_DEPTH) return undefined
    depth++
    try {
      return read()
    } finally {
      depth--
    }
  }
  return {
    emStrong(source, masked, before) {
      const near = within(source, masked)
      return nested(() => Tokenizer.prototype.emStrong.call(this as Tokenizer, ...near, before))
    },
    del(source, masked, before) {
      const near = within(source, masked)
      return nested(() => Tokenizer.prototype.del.call(this as Tokenizer, ...near, before))
    },
    url(source) {
      return Tokenizer.prototype.url.call(this as Tokenizer, source.slice(0, endOfAddress(source)))
    },
  }
}

function endOfAddress(source: string): number {
  let brackets = 0
  let end = 0
  for (; end < source.length && end < LONGEST_ADDRESS && brackets <= MOST_BRACKETS; end++)
    if (source[end] === '(') brackets++
  return end
}

/** The text with a sign before every line of a quote, where very many have none. */
export function withoutLaziness(markdown: string): string {
  let lazy = 0
  for (const _ of markdown.matchAll(LAZY_LINE)) if (++lazy > MOST_LAZY_LINES) break
  return lazy > MOST_LAZY_LINES ? markdown.replace(LAZY_LINE, '$1> ') : markdown
}
