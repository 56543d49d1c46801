/**
 * What drawing an SVG costs. Nothing in it runs and nothing is loaded, since it is shown by `img` alone; but a few lines in which
 * each group draws the next one ten times stop a window for good. So its elements are counted as often as they are drawn.
 */
import { Parser } from 'htmlparser2'
import { imageInAddress } from './data-url'

/** A map of a country has some 100,000 paths and is drawn in a second or two. */
export const MAX_DRAWN = 500_000
/** A filter goes over every pixel of what it is for, which a path does not. */
const FILTER_COST = 2_000
/** Entities that only shorten addresses, as drawing programs write them; longer ones, or ones in one another, blow up. */
const MAX_ENTITY = 200
/** What entities may make of a file more than it is. */
const MAX_EXPANDED = 1_000_000
/** Groups in groups; a browser goes down them one in the other. */
const MAX_DEPTH = 1_000
/** Drawings in a drawing, as data. */
const MAX_INNER = 3

/** Whether a window can draw an SVG. Linear in its length. */
export function isDrawable(bytes: Uint8Array, level = 0): boolean {
  const text = new TextDecoder().decode(bytes)
  if (level > MAX_INNER || !hasPlainEntities(text) || /url\(\s{0,20}["']?\s{0,20}data:image/i.test(text)) return false
  const drawing = readDrawing(text, level)
  return drawing !== null && costOf(drawing) <= MAX_DRAWN
}

function hasPlainEntities(text: string): boolean {
  if (!text.includes('<!ENTITY')) return true
  const values = [...text.matchAll(/<!ENTITY\s+[^\s"'%]{1,100}\s+(?:"([^"&<%]{0,200})"|'([^'&<%]{0,200})')\s*>/g)]
  const uses = text.split('&').length - 1
  return values.length === text.split('<!ENTITY').length - 1 && uses * MAX_ENTITY <= MAX_EXPANDED
}

/** Ends the reading of a drawing that will not be shown. */
class TooMuch extends Error {}

interface Shape {
  readonly cost: number
  readonly children: number[]
  /** Ids of what it draws from elsewhere. */
  readonly refers: string[]
}

interface Drawing {
  /** By their order in the file; the first is the root. */
  readonly shapes: readonly Shape[]
  readonly ids: ReadonlyMap<string, number>
}

const REFERENCE = /url\(\s{0,20}["']?\s{0,20}#([^)"'\s]{1,200})/g

/** The drawing's elements, or null where there are too many or one holds what cannot be shown. */
function readDrawing(text: string, level: number): Drawing | null {
  const shapes: Shape[] = []
  const ids = new Map<string, number>()
  const open: number[] = []
  const styled = new Map<string, number[]>()
  const sheets: string[] = []
  let isFit = true
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const index = shapes.length
        if (index >= MAX_DRAWN || open.length >= MAX_DEPTH || !isFit) throw new TooMuch()
        const shape: Shape = { cost: /(?:^|:)fe[A-Z]/.test(name) ? FILTER_COST : 1, children: [], refers: [] }
        shapes.push(shape)
        shapes[open.at(-1) ?? -1]?.children.push(index)
        open.push(index)
        for (const key of selectorsOf(name, attributes)) add(styled, key, index)
        for (const [key, value] of Object.entries(attributes)) {
          if (key === 'id' && !ids.has(value)) ids.set(value, index)
          if (/(?:^|:)(?:href|src)$/.test(key)) {
            const address = value.trim()
            if (address.startsWith('#')) shape.refers.push(address.slice(1))
            else if (/^data:/i.test(address)) isFit &&= isShown(address, level)
          } else for (const [, id = ''] of value.matchAll(REFERENCE)) shape.refers.push(id)
        }
      },
      onclosetag: () => {
        open.pop()
      },
      ontext: (data) => {
        if (data.includes('url(')) sheets.push(data)
      },
    },
    { xmlMode: true },
  )
  try {
    parser.write(text)
    parser.end()
  } catch (error) {
    if (error instanceof TooMuch) return null
    throw error
  }
  if (!isFit) return null
  for (const sheet of sheets) followSheet(sheet, styled, shapes)
  return { shapes, ids }
}

function isShown(address: string, level: number): boolean {
  const image = imageInAddress(address)
  if (image?.kind !== 'svg') return image !== null
  const bytes = image.bytes()
  return bytes !== null && isDrawable(bytes, level + 1)
}

interface Attributes extends Readonly<Record<string, string>> {
  readonly class?: string
  readonly id?: string
}

function selectorsOf(name: string, attributes: Attributes): readonly string[] {
  const classes = (attributes.class ?? '').split(/\s+/).filter((one) => one !== '')
  return [name, ...classes.map((one) => `.${one}`), ...(attributes.id ? [`#${attributes.id}`] : [])]
}

function add(map: Map<string, number[]>, key: string, value: number): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

/** Most rules that a drawing program writes; more of them that refer to something are no drawing. */
const MAX_RULES = 500

/** What a style sheet refers to is drawn by whatever any part of the rule's selector names: rather too much than too little. */
function followSheet(sheet: string, styled: ReadonlyMap<string, readonly number[]>, shapes: readonly Shape[]): void {
  let rules = 0
  for (const rule of sheet.split('}')) {
    const at = rule.lastIndexOf('{')
    const [selector, body] = [rule.slice(0, Math.max(0, at)), rule.slice(at + 1)]
    const targets = [...body.matchAll(REFERENCE)].map(([, id = '']) => id)
    if (targets.length === 0 || ++rules > MAX_RULES) continue
    const named = selector.match(/[.#]?[\w-]+/g) ?? []
    const all = selector.includes('*') ? shapes.keys() : named.flatMap((key) => styled.get(key) ?? [])
    for (const index of all) for (const target of targets) shapes[index]?.refers.push(target)
  }
}

/** How many elements are drawn. What refers to itself, by whatever way, is not drawn there, as browsers have it. */
function costOf({ shapes, ids }: Drawing): number {
  const costs = new Float64Array(shapes.length).fill(-1)
  const stack: { readonly index: number; readonly next: readonly number[]; at: number; sum: number }[] = []
  const enter = (index: number) => {
    const { children, refers, cost } = shapes[index] as Shape
    const drawn = refers.flatMap((id) => ids.get(id) ?? [])
    stack.push({ index, next: [...children, ...drawn], at: 0, sum: cost })
    costs[index] = 0
  }
  if (shapes.length > 0) enter(0)
  let total = 0
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const next = top.next[top.at++]
    if (next === undefined) {
      stack.pop()
      costs[top.index] = top.sum
      total = top.sum
      const outer = stack.at(-1)
      if (outer) outer.sum += top.sum
      if (top.sum > MAX_DRAWN) return top.sum
    } else if ((costs[next] ?? 0) < 0) enter(next)
    else top.sum += costs[next] ?? 0
  }
  return total
}
