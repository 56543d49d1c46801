/**
 * The colours of a label in each look of the page, as numbers: what is checked and said of a colour must be what is painted.
 * Presets and pages are those of `renderer/styles/tokens.css` (a test compares them); an own colour's fill is mixed here and
 * in CSS by the same share.
 */
import type { Label, LabelColour } from '../document/label'
import { hexOfRgb, mixed, rgbOf } from './colour'

/** The looks of the page that labels have colours for. */
export const LOOKS = ['paper', 'sepia', 'night'] as const
export type Look = (typeof LOOKS)[number]

/** How much of an own colour its fill has, in percent; the rest is page, mixed in Oklab. With it text stays readable on any colour. */
export const FILL_SHARE: { readonly [L in Look]: number } = { paper: 26, sepia: 26, night: 30 }

/** How much of a fill covers what lies below it, in percent. */
export const FILL_ALPHA: { readonly [L in Look]: number } = { paper: 80, sepia: 80, night: 70 }

export const PAGES: { readonly [L in Look]: { readonly page: string; readonly ink: string } } = {
  paper: { page: '#fbfaf6', ink: '#23211d' },
  sepia: { page: '#f5ecd7', ink: '#3a2f20' },
  night: { page: '#191a1c', ink: '#d9d5cb' },
}

/** What a label is painted with, `#rrggbb`: the fill behind its passages; the underline, and the square behind its letter. */
export interface LabelPaint {
  readonly fill: string
  readonly edge: string
}

type Paints = { readonly [C in LabelColour]: readonly [fill: string, edge: string] }

const LIGHT_EDGES = { amber: '#946200', green: '#3d7d2c', blue: '#2368ad', rose: '#b2394c', violet: '#6d46b3' } as const

const PRESETS: { readonly [L in Look]: Paints } = {
  paper: {
    amber: ['#ffe08a', LIGHT_EDGES.amber],
    green: ['#c5e8b7', LIGHT_EDGES.green],
    blue: ['#c2dffa', LIGHT_EDGES.blue],
    rose: ['#fbcdd3', LIGHT_EDGES.rose],
    violet: ['#ddd0f5', LIGHT_EDGES.violet],
  },
  sepia: {
    amber: ['#f3cf6b', '#8f5f00'],
    green: ['#bcd79f', '#387527'],
    blue: ['#a9cbe8', LIGHT_EDGES.blue],
    rose: ['#efb7b4', LIGHT_EDGES.rose],
    violet: ['#cdbbe6', LIGHT_EDGES.violet],
  },
  night: {
    amber: ['#5c4a12', '#e0b341'],
    green: ['#274a22', '#85c574'],
    blue: ['#1d405f', '#77b4ec'],
    rose: ['#5b2630', '#ee8fa0'],
    violet: ['#40306a', '#b79bf0'],
  },
}

/** The colours of a label's colour in a look of the page. */
export function paintOf(colour: Label['colour'], look: Look): LabelPaint {
  if (typeof colour === 'string') {
    const [fill, edge] = PRESETS[look][colour]
    return { fill, edge }
  }
  const edge = look === 'night' ? colour.dark : colour.light
  return { fill: hexOfRgb(mixed(rgbOf(edge), FILL_SHARE[look] / 100, rgbOf(PAGES[look].page))), edge }
}
