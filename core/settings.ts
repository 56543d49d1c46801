import type { DocumentId } from './document/id'

export const THEMES = ['system', 'paper', 'sepia', 'night'] as const
export type Theme = (typeof THEMES)[number]

/** Reading text sizes in CSS pixels that `Ctrl+=` and `Ctrl+-` step through; 19 is the default (`tokens.css`). */
export const TEXT_SIZES = [14, 15, 16, 17, 18, 19, 20, 21, 22, 24, 26, 28, 32, 36, 40] as const
export const DEFAULT_TEXT_SIZE = 19

/** What becomes of a new mark with the same label as one that it overlaps: both stay, they become one, or the person is asked. */
export const OVERLAPS = ['both', 'merge', 'ask'] as const
export type Overlap = (typeof OVERLAPS)[number]

/** This device's settings, kept in `settings.json` in the user-data folder. */
export interface Settings {
  readonly v: 1
  readonly theme: Theme
  readonly textSize: number
  readonly sidebar: 'shown' | 'hidden'
  readonly margin: 'shown' | 'hidden'
  /** Keys without a modifier (digits, N, J, K …) act in the text; a person who dislikes that switches them off. */
  readonly singleKeys: 'on' | 'off'
  readonly overlap: Overlap
  /** Whether marks without a note stand in the margin by their label's letter. */
  readonly letters: 'shown' | 'hidden'
  readonly library: string | null
  readonly lastDocument: DocumentId | null
  /** The folder of which everything that is saved there is added; null for none. */
  readonly watchedFolder: string | null
  readonly window: {
    readonly width: number
    readonly height: number
    readonly x: number | null
    readonly y: number | null
    readonly maximised: boolean
  } | null
}

export const DEFAULT_SETTINGS: Settings = {
  v: 1,
  theme: 'system',
  textSize: DEFAULT_TEXT_SIZE,
  sidebar: 'shown',
  margin: 'shown',
  singleKeys: 'on',
  overlap: 'both',
  letters: 'hidden',
  library: null,
  lastDocument: null,
  watchedFolder: null,
  window: null,
}

/** The settings the renderer may change; library, last document and window are main's own. */
export type ReaderSettings = Pick<
  Settings,
  'theme' | 'textSize' | 'sidebar' | 'margin' | 'singleKeys' | 'overlap' | 'letters'
>
