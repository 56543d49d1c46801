import type { Source } from '../document/record'
import type { Text } from '../text/tree'

/** What every importer makes of a file: its title block, the tags it names for itself (front matter), and its text. */
export interface Imported {
  readonly source: Source
  readonly tags: readonly string[]
  readonly text: Text
}
