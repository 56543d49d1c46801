/** Whether a label's colour can be seen and read, by the contrast of WCAG 2 (success criteria 1.4.3 and 1.4.11). */
import type { Label } from '../document/label'
import { hexOfRgb, linearOf, over, rgbOf } from './colour'
import { type Look, PAGES, paintOf } from './fill'

/** What a line or a sign needs against what is beside it, and what letters need. */
export const LINE_CONTRAST = 3
export const LETTER_CONTRAST = 4.5

/** The contrast of two colours `#rrggbb`, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function luminance(hex: string): number {
  const { r, g, b } = linearOf(rgbOf(hex))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** How well a label's colour shows in a look of the page. */
export interface Contrasts {
  readonly look: Look
  /** The underline against the page; the letter in its square has the same, the other way round. */
  readonly edge: number
  /** The words on the fill where it is full. */
  readonly ink: number
}

/** The contrasts of a label's colour in a look of the page. */
export function contrastsOf(colour: Label['colour'], look: Look): Contrasts {
  const { fill, edge } = paintOf(colour, look)
  const { page, ink } = PAGES[look]
  return { look, edge: contrast(edge, page), ink: contrast(ink, fill) }
}

const STEPS = 100

/** The colour nearest to `hex` on the way to black, or in the night look to white, whose letters can be read in these looks. */
export function readable(hex: string, looks: readonly Look[]): string {
  const end = looks.includes('night') ? '#ffffff' : '#000000'
  for (let step = 0; step <= STEPS; step++) {
    const colour = hexOfRgb(over(rgbOf(end), step / STEPS, rgbOf(hex)))
    if (looks.every((look) => contrast(colour, PAGES[look].page) >= LETTER_CONTRAST)) return colour
  }
  return end
}
