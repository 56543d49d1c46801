/**
 * The text tree: a closed set of blocks and spans. Every importer ends here through `core/import/sanitize.ts`,
 * and rendering, plain text, search and export are functions of it. What is not in these types cannot be stored,
 * so there is no place in which markup or a script could be written down.
 */

/** Writing direction of a block or span where it differs from its surroundings. */
export type Direction = 'ltr' | 'rtl'

/** A run of text without any markup is a plain string; everything else is one of these. */
export type Span = string | Styled | Link | Ruby | Foreign | Image | Break | NoteReference | InlineMath

/** Marks of emphasis and the like that only wrap other spans. */
export const STYLES = [
  'emphasis',
  'strong',
  'code',
  'superscript',
  'subscript',
  'deleted',
  'inserted',
  'small',
  'keyboard',
] as const
export type Style = (typeof STYLES)[number]

export interface Styled {
  readonly kind: Style
  readonly spans: readonly Span[]
}
/** `address` is absolute `http:`, `https:`, `mailto:` or a fragment `#id` within the text; nothing else passes the gate. */
export interface Link {
  readonly kind: 'link'
  readonly address: string
  readonly title?: string
  readonly spans: readonly Span[]
}
/** Only `spans` (the base) is part of the plain text; `reading` is drawn above it. */
export interface Ruby {
  readonly kind: 'ruby'
  readonly spans: readonly Span[]
  readonly reading: string
}
/** A run in another language or direction than its block. `language` is a BCP 47 tag. */
export interface Foreign {
  readonly kind: 'foreign'
  readonly language?: string
  readonly direction?: Direction
  readonly spans: readonly Span[]
}
/**
 * One U+FFFC in the plain text. `source` is a file name inside the document's `files/` folder, or null for an image that was
 * not saved with the page. `width` and `height` are in CSS pixels. `address` is where an image that was not saved lay on the web
 * (`http:` or `https:`): to be named, never to be loaded.
 */
export interface Image {
  readonly kind: 'image'
  readonly source: string | null
  readonly alternative: string
  readonly width?: number
  readonly height?: number
  readonly address?: string
}
/** A line break inside a block: `\n` in the plain text. */
export interface Break {
  readonly kind: 'break'
}
/** A footnote's number in the running text: nothing in the plain text. `note` is a footnote's id. */
export interface NoteReference {
  readonly kind: 'noteReference'
  readonly note: string
  readonly sign: string
}
/** Inline mathematics. The plain text holds `tex`. */
export interface InlineMath {
  readonly kind: 'inlineMath'
  readonly tex: string
  readonly mathml?: MathNode
}

/** An element of presentation MathML, from a closed list of names (`core/import/math/mathml.ts`). */
export interface MathNode {
  readonly name: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly children: readonly (MathNode | string)[]
}

/** What any block may carry. `id` is a target for links within the text. */
export interface BlockBase {
  readonly language?: string
  readonly direction?: Direction
  readonly id?: string
}

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

export interface Paragraph extends BlockBase {
  readonly kind: 'paragraph'
  readonly spans: readonly Span[]
}
export interface Heading extends BlockBase {
  readonly kind: 'heading'
  readonly level: HeadingLevel
  readonly spans: readonly Span[]
}
export interface Quote extends BlockBase {
  readonly kind: 'quote'
  readonly blocks: readonly Block[]
}
export interface List extends BlockBase {
  readonly kind: 'list'
  readonly ordered: boolean
  readonly start?: number
  readonly items: readonly Item[]
}
/** `checked` is present on task items only. */
export interface Item extends BlockBase {
  readonly kind: 'item'
  readonly checked?: boolean
  readonly blocks: readonly Block[]
}
/** White space is kept as written; no trailing line end. `syntax` is the language of the code, as its author named it. */
export interface Code extends BlockBase {
  readonly kind: 'code'
  readonly text: string
  readonly syntax?: string
}
/** In the plain text: the caption's line where there is one, then a line a row with cells separated by tabs. */
export interface Table extends BlockBase {
  readonly kind: 'table'
  readonly caption?: readonly Span[]
  readonly rows: readonly Row[]
}
export interface Row {
  readonly cells: readonly Cell[]
}
export interface Cell {
  readonly header?: true
  readonly columns?: number
  readonly rows?: number
  readonly align?: 'start' | 'center' | 'end'
  readonly spans: readonly Span[]
}
/** In the plain text: U+FFFC, then the caption's line where there is one. */
export interface Figure extends BlockBase {
  readonly kind: 'figure'
  readonly image: Image
  readonly caption?: readonly Span[]
}
/** Nothing in the plain text. */
export interface Divider extends BlockBase {
  readonly kind: 'divider'
}
/** Footnotes stand at the end of the text. `id` is what references name, `sign` the number or sign shown. */
export interface Footnote extends BlockBase {
  readonly kind: 'footnote'
  readonly id: string
  readonly sign: string
  readonly blocks: readonly Block[]
}
/** Display mathematics: one U+FFFC in the plain text. */
export interface DisplayMath extends BlockBase {
  readonly kind: 'displayMath'
  readonly tex?: string
  readonly mathml?: MathNode
}
export interface Definitions extends BlockBase {
  readonly kind: 'definitions'
  readonly entries: readonly Definition[]
}
export type Definition =
  | { readonly kind: 'term'; readonly spans: readonly Span[] }
  | { readonly kind: 'description'; readonly blocks: readonly Block[] }
/** Lines whose breaks and indents matter; white space is kept. */
export interface Verse extends BlockBase {
  readonly kind: 'verse'
  readonly spans: readonly Span[]
}

export type Block =
  | Paragraph
  | Heading
  | Quote
  | List
  | Item
  | Code
  | Table
  | Figure
  | Divider
  | Footnote
  | DisplayMath
  | Definitions
  | Verse

/** Why a block was left out of the text at import, or `reader` where the person removed it. */
export const LEFT_OUT_REASONS = [
  'menu',
  'share',
  'related',
  'comments',
  'newsletter',
  'cookies',
  'breadcrumb',
  'advertisement',
  'pullQuote',
  'author',
  'furniture',
  'titleBlock',
  'reader',
] as const
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number]

/** A block that is not part of the text but can be shown in its place and put back. `before` is an index into `blocks` (its length: at the end). */
export interface LeftOut {
  readonly before: number
  readonly reason: LeftOutReason
  readonly block: Block
}

/**
 * What `text.N.json` holds. `plainTextVersion` says which rules of `plain-text.ts` its offsets follow.
 * `leftOut` is in reading order; entries with the same `before` keep their order.
 */
export interface Text {
  readonly plainTextVersion: 1
  readonly blocks: readonly Block[]
  readonly leftOut: readonly LeftOut[]
}
