import type { Footnote } from '../../text/tree'
import type { Builder, Exit } from '../builder'
import type { Element } from '../dom'
import type { ConvertTex } from '../imported'

/** What the handlers of elements may ask and change. */
export interface Gate {
  readonly builder: Builder
  readonly links: Links
  /** The name under `files/` of the image at an address, or null where it was not saved. */
  readonly image: (address: string) => string | null
  /** The absolute form of an address in the page, or null where it has none. */
  readonly resolve: (address: string) => string | null
  /** TeX as MathML, or null where it cannot be, or is not to be, converted. */
  readonly mathml: ConvertTex
}

/** What a first look through the page finds: footnotes, and which ids are linked to. */
export interface Links {
  /** The elements that are footnotes, with id and sign. */
  readonly notes: ReadonlyMap<Element, Pick<Footnote, 'id' | 'sign'>>
  /** Footnotes by the fragment that leads to them. */
  readonly noteIds: ReadonlyMap<string, Pick<Footnote, 'id' | 'sign'>>
  /** Elements around footnotes: nothing but their list. */
  readonly noteSections: ReadonlySet<Element>
  readonly targets: ReadonlySet<string>
  /** What in a footnote only leads back to its sign: nothing. */
  readonly backs: ReadonlySet<Element>
}

/**
 * Opens an element in the builder and returns what closes it; `skip` when its content is not to be looked at. An element
 * without a handler is its content.
 */
export type Handler = (gate: Gate, element: Element) => Exit | 'skip'
