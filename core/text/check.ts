/**
 * Checks what claims to be a text: from a file, from the import process. The schema is closed: a kind, a field or a value
 * that `tree.ts` does not name makes the whole invalid. Written by hand, because 10 MB pass here at every opening.
 */
import { safeAddress } from './address'
import { isMathAttribute, MATH_ELEMENTS } from './math'
import { PLAIN_TEXT_VERSION } from './plain-text'
import { LEFT_OUT_REASONS, STYLES, type Text } from './tree'

/** Trees nest no deeper than the gate makes them; this leaves room, and keeps a forged file from filling the stack. */
const MAX_DEPTH = 256

type Check = (value: unknown, depth: number) => boolean

/** The fields of one kind; those in `optional` may be absent, no others may be present. */
interface Shape {
  readonly required: Readonly<Record<string, Check>>
  readonly optional: Readonly<Record<string, Check>>
}

/** `value` itself where it is a text of this version, else null. Linear; stops at the first mistake. */
export function checkText(value: unknown): Text | null {
  return matches(value, TEXT, 0) ? (value as Text) : null
}

function matches(value: unknown, shape: Shape, depth: number): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || depth > MAX_DEPTH) return false
  const record = value as Readonly<Record<string, unknown>>
  let required = 0
  for (const key in record) {
    const needed = Object.hasOwn(shape.required, key) ? shape.required[key] : undefined
    const check = needed ?? (Object.hasOwn(shape.optional, key) ? shape.optional[key] : undefined)
    if (!check?.(record[key], depth + 1)) return false
    if (needed) required++
  }
  return required === Object.keys(shape.required).length
}

const string: Check = (value) => typeof value === 'string'
const boolean: Check = (value) => typeof value === 'boolean'
const nonEmpty: Check = (value) => typeof value === 'string' && value !== ''
const nullable =
  (check: Check): Check =>
  (value, depth) =>
    value === null || check(value, depth)
const oneOf = (...values: readonly unknown[]): Check => {
  const known = new Set(values)
  return (value) => known.has(value)
}
const integer =
  (min: number): Check =>
  (value) =>
    Number.isSafeInteger(value) && (value as number) >= min
const listOf =
  (check: Check): Check =>
  (value, depth) =>
    Array.isArray(value) && value.every((one) => check(one, depth))
const shaped =
  (shape: Shape): Check =>
  (value, depth) =>
    matches(value, shape, depth)
/** One of several shapes, by the value of `kind`. */
const byKind =
  (shapes: ReadonlyMap<string, Shape>): Check =>
  (value, depth) => {
    const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined
    const shape = typeof kind === 'string' ? shapes.get(kind) : undefined
    return shape !== undefined && matches(value, shape, depth)
  }

/** A name without a way out of its folder: as `fileNameSchema` of core/change has it. */
const fileName: Check = (value) => typeof value === 'string' && /^(?!\.)[^/\\:\0]{1,255}$/.test(value)
const address: Check = (value) => typeof value === 'string' && safeAddress(value) === value
const webAddress: Check = (value, depth) => address(value, depth) && /^https?:/.test(value as string)
const language: Check = (value) => typeof value === 'string' && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}$/.test(value)
const direction = oneOf('ltr', 'rtl')

const MATH_NODE: Shape = {
  required: { name: oneOf(...MATH_ELEMENTS), children: listOf(mathChild) },
  optional: { attributes: mathAttributes },
}
const mathNode = shaped(MATH_NODE)
function mathChild(value: unknown, depth: number): boolean {
  return typeof value === 'string' || matches(value, MATH_NODE, depth)
}
function mathAttributes(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.entries(value).every(([name, given]) => typeof given === 'string' && isMathAttribute(name, given))
}

const spanShapes = new Map<string, Shape>()
const inSpan = byKind(spanShapes)
const spans = listOf((value, depth) => typeof value === 'string' || inSpan(value, depth))
const blockShapes = new Map<string, Shape>()
const block = byKind(blockShapes)
const blocks = listOf(block)

const IMAGE: Shape = {
  required: { kind: oneOf('image'), source: nullable(fileName), alternative: string },
  optional: { width: integer(0), height: integer(0), address: webAddress },
}

function addSpan(kind: string, required: Shape['required'], optional: Shape['optional'] = {}): void {
  spanShapes.set(kind, { required: { kind: oneOf(kind), ...required }, optional })
}
for (const style of STYLES) addSpan(style, { spans })
addSpan('link', { address, spans }, { title: string })
addSpan('ruby', { spans, reading: string })
addSpan('foreign', { spans }, { language, direction })
spanShapes.set('image', IMAGE)
addSpan('break', {})
addSpan('noteReference', { note: nonEmpty, sign: string })
addSpan('inlineMath', { tex: string }, { mathml: mathNode })

function addBlock(kind: string, required: Shape['required'], optional: Shape['optional'] = {}): void {
  const shape = {
    required: { kind: oneOf(kind), ...required },
    optional: { id: nonEmpty, language, direction, ...optional },
  }
  blockShapes.set(kind, shape)
}
const CELL: Shape = {
  required: { spans },
  optional: { header: oneOf(true), columns: integer(1), rows: integer(1), align: oneOf('start', 'center', 'end') },
}
const ROW: Shape = { required: { cells: listOf(shaped(CELL)) }, optional: {} }
const ENTRIES = new Map<string, Shape>([
  ['term', { required: { kind: oneOf('term'), spans }, optional: {} }],
  ['description', { required: { kind: oneOf('description'), blocks }, optional: {} }],
])
addBlock('paragraph', { spans })
addBlock('heading', { level: oneOf(1, 2, 3, 4, 5, 6), spans })
addBlock('quote', { blocks })
addBlock('item', { blocks }, { checked: boolean })
addBlock(
  'list',
  { ordered: boolean, items: listOf(shaped(blockShapes.get('item') as Shape)) },
  { start: integer(-999_999_999) },
)
addBlock('code', { text: string }, { syntax: string })
addBlock('table', { rows: listOf(shaped(ROW)) }, { caption: spans })
addBlock('figure', { image: shaped(IMAGE) }, { caption: spans })
addBlock('divider', {})
addBlock('displayMath', {}, { tex: string, mathml: mathNode })
addBlock('definitions', { entries: listOf(byKind(ENTRIES)) })
addBlock('verse', { spans })
blockShapes.set('footnote', {
  required: { kind: oneOf('footnote'), id: nonEmpty, sign: string, blocks },
  optional: { language, direction },
})

const LEFT_OUT: Shape = {
  required: {
    before: integer(0),
    reason: oneOf(...LEFT_OUT_REASONS),
    block,
  },
  optional: {},
}

const TEXT: Shape = {
  required: {
    plainTextVersion: oneOf(PLAIN_TEXT_VERSION),
    blocks,
    leftOut: (value, depth) => leftOutList(value, depth),
  },
  optional: {},
}
const leftOutList = listOf(shaped(LEFT_OUT))
