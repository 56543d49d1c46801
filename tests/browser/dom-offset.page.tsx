import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { plainText, startsOf } from '../../core/text/plain-text'
import { mapSection, type Side } from '../../renderer/reader/dom-offset'
import { Blocks } from '../../renderer/ui/text/Blocks'
import { everyKind } from './every-kind'

const plain = plainText(everyKind).text
const root = document.getElementById('root') as HTMLElement
const drawing = { document: 'd000000000000', starts: startsOf(everyKind.blocks, 0), headings: 2 }
flushSync(() => createRoot(root).render(<Blocks blocks={everyKind.blocks} drawing={drawing} />))
const map = mapSection(root, plain)

function spelled(range: StaticRangeInit): string {
  const live = document.createRange()
  live.setStart(range.startContainer, range.startOffset)
  live.setEnd(range.endContainer, range.endOffset)
  return live.toString()
}

export const api = {
  plain: () => plain,
  sound: () => map.sound,

  /** Offsets that do not come back as themselves, from either side. Between two leaves there is no place of its own. */
  lost(): readonly string[] {
    const lost: string[] = []
    for (let offset = 0; offset <= plain.length; offset++) {
      for (const side of ['start', 'end'] as const) {
        const place = map.placeOf(offset, side)
        const back = place && map.offsetOf(place.node, place.offset, side)
        if (back !== offset) lost.push(`${offset} ${side}: ${back}`)
      }
    }
    return lost
  },

  /** What the DOM spells under the ranges of a stretch, one string a range. */
  under: (start: number, end: number) => map.rangesOf({ start, end }).map(spelled),

  /** Every place of the DOM, in order: offsets must never go back. */
  ordered(): boolean {
    let last = -1
    const walker = document.createTreeWalker(root)
    for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
      const length = node instanceof Text ? node.length : 0
      for (let i = 0; i <= length; i++) {
        if (!(node instanceof Text)) continue
        const offset = map.offsetOf(node, i, 'start')
        if (offset === null || offset < last) return false
        last = offset
      }
    }
    return true
  },

  /** The native selection as offsets. */
  selected(): readonly (number | null)[] {
    const selection = getSelection()
    if (!selection || selection.rangeCount === 0) return []
    const range = selection.getRangeAt(0)
    const at = (node: Node, offset: number, side: Side) => map.offsetOf(node, offset, side)
    return [
      at(range.startContainer, range.startOffset, 'start'),
      at(range.endContainer, range.endOffset, 'end'),
      range.endContainer.nodeType,
    ]
  },

  /** Offsets of a place named by selector and child index, from either side. */
  at(selector: string, index: number): readonly (number | null)[] {
    const element = root.querySelector(selector)
    if (!element) throw new Error(`no ${selector}`)
    return [map.offsetOf(element, index, 'start'), map.offsetOf(element, index, 'end')]
  },

  /** Whether a section whose words were changed behind its back is still taken for sound. */
  soundAfterChange(): boolean {
    const text = root.querySelector('pre code')?.firstChild as Text
    text.data = text.data.replace('tide', 'Tide')
    return mapSection(root, plain).sound
  },
}
