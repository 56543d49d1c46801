/** An sRGB colour: each part 0 to 1. */
export interface Rgb {
  readonly r: number
  readonly g: number
  readonly b: number
}

const HEX = /^#?([0-9a-f]{6})$/
const SHORT_HEX = /^#?([0-9a-f])([0-9a-f])([0-9a-f])$/

/** `#rrggbb` in lower case of what a person typed: the sign may be missing, and three digits will do; null where it is no colour. */
export function hexOf(typed: string): string | null {
  const text = typed.trim().toLowerCase()
  const six = HEX.exec(text)?.[1]
  if (six !== undefined) return `#${six}`
  const three = SHORT_HEX.exec(text)
  if (!three) return null
  const [, r = '', g = '', b = ''] = three
  return `#${r}${r}${g}${g}${b}${b}`
}

/** The parts of `#rrggbb`. */
export function rgbOf(hex: string): Rgb {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return { r: part(1), g: part(3), b: part(5) }
}

/** `#rrggbb`; parts beyond what a screen shows are cut off. */
export function hexOfRgb({ r, g, b }: Rgb): string {
  const part = (value: number) =>
    Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .padStart(2, '0')
  return `#${part(r)}${part(g)}${part(b)}`
}

/** A colour at an opacity (0 to 1) over another one, as a screen shows it. */
export function over(one: Rgb, opacity: number, other: Rgb): Rgb {
  const part = (a: number, b: number) => a * opacity + b * (1 - opacity)
  return { r: part(one.r, other.r), g: part(one.g, other.g), b: part(one.b, other.b) }
}

/** `share` (0 to 1) of one colour and the rest of another, mixed as CSS does `in oklab`. */
export function mixed(one: Rgb, share: number, other: Rgb): Rgb {
  const [a, b] = [oklabOf(one), oklabOf(other)]
  const part = (i: 0 | 1 | 2) => a[i] * share + b[i] * (1 - share)
  return rgbOfOklab([part(0), part(1), part(2)])
}

/** Lightness, green to red, blue to yellow: distances in it are as the eye sees them (Björn Ottosson, Oklab, 2020). */
export type Oklab = readonly [lightness: number, a: number, b: number]

/** A colour in Oklab. */
export function oklabOf(rgb: Rgb): Oklab {
  const { r, g, b } = linearOf(rgb)
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function rgbOfOklab([lightness, a, b]: Oklab): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return rgbOfLinear({
    r: 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    g: -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    b: -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  })
}

/** The parts without the gamma of sRGB (IEC 61966-2-1), in which light adds up. */
export function linearOf({ r, g, b }: Rgb): Rgb {
  return { r: linear(r), g: linear(g), b: linear(b) }
}

/** The other way round. */
export function rgbOfLinear({ r, g, b }: Rgb): Rgb {
  return { r: curved(r), g: curved(g), b: curved(b) }
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

function curved(part: number): number {
  return part <= 0.0031308 ? part * 12.92 : 1.055 * Math.max(0, part) ** (1 / 2.4) - 0.055
}
