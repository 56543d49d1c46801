/**
 * Reads back from the page what the highlights paint, by a way of its own: it knows of the code that paints only the names of
 * highlights and what `data-start`, `data-object` and `data-skip` mean. Nothing of `dom-offset.ts` or `painter.ts` is asked.
 */
import type { Label } from '../../core/document/label'
import type { PlacedMark } from '../../core/mark/placed'

interface Given {
  readonly plain: string
  readonly placed: readonly PlacedMark[]
  readonly labels: readonly Label[]
  readonly activeMark: string | null
}

/** Where each drawn character of the text stands: by text node, the offset of its first character. */
function drawnText(): { readonly starts: ReadonlyMap<Text, number>; readonly objects: ReadonlyMap<Element, number> } {
  const starts = new Map<Text, number>()
  const objects = new Map<Element, number>()
  for (const leaf of document.querySelectorAll('article [data-start]')) {
    if (leaf.closest('[data-skip]')) continue
    let at = Number(leaf.getAttribute('data-start'))
    const visit = (node: Node): void => {
      if (node instanceof Text) {
        if (node.length > 0) starts.set(node, at)
        at += node.length
      } else if (node instanceof Element) {
        if (node.hasAttribute('data-skip')) return
        const length = node.getAttribute('data-object')
        if (length !== null) {
          objects.set(node, at)
          at += Number(length)
        } else if (node.localName === 'br') at += 1
        else for (const child of node.childNodes) visit(child)
      }
    }
    if (leaf.hasAttribute('data-object')) objects.set(leaf, at)
    else for (const child of leaf.childNodes) visit(child)
  }
  return { starts, objects }
}

/** Offsets that a highlight paints, and words of it that are no part of the text. */
function paintedBy(highlight: Highlight, starts: ReadonlyMap<Text, number>, plain: string) {
  const offsets = new Set<number>()
  const faults: string[] = []
  for (const range of highlight) {
    const live = document.createRange()
    live.setStart(range.startContainer, range.startOffset)
    live.setEnd(range.endContainer, range.endOffset)
    if (!live.startContainer.isConnected || live.collapsed) faults.push('a range is nowhere')
    const within = live.commonAncestorContainer
    const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT)
    for (let node: Node | null = within instanceof Text ? within : walker.nextNode(); node; node = walker.nextNode()) {
      if (!(node instanceof Text) || !live.intersectsNode(node)) continue
      const from = node === live.startContainer ? live.startOffset : 0
      const to = node === live.endContainer ? live.endOffset : node.length
      if (from >= to) continue
      const start = starts.get(node)
      if (start === undefined) {
        // Within a formula or an image the words are its drawing, not the text.
        if (!node.parentElement?.closest('[data-object]'))
          faults.push(`paints “${node.data.slice(from, to)}”, which is not in the text`)
        continue
      }
      if (plain.slice(start + from, start + to) !== node.data.slice(from, to))
        faults.push(
          `“${node.data.slice(from, to)}” stands where the text has “${plain.slice(start + from, start + to)}”`,
        )
      for (let i = from; i < to; i++) offsets.add(start + i)
    }
  }
  return { offsets, faults }
}

/** Compares what is painted with the marks: nothing too much anywhere, nothing missing in view, in each label's own look. */
export function paintedWords({ plain, placed, labels, activeMark }: Given): {
  readonly faults: readonly string[]
  readonly looked: number
} {
  const { starts, objects } = drawnText()
  const slot = (label: string) => {
    const at = labels.findIndex(({ id }) => id === label)
    return at < 0 ? 'none' : String(at)
  }
  const nameOf = ({ mark }: PlacedMark) => `margent-label-${slot(mark.label)}${mark.id === activeMark ? '-active' : ''}`
  const faults: string[] = []
  let looked = 0

  const painted = new Map<string, ReadonlySet<number>>()
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('margent-label-')) continue
    const found = paintedBy(highlight, starts, plain)
    faults.push(...found.faults.map((fault) => `${name}: ${fault}`))
    painted.set(name, found.offsets)
  }
  // Nothing but marks' own words. A quote is compared with the page, not only with an offset.
  for (const [name, offsets] of painted) {
    const own = placed.filter((each) => nameOf(each) === name)
    for (const offset of offsets) {
      looked++
      const mark = own.find(({ range }) => range.start <= offset && offset < range.end)
      if (!mark) faults.push(`${name} paints “${plain.slice(offset, offset + 20)}” at ${offset}, and no mark is there`)
      else if (mark.mark.anchor.quote[offset - mark.range.start] !== plain[offset])
        faults.push(`${name} paints at ${offset} what its quote does not say`)
    }
  }
  // In view nothing is missing.
  const view = document.querySelector('article')?.closest('[class*=scroller]')?.getBoundingClientRect()
  const inView = (rect: DOMRect) =>
    view !== undefined && rect.bottom > view.top && rect.top < view.bottom && rect.height > 0
  for (const [node, start] of starts) {
    const whole = document.createRange()
    whole.selectNodeContents(node)
    if (!inView(whole.getBoundingClientRect())) continue
    for (const each of placed) {
      const from = Math.max(each.range.start, start)
      const to = Math.min(each.range.end, start + node.length)
      for (let offset = from; offset < to; offset++) {
        looked++
        if (!painted.get(nameOf(each))?.has(offset)) {
          faults.push(`“${plain.slice(offset, to)}” at ${offset} is marked and ${nameOf(each)} does not paint it`)
          break
        }
      }
    }
  }
  // Images and formulas in view are framed where a mark holds them, and only there.
  for (const [object, offset] of objects) {
    if (!inView(object.getBoundingClientRect())) continue
    const length = Number(object.getAttribute('data-object'))
    const slots = placed
      .filter(({ range }) => range.start < offset + length && range.end > offset)
      .map(({ mark }) => slot(mark.label))
    const frame = object.getAttribute('data-label')
    if (frame === 'selected') continue
    if (slots.length === 0 ? frame !== null : frame === null || !slots.includes(frame))
      faults.push(`what stands at ${offset} is framed as ${frame}, and marks there are ${slots.join(', ') || 'none'}`)
  }
  return { faults: faults.slice(0, 5), looked }
}
