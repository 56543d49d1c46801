import { count } from './plural'

/** The words of writing a note. */
export const noteStrings = {
  copiedLost: 'Copied.',
  copyLost: 'Copy what you wrote',
  formula: 'Formula',
  image: (alternative: string) => (alternative === '' ? 'Image' : `Image: ${alternative}`),
  kept: 'This is not saved: what it was written on is not there any more. It stays here until you leave it; copy what you need.',
  keptReadOnly: (why: string) => `This is not saved. ${why} It stays here until you leave it; copy what you need.`,
  lost: 'A note could not be saved, because what it was written on is not there any more. Copy what you wrote before you close this.',
  showAll: (n: number) => `Show all: ${count(n, 'more character', 'more characters')}`,
  documentsAndMarks: 'Documents and marks that fit',
  headingsAndMarks: 'Headings and marks that fit',
  operations: {
    bold: 'Strong',
    italic: 'Emphasis',
    link: 'Link',
    bullets: 'Bullets',
    numbers: 'Numbered list',
    tasks: 'Tasks',
    quote: 'Quote',
    code: 'Code',
  },
  suggestions: (n: number) => count(n, 'suggestion', 'suggestions'),
  tagUses: (n: number) => count(n, 'use', 'uses'),
  ticked: 'Tick a task',
  tools: 'Format',
  unticked: 'Take the tick off a task',
} as const
