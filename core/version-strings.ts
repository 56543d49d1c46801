import type { VersionOffer, VersionReport } from './api'
import type { Source } from './document/record'
import { count } from './plural'

const FIELDS: { readonly [F in keyof Source]: string } = {
  title: 'Title',
  authors: 'Authors',
  date: 'Date',
  site: 'Site',
  section: 'Section',
  series: 'Series',
  credits: 'Credits',
  language: 'Language',
  excerpt: 'Summary',
  address: 'Address',
}

/** "37 marks kept, 3 moved, 1 needs you, 2 came back"; null where there is nothing to tell of. */
function report({ kept, moved, needYou, cameBack }: VersionReport): string | null {
  const told = [
    { n: kept, words: 'kept' },
    { n: moved, words: 'moved' },
    { n: needYou, words: needYou === 1 ? 'needs you' : 'need you' },
    { n: cameBack, words: 'came back' },
  ].filter(({ n }) => n > 0)
  // What is counted is said once: "37 marks kept, 3 moved".
  const parts = told.map(({ n, words }, i) =>
    i === 0 ? `${count(n, 'mark', 'marks')} ${words}` : `${n.toLocaleString('en')} ${words}`,
  )
  return parts.length === 0 ? null : parts.join(', ')
}

/** The words of text versions and of marks that lost their passage: a part of `strings`, where they are read. */
export const versionStrings = {
  attached: 'Attached to its passage.',
  attachTitle: 'Attach mark',
  bar: (told: VersionReport) => `New version: ${report(told) ?? 'no marks in it'}`,
  cancel: 'Cancel',
  compare: 'Compare',
  differences: (n: number) => count(n, 'difference', 'differences'),
  differenceOf: (at: number, n: number) => `${at.toLocaleString('en')} of ${n.toLocaleString('en')}`,
  explanation: {
    original: (name: string) => `“${name}” was read again by today’s rules.`,
    file: (name: string, title: string) => `“${name}” was read as a newer version of “${title}”.`,
    document: (name: string, title: string) =>
      name === title
        ? `The “${name}” that you added may be a newer version of the one that you had.`
        : `“${name}”, which you added, may be a newer version of “${title}”.`,
  } satisfies { readonly [From in VersionOffer['from']]: (name: string, title: string) => string },
  fields: FIELDS,
  fieldsLegend: 'Take over into the title block',
  inserted: (words: string) => `Inserted: ${words}`,
  deleted: (words: string) => `Deleted: ${words}`,
  keepsBoth: 'Both documents are kept.',
  leave: 'Leave it',
  legend: 'The difference',
  likeEarlier: (title: string) => `It looks like a newer version of “${title}”.`,
  likeEarlierNamed: (title: string, earlier: string) => `“${title}” looks like a newer version of “${earlier}”.`,
  likeEarlierCount: (n: number) =>
    n === 1
      ? 'One looks like a newer version of a document that you have.'
      : `${n.toLocaleString('en')} look like newer versions of documents that you have.`,
  needYou: (n: number) =>
    n === 1
      ? 'One mark needs you: its passage was not found for certain in the new text. It is kept.'
      : `${n.toLocaleString('en')} marks need you: their passages were not found for certain in the new text. They are kept.`,
  needYouHint:
    'The passages of marks that need you were not found for certain. These marks are kept, listed and exported, and you can attach them again.',
  newer: 'Newer versions',
  next: 'Next difference',
  noMarks: 'It has no marks.',
  nothing: 'Nothing differs: the words and the title block are the same.',
  none: 'none',
  previous: 'Previous difference',
  reading: {
    original: (title: string) => `Reading “${title}” again by today’s rules…`,
    file: (title: string) => `Reading the newer file of “${title}”…`,
    document: (title: string) => `Comparing with “${title}”…`,
  } satisfies { readonly [From in VersionOffer['from']]: (title: string) => string },
  report,
  same: (n: number) => `${count(n, 'line', 'lines')} the same`,
  sameHint: 'Headings, links and images may be read otherwise all the same.',
  sameWords: 'The words are the same.',
  separate: 'Keep as a separate document',
  separated: (title: string) => `Added as a document of its own: “${title}”.`,
  show: 'Show',
  take: 'Make it the new version',
  taken: (told: string | null) => (told === null ? 'The new version is here.' : `New version: ${told}.`),
  taking: 'Making the new version…',
  title: {
    original: 'Import again',
    file: 'Newer version from a file',
    document: 'Newer version',
  } satisfies { readonly [From in VersionOffer['from']]: string },
  was: 'now',
  willBe: 'new',
} as const

/** The words of the screen of orphans, and of attaching one. */
export const orphanStrings = {
  after: (words: string) => `After: ${words}`,
  alike: (percent: number, agrees: boolean) => `${percent} % alike${agrees ? ', context agrees' : ''}`,
  attachHere: 'attach here',
  attaching: (quote: string) => `Select the passage of “${quote}”,`,
  attachNow: 'Attach here',
  back: 'Back to the text',
  before: (words: string) => `Before: ${words}`,
  choose: 'Which mark belongs to this passage?',
  count: (n: number) => `${count(n, 'mark', 'marks')} without a passage`,
  find: 'Find their passages',
  hint: (key: string) =>
    `Or select the passage in the text and press ${key}. Leaving it keeps it as an orphan: it is listed and exported, and never painted.`,
  mark: (label: string, at: number, n: number) => (n === 1 ? label : `${label}, ${at} of ${n}`),
  more: (n: number) => `${n.toLocaleString('en')} more`,
  nobody: 'Every mark has its passage.',
  noPlace: 'Nothing in the text is like it.',
  paragraph: (number: number) => (number === 0 ? '¶ –' : `¶ ${number.toLocaleString('en')}`),
  place: (at: number, n: number) => `Place ${at} of ${n}`,
  places: 'Where it may stand now',
  searching: 'Looking for it in the text…',
  selectInText: 'Select in the text',
  showInText: 'Show in the text',
  stop: 'Stop',
  thenPress: 'then press',
  title: (n: number) => (n === 1 ? 'The mark' : 'The marks'),
} as const
