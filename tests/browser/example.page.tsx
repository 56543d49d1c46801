import { createRoot } from 'react-dom/client'

/** Mounted at once, so that the page is there when `open` returns. */
const root = document.getElementById('root')
if (root) createRoot(root).render(<p>A passage that is marked here.</p>)

/** What example.test.ts may call in the page. */
export const api = {
  /** Paints the UTF-16 offsets `start` to `end` of the paragraph with a CSS highlight of this name. */
  paint(name: string, start: number, end: number): void {
    const node = document.querySelector('p')?.firstChild
    if (!node) throw new Error('the paragraph is not mounted')
    CSS.highlights.set(
      name,
      new Highlight(new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end })),
    )
  },

  /** The words under each range of a highlight. */
  painted(name: string): readonly string[] {
    return [...(CSS.highlights.get(name) ?? [])].map((range) =>
      (range.startContainer.textContent ?? '').slice(range.startOffset, range.endOffset),
    )
  },

  /** Offset in the paragraph under a point of the window, in CSS pixels. */
  offsetAt: (x: number, y: number): number | undefined => document.caretPositionFromPoint(x, y)?.offset,
}
