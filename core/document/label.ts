import type { LabelId } from './id'

export const LABEL_COLOURS = ['amber', 'green', 'blue', 'rose', 'violet'] as const
export type LabelColour = (typeof LABEL_COLOURS)[number]

export const LABEL_PATTERNS = ['solid', 'dotted', 'double', 'wavy', 'dashed'] as const
export type LabelPattern = (typeof LABEL_PATTERNS)[number]

/** More labels than a person tells apart, and as many as the window has styles for (`renderer/styles/marks.css`). */
export const MOST_LABELS = 24

/**
 * A colour of the person's own, `#rrggbb` in lower case: of underline and letter in light themes and in the night theme. The fill
 * is mixed from it and the page.
 */
export interface OwnColour {
  readonly light: string
  readonly dark: string
}

/** What a mark means. `letter` is a sign beside the colour, not a key; `digit` is the key, 1-9, or null. */
export interface Label {
  readonly id: LabelId
  readonly name: string
  readonly colour: LabelColour | OwnColour
  readonly pattern: LabelPattern
  readonly letter: string
  readonly digit: number | null
}

/** Labels of a new library. Their ids are fixed, so that the same label means the same in every library. */
export const DEFAULT_LABELS: readonly Label[] = [
  { id: '0000000c1a1m1', name: 'Claim', colour: 'amber', pattern: 'solid', letter: 'C', digit: 1 },
  { id: '0000ev1dence2', name: 'Evidence', colour: 'green', pattern: 'dotted', letter: 'E', digit: 2 },
  { id: '00def1n1t10n3', name: 'Definition', colour: 'blue', pattern: 'double', letter: 'D', digit: 3 },
  { id: '000d1sp0ted04', name: 'Disputed', colour: 'rose', pattern: 'wavy', letter: 'X', digit: 4 },
  { id: '000f0110wvp05', name: 'Follow up', colour: 'violet', pattern: 'dashed', letter: 'F', digit: 5 },
]
