import type { NoTag } from './mark/no-tag'
import { count } from './plural'

/** "3 documents and 12 marks"; what there is none of is not named. */
function uses(documents: number, marks: number): string {
  const parts = [
    ...(documents > 0 ? [count(documents, 'document', 'documents')] : []),
    ...(marks > 0 ? [count(marks, 'mark', 'marks')] : []),
  ]
  return parts.length > 0 ? parts.join(' and ') : 'nothing'
}

function whyNot(why: NoTag): string {
  switch (why.kind) {
    case 'empty':
      return 'A tag needs at least one letter.'
    case 'words':
      return 'A tag is one word: put - or _ between, or add them one by one.'
    case 'character':
      return `“${why.character}” cannot stand in a tag: letters, digits, - _ and / can.`
    case 'noLetter':
      return 'A tag needs at least one letter, or it would be a number.'
    case 'ending':
      return `A tag cannot end in ${why.ending}`
    case 'long':
      return 'That is too long for a tag.'
  }
}

/** The words of tags: their sheet, their completion, and what they are given to. */
export const tagStrings = {
  title: 'Tags',
  renamed: (from: string, to: string) => `Rename #${from} to #${to}`,
  merged: (n: number, to: string) => `Make ${count(n, 'tag', 'tags')} one, #${to}`,
  removed: (tag: string) => `Remove tag #${tag}`,

  added: (tags: readonly string[]) => `Added ${tags.map((tag) => `#${tag}`).join(' ')}`,
  all: 'All tags…',
  below: (tags: readonly string[], more: number) =>
    `With it go ${tags.map((tag) => `#${tag}`).join(', ')}${more > 0 ? ` and ${more.toLocaleString('en')} more below it` : ''}.`,
  documentHint: 'Space, comma or Enter ends a tag. Those on marks and in notes are not listed here.',
  documents: 'Documents',
  done: 'Done',
  filter: 'Filter tags',
  filterHint: 'Type to filter',
  hint: 'Up and Down choose a tag, Enter renames it. Space marks several, to make them one.',
  inDocuments: (n: number) => `${count(n, 'document', 'documents')} in the list`,
  inMarks: (n: number) => `${count(n, 'mark', 'marks')} in the notebook`,
  isOn: (documents: number, marks: number) => `on ${uses(documents, marks)}`,
  isThere: (tag: string) => `#${tag} is there already.`,
  list: 'All tags',
  listMarks: (marks: number, tag: string) => `${count(marks, 'mark has', 'marks have')} #${tag}`,
  loading: 'Reading the tags…',
  marks: 'Marks',
  marked: (n: number) => `${count(n, 'tag', 'tags')} chosen`,
  mergeDo: 'Make them one',
  mergeHint: 'Notes in which they stand are written anew; all else of them stays as it is.',
  mergeInto: 'They become',
  mergeKeep: 'Keep them apart',
  mergeQuestion: (tag: string, documents: number, marks: number) =>
    `${uses(documents, marks)} ${documents + marks === 1 ? 'has' : 'have'} #${tag} already: make them one?`,
  merging: 'Making them one…',
  name: 'Name',
  none: 'No tags yet. Press T on a mark, type #word in a note, or give a document a tag.',
  nothingFits: (typed: string) => `No tag has “${typed}” in it.`,
  noTag: whyNot,
  noTagNamed: (word: string, why: NoTag) => `“${word}” stays here. ${whyNot(why)}`,
  progress: (documents: number) =>
    documents === 0 ? 'Looking through the documents…' : `${count(documents, 'document', 'documents')} written so far…`,
  readOnly: 'This library can only be read, so its tags stay as they are.',
  remove: 'Remove…',
  removeCancel: 'Keep it',
  removeDo: 'Remove tag',
  removeTag: (tag: string) => `Remove tag ${tag}`,
  removeWhat: (tag: string, documents: number, marks: number) =>
    `${uses(documents, marks)} ${documents + marks === 1 ? 'has' : 'have'} #${tag}. The tag is taken away; where it stands in a note, the word stays without its #.`,
  removing: 'Removing…',
  rename: 'Rename',
  renaming: 'Renaming…',
  saidMerged: (n: number, to: string) => `${count(n, 'tag is', 'tags are')} #${to} now.`,
  saidRemoved: (tag: string) => `#${tag} was removed.`,
  saidRenamed: (from: string, to: string) => `#${from} is #${to} now.`,
  showAll: 'Show in the notebook',
  sort: 'Sort by',
  suggestions: 'Tags that fit',
  tag: 'Tag',
  takenAway: (tag: string) => `Took #${tag} away`,
  unread: 'The tags could not be read just now. Nothing is lost; try again.',
  tryAgain: 'Try again',
} as const
