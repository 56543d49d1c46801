/** An open block of the builder, what it collects, and its language. */
import type { Block, BlockBase, Cell, Definition, Direction, Item, Row, Span } from '../text/tree'
import type { Runs } from './runs'

/** What a frame collects until it is closed. `as` says what an element in a list (`item`) or definitions (`entry`) is, or a figure. */
export type Holder =
  | {
      readonly kind: 'blocks'
      readonly blocks: Block[]
      readonly as?: 'item' | 'entry' | 'figure'
      caption?: readonly Span[]
      checked?: boolean
    }
  | { readonly kind: 'items'; readonly items: Item[] }
  | { readonly kind: 'entries'; readonly entries: Definition[] }
  | { readonly kind: 'rows'; readonly rows: Row[]; caption?: readonly Span[] }
  | { readonly kind: 'cells'; readonly cells: Cell[] }
  /** The inline content of one block; blocks within it are only borders. */
  | { readonly kind: 'spans'; readonly as?: 'item' | 'entry'; readonly keeps?: 'white space' }
  | { readonly kind: 'code'; text: string }

export type HolderOf<K extends Holder['kind']> = Extract<Holder, { kind: K }>

/** What a closed frame hands to whoever opened it. `base` is the language, direction and id of its block. */
export interface Closed<H extends Holder> {
  readonly holder: H
  readonly base: BlockBase
  readonly spans: readonly Span[]
}

export interface Tongue {
  readonly language?: string
  readonly direction?: Direction
}

export interface Frame {
  readonly parent: Frame | null
  readonly holder: Holder
  readonly tongue: Tongue
  readonly depth: number
  readonly done: (closed: Closed<Holder>) => void
  runs: Runs
  /** The language of what is in `runs`. */
  runsTongue: Tongue
  readonly id: string | undefined
  /** Opened because the page had no element for it. */
  isImplicit: boolean
}

/** What of `tongue` is not so already around it. */
export function difference(tongue: Tongue, around: Tongue): Tongue {
  return {
    ...(tongue.language !== undefined && tongue.language !== around.language ? { language: tongue.language } : {}),
    ...(tongue.direction !== undefined && tongue.direction !== around.direction ? { direction: tongue.direction } : {}),
  }
}

const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}$/

/** Language and direction as attributes give them; what is no BCP 47 tag or no direction is nothing. */
export function tongueOf(language: string | undefined, direction: string | undefined): Tongue {
  const named = language?.trim()
  const directed = direction?.trim().toLowerCase()
  return {
    ...(named !== undefined && LANGUAGE.test(named) ? { language: named } : {}),
    ...(directed === 'ltr' || directed === 'rtl' ? { direction: directed } : {}),
  }
}
