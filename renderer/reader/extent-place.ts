import type { Range } from '../../core/anchor/anchor'
import type { End } from '../../core/mark/extent'
import { afterCharacter, beforeCharacter } from '../../core/text/character'
import { directionAt } from './direction'
import type { DrawnSections } from './drawn-sections'

/** One end of a passage on the screen: the line that it cuts, in CSS pixels of the window. */
export interface EndPlace {
  readonly x: number
  readonly top: number
  readonly height: number
}

/** Where an end of a passage is drawn; null where its section is not. */
export function endPlace(drawn: DrawnSections, range: Range, end: End): EndPlace | null {
  const { plain } = drawn
  const [start, stop] =
    end === 'start' ? [range.start, afterCharacter(plain, range.start)] : [beforeCharacter(plain, range.end), range.end]
  const rects = drawn.rectsOf({ start, end: stop }).filter(({ height }) => height > 0)
  const rect = end === 'start' ? rects[0] : rects.at(-1)
  if (!rect) return null
  const isAtLeft = (end === 'start') === (directionAt(drawn, start) === 'ltr')
  return { x: isAtLeft ? rect.left : rect.right, top: rect.top, height: rect.height }
}
