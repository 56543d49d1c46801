import type { ComponentType } from 'react'

/** Stands below a block of the text and shows the notes on the passages that end in it: from `start` to `end` of the plain text. */
export type PassageCards = ComponentType<{ readonly start: number; readonly end: number }>

/**
 * What the reader leaves to the margin, so that neither imports the other: `App.tsx` hands `renderer/margin/slots.ts` to
 * `<Reader margin={…} />`.
 */
export interface MarginSlots {
  /** The notes beside the text; it fills the second column of the page and lays its notes out by `readingViewStore`. */
  readonly Rail: ComponentType
  /** The notes where there is no room for a margin. */
  readonly Cards: PassageCards
  /** Where the margin is hidden: only the note that is being written. */
  readonly HiddenCards: PassageCards
  /** The note on the whole document, below the title block. */
  readonly DocumentNote: ComponentType
  /** Marks without a note by their letters, at the edge of the text. */
  readonly Letters: ComponentType
  /** Draws nothing: keeps the line that one reads where it is while cards below passages come, grow and go. */
  readonly KeepLine: ComponentType
  /** Marks that have lost their passage, below the text. */
  readonly Orphans: ComponentType
}
