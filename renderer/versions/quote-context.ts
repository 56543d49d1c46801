import type { Anchor, Range } from '../../core/anchor/anchor'

/** So much of what stands beside a passage tells where it is. */
const LENGTH = 60

/** What stood before and after a mark's passage, without the rest of other blocks. */
export function contextOf({ prefix, suffix }: Anchor): { readonly before: string; readonly after: string } {
  return { before: lastLine(prefix), after: firstLine(suffix) }
}

/** What stands before and after a range of the text, in its own block. */
export function contextAt(plain: string, { start, end }: Range): { readonly before: string; readonly after: string } {
  return {
    before: inBlock(
      plain
        .slice(Math.max(0, start - LENGTH), start)
        .split('\n')
        .at(-1) ?? '',
    ),
    after: inBlock(plain.slice(end, end + LENGTH).split('\n')[0] ?? ''),
  }
}

/** The last line that says anything: of a mark at the beginning of a block that is the end of the block before it. */
function lastLine(text: string): string {
  return inBlock(text.trimEnd().split('\n').at(-1) ?? '').trimStart()
}

function firstLine(text: string): string {
  return inBlock(text.trimStart().split('\n')[0] ?? '').trimEnd()
}

/** Half of a pair of surrogates at the edge is no character. */
function inBlock(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')
}
