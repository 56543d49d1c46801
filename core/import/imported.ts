import type { Source } from '../document/record'
import type { Text } from '../text/tree'

/** What every importer makes of a file: its title block, the tags it names for itself (front matter), and its text. */
export interface Imported {
  readonly source: Source
  readonly tags: readonly string[]
  readonly text: Text
}

/** What is known of a file beside its content. `name` is its name with extension. */
export interface Hints {
  readonly name: string
  /** The name under `files/` of the image at an address in the file, or null where it was not taken along: always null unless given. */
  readonly image?: (address: string) => string | null
  /**
   * A formula's TeX as MathML, markup that then goes through the gate; null where it cannot be read. Unless given, TeX
   * stays as it is written.
   */
  readonly mathml?: ConvertTex
}

/** TeX without its signs (`$`, `\\(`) to MathML (a `math` element), or null where it is none. */
export type ConvertTex = (tex: string, display: 'inline' | 'block') => string | null
