import type { LabelColour, LabelPattern } from './document/label'
import type { Contrasts } from './label/contrast'
import type { Look } from './label/fill'
import type { Alike, Vision } from './label/vision'
import { count } from './plural'

const COLOURS: { readonly [C in LabelColour]: string } = {
  amber: 'Amber',
  green: 'Green',
  blue: 'Blue',
  rose: 'Rose',
  violet: 'Violet',
}

const PATTERNS: { readonly [P in LabelPattern]: string } = {
  solid: 'Solid',
  dotted: 'Dotted',
  double: 'Double',
  wavy: 'Wavy',
  dashed: 'Dashed',
}

const VISION_NAMES: { readonly [V in Vision]: string } = {
  full: 'With full colour vision',
  protanopia: 'With protanopia (no red cones)',
  deuteranopia: 'With deuteranopia (no green cones)',
  tritanopia: 'With tritanopia (no blue cones)',
}

const LOOK_NAMES: { readonly [L in Look]: string } = { paper: 'paper', sepia: 'sepia', night: 'night' }

/** "A", "A and B", "A, B and C". */
function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** Cut off below, so that a contrast that just fails does not read as one that passes. */
function ratio(n: number): string {
  return `${(Math.floor(n * 10) / 10).toFixed(1)}:1`
}

/** Lines stand in the text, letters only beside notes. */
function toldApartBy({ pattern, letter }: Pick<Alike, 'pattern' | 'letter'>): string {
  if (pattern === 'same' && letter === 'same')
    return 'nothing tells them apart: give one another colour, line or letter.'
  if (pattern === 'same') return 'only the letter on their notes tells them apart.'
  return letter === 'same' ? 'only their lines tell them apart.' : 'their lines and letters tell them apart.'
}

/** Who takes two labels for one another, and what tells them apart. */
function alike({ one, other, visions, pattern, letter }: Alike): string {
  const who = visions.includes('full') ? 'to everybody' : `to people with ${listed(visions)}`
  return `${one.name} and ${other.name} look alike ${who}; ${toldApartBy({ pattern, letter })}`
}

/** How well a colour shows in the looks that it is for. */
function contrastWords(contrasts: readonly Contrasts[], weak: 'fine' | 'letter' | 'line', way: 'darker' | 'lighter') {
  const told = listed(contrasts.map(({ look, edge }) => `${LOOK_NAMES[look]} ${ratio(edge)}`))
  switch (weak) {
    case 'fine':
      return `Clear: contrast in ${told}.`
    case 'letter':
      return `The line is clear, but the letter on a note is hard to read (contrast in ${told}; 4.5:1 is needed). Choose a ${way} colour.`
    case 'line':
      return `Too ${way === 'darker' ? 'pale' : 'dark'} to be seen well (contrast in ${told}; 4.5:1 is needed). Choose a ${way} colour.`
  }
}

const marksIn = (marks: number, documents: number) =>
  `${count(marks, 'mark', 'marks')} in ${count(documents, 'document', 'documents')}`

/** What the person reads about labels and in their editor. */
export const labelStrings = {
  add: 'Add a label',
  addFull: (most: number) => `There are ${most} labels, as many as there can be.`,
  alike,
  alikeMore: (n: number) => `And ${count(n, 'more pair', 'more pairs')} that line or letter tell apart.`,
  colour: 'Colour',
  colours: COLOURS,
  contrast: contrastWords,
  dark: 'In the night theme',
  digit: 'Key',
  digitNone: 'None',
  digitOf: (digit: number, name: string) => `${digit} (now ${name})`,
  digitSwapped: (digit: number, name: string, other: string) =>
    `${digit} marks with ${name} now, no longer with ${other}.`,
  hex: (where: string) => `${where}, as #rrggbb`,
  hexBad: 'A colour is written as # and six digits or letters a to f, such as #2368ad.',
  /** Heard between a label's name and its digit. */
  key: ', key ',
  last: (title: string) => `Last change: ${title}`,
  letter: 'Letter',
  letterEmpty: (kept: string) => `A letter is needed where colours cannot be told apart. It is still ${kept}.`,
  letterTaken: (names: readonly string[]) =>
    `${listed(names)} ${names.length === 1 ? 'shows' : 'show'} this letter too.`,
  light: 'In paper and sepia',
  list: 'Labels in their order',
  listHint: 'Arrow keys choose a label; with Alt they move it. Each change is kept at once and can be undone.',
  moved: (name: string, place: number, of: number) => `${name} is now ${place} of ${of}.`,
  moveDown: 'Move down',
  moveUp: 'Move up',
  name: 'Name',
  nameEmpty: (kept: string) => `A label needs a name. It is still called ${kept}.`,
  nameTaken: (name: string) => `Another label is called ${name}. Choose a name of its own.`,
  newName: (n: number) => (n === 1 ? 'New label' : `New label ${n}`),
  overlap: 'A new mark over one with the same label',
  overlaps: { both: 'Keep both marks', merge: 'Merge them into one', ask: 'Ask each time' },
  own: 'Own colour',
  pattern: 'Line',
  patterns: PATTERNS,
  preview: 'As people see them',
  previewTold: 'No two labels look alike to anybody.',
  readOnly: 'This library can only be read, so its labels stay as they are.',
  redo: 'Redo',
  remove: 'Remove…',
  removeCancel: 'Keep it',
  removeCounting: 'Counting its marks…',
  removed: (name: string) => `Remove the label ${name}`,
  removeDo: 'Remove label',
  removeLast: 'The last label stays: without one nothing could be marked.',
  removeMoveTo: 'They get this label:',
  removeNone: (name: string) => `No mark has the label ${name}.`,
  removeTrash: 'They go to the trash, from where they can be restored',
  removeWhat: (name: string, marks: number, documents: number) =>
    `${marksIn(marks, documents)} ${marks === 1 ? 'has' : 'have'} the label ${name}; those in the trash are counted too. What becomes of ${marks === 1 ? 'it' : 'them'}?`,
  removing: 'Removing…',
  saidRemoved: (name: string) => `The label ${name} was removed.`,
  saidRemovedMoved: (name: string, marks: number, other: string) =>
    `The label ${name} was removed. ${count(marks, 'mark is', 'marks are')} ${other} now.`,
  saidRemovedTrash: (name: string, marks: number) =>
    `The label ${name} was removed. ${count(marks, 'mark is', 'marks are')} in the trash.`,
  suggest: (way: 'darker' | 'lighter') => `Make it ${way}`,
  title: 'Labels',
  titles: {
    added: (name: string) => `Add the label ${name}`,
    coloured: (name: string) => `Colour of ${name}`,
    digit: (name: string) => `Key of ${name}`,
    letter: (name: string) => `Letter of ${name}`,
    moved: (name: string) => `Move the label ${name}`,
    pattern: (name: string) => `Line of ${name}`,
    renamed: (name: string) => `Rename the label ${name}`,
  },
  undo: 'Undo',
  visions: VISION_NAMES,
}
