import type { Token } from 'marked'
import { noteTokens } from '../note/tokens'
import { fenced } from './quote'

/** Ends of HTML blocks that would else run to the end of the file, by how they begin. */
const OPEN_HTML: readonly (readonly [RegExp, RegExp])[] = [
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
  [/^ {0,3}<![a-z]/i, />/],
  [/^ {0,3}<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
]

/**
 * A note's Markdown as part of a larger text: its headings come below those of the text (`depth` is the level they stand
 * under), and what it leaves open (a fence, a comment) ends with it. All else is as the reader wrote it.
 */
export function embeddedNote(note: string, depth: number): string {
  const source = note.replace(/\r\n?/g, '\n').trim()
  // The common note holds none of the signs that could reach beyond it.
  if (!/[#<`~]|^ {0,3}[=-]+ *$/m.test(source)) return source
  const tokens = noteTokens(source)
  // Nested too deep to be read: as it is written, and nothing of it reaches beyond.
  if (tokens.length === 0) return fenced(source)
  return tokens
    .map((token) => contained(token, depth))
    .join('')
    .trim()
}

function contained(token: Token, depth: number): string {
  switch (token.type) {
    case 'heading': {
      const line = token.text.replaceAll('\n', ' ')
      return `${'#'.repeat(Math.min(6, token.depth + depth))} ${line}\n\n`
    }
    case 'code':
      return closedFence(token.raw)
    case 'html':
      return closedHtml(token.raw)
    default:
      return token.raw
  }
}

function closedFence(raw: string): string {
  const [, fence] = /^ {0,3}(`{3,}|~{3,})/.exec(raw) ?? []
  if (!fence) return raw
  const last = raw.trimEnd().split('\n').at(-1)?.trim() ?? ''
  const closed = raw.trimEnd().includes('\n') && last.startsWith(fence) && /^(`+|~+)$/.test(last)
  return closed ? raw : `${raw.trimEnd()}\n${fence}\n`
}

function closedHtml(raw: string): string {
  const open = OPEN_HTML.find(([begin]) => begin.test(raw))
  return open && !open[1].test(raw) ? raw.replace('<', '\\<') : raw
}
