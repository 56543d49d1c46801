/**
 * How people with one kind of cone missing see colours, and which labels look alike to whom. The matrices are those for full
 * severity of Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency"
 * (IEEE Transactions on Visualization and Computer Graphics 15, 2009); they work on light, so on linear sRGB.
 */
import type { Label } from '../document/label'
import { hexOfRgb, linearOf, oklabOf, type Rgb, rgbOf, rgbOfLinear } from './colour'
import { type Look, paintOf } from './fill'

export const VISIONS = ['full', 'protanopia', 'deuteranopia', 'tritanopia'] as const
export type Vision = (typeof VISIONS)[number]

type Row = readonly [r: number, g: number, b: number]
type Matrix = readonly [Row, Row, Row]

const SEEN: { readonly [V in Exclude<Vision, 'full'>]: Matrix } = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** The colour that these people see where others see `hex`. */
export function seen(hex: string, vision: Vision): string {
  if (vision === 'full') return hex
  return hexOfRgb(rgbOfLinear(times(SEEN[vision], linearOf(rgbOf(hex)))))
}

function times([r, g, b]: Matrix, light: Rgb): Rgb {
  return { r: row(r, light), g: row(g, light), b: row(b, light) }
}

function row([r, g, b]: Row, light: Rgb): number {
  return r * light.r + g * light.g + b * light.b
}

/** How far apart two colours are to the eye: their distance in Oklab, from 0 for the same to 1 for black and white. */
export function distance(one: string, other: string): number {
  const [a, b] = [oklabOf(rgbOf(one)), oklabOf(rgbOf(other))]
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

/**
 * Fills and lines that are nearer to one another than this are taken for the same at a glance, in a text and not side by side:
 * some three times what the eye can just tell apart.
 */
const FILLS_ALIKE = 0.06
const LINES_ALIKE = 0.1

/** Two labels that look alike to some people, and what is left to tell them apart. */
export interface Alike {
  readonly one: Label
  readonly other: Label
  readonly visions: readonly Vision[]
  readonly pattern: 'same' | 'different'
  readonly letter: 'same' | 'different'
}

/** The pairs of labels whose colours look alike to anybody in this look of the page, in the labels' order. */
export function alikeIn(labels: readonly Label[], look: Look): readonly Alike[] {
  const paints = labels.map(({ colour }) => paintOf(colour, look))
  const seenBy = VISIONS.map((vision) =>
    paints.map(({ fill, edge }) => ({ fill: seen(fill, vision), edge: seen(edge, vision) })),
  )
  const pairs: Alike[] = []
  for (const [i, one] of labels.entries()) {
    for (const [j, other] of labels.entries()) {
      if (j <= i) continue
      const visions = VISIONS.filter((_, v) => {
        const [a, b] = [seenBy[v]?.[i], seenBy[v]?.[j]]
        return a && b && distance(a.fill, b.fill) < FILLS_ALIKE && distance(a.edge, b.edge) < LINES_ALIKE
      })
      if (visions.length > 0)
        pairs.push({
          one,
          other,
          visions,
          pattern: one.pattern === other.pattern ? 'same' : 'different',
          letter: sameSign(one.letter, other.letter),
        })
    }
  }
  return pairs
}

function sameSign(one: string, other: string): 'same' | 'different' {
  return one.toLocaleLowerCase('en') === other.toLocaleLowerCase('en') ? 'same' : 'different'
}
