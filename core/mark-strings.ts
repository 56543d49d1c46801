import { count } from './plural'

/** What is said when marks are changed: how far they reach, two made of one, one made of several. */
export const markStrings = {
  alreadyMarked: (label: string) => `Already marked as ${label}.`,
  alreadyWithin: (label: string) => `Already within a mark labelled ${label}.`,
  extent: {
    beginsAt: 'Start of the mark',
    begun: 'Changing the extent. Shift and arrows move the end, with Ctrl the start, with Alt by word. Escape ends it.',
    begunOnMac:
      'Changing the extent. Shift and arrows move the end, with ⌘ the start, with Option by word. Escape ends it.',
    came: (words: string) => `Added: ${words}`,
    changed: 'Change the extent',
    ended: (words: string) => `The mark is now: ${words}`,
    endsAt: 'End of the mark',
    hint: 'Changing the extent',
    hintDone: 'done',
    hintEnd: 'the end',
    hintSentence: 'by sentence',
    hintStart: 'the start',
    hintWord: 'by word',
    keys: {
      done: 'Done; what was changed is kept',
      end: 'The end, by character',
      sentence: 'By sentence',
      start: 'The start',
      title: 'While the extent changes',
      word: 'By word',
    },
    noFurther: 'It goes no further.',
    putBack: 'Put back.',
    went: (words: string) => `Taken out: ${words}`,
  },
  join: {
    far: (label: string) =>
      `The next ${label} stands in another paragraph. Let this mark reach to it first, then join them.`,
    joined: (label: string) => `Join marks as ${label}`,
    none: (label: string) => `No other ${label} follows this mark.`,
    said: (words: string) => `Joined: ${words}`,
    saidAcross: (words: string) => `Joined, with the words between them: ${words}`,
  },
  overlap: {
    both: 'Keep both',
    merge: 'Merge',
    merged: (label: string) => `Merge marks as ${label}`,
    question: (label: string, n: number) =>
      n === 1
        ? `This overlaps a mark labelled ${label}.`
        : `This overlaps ${n.toLocaleString('en')} marks labelled ${label}.`,
    saidMerged: (label: string, n: number, words: string) =>
      `Merged with ${count(n, 'mark', 'marks')} labelled ${label}: ${words}`,
  },
  split: {
    done: 'Split the mark',
    inside: 'A mark is split at a word inside it: click on that word, or go there with the sentence cursor.',
    said: (first: string, second: string) => `Split in two: ${first} … and ${second} …`,
  },
} as const
