import { count } from './plural'

/** The words of links between notes and documents, and of renaming what they lead to. */
export const linkStrings = {
  linkedFrom: 'Linked from',
  rename: 'Rename',
  renameCancel: 'Keep it',
  renameReadOnly: 'This library can only be read, so its titles stay as they are.',
  renameField: 'Title',
  renameLinks: (n: number) =>
    n === 0
      ? 'No note links to this document.'
      : `${count(n, 'note links', 'notes link')} to this document; the ${n === 1 ? 'link follows' : 'links follow'}.`,
  renameLinksUnknown: 'Links to this document follow.',
  renameTitle: 'Rename the document',
  renaming: 'Renaming…',
  saidRenamed: (title: string) => `Renamed to “${title}”.`,
  titleTaken: 'Another document is called that too. Links to either still lead where they did.',
  titleEmpty: (kept: string) => `A document needs a title. It is still called “${kept}”.`,
  headingIn: (title: string, heading: string) => `${title} › ${heading}`,
  inTrash: (title: string) => `“${title}” is in the trash.`,
  linkedFromNotes: (n: number) => `Linked from ${count(n, 'note', 'notes')}`,
  markGone:
    'The mark that this link leads to is not in the library. It may have been removed for good, with its document.',
  markRemoved: 'That mark was removed. Its document is open where you left it; Undo brings a mark back.',
  markOf: (letter: string, quote: string) => `${letter}: ${quote}`,
  markRemovedHere: 'This mark was removed.',
  moreNotes: (n: number) => `and ${count(n, 'more note', 'more notes')}`,
  noDocument: (title: string) =>
    `There is no document called “${title}”. Add it, give a document this title, or change the link.`,
  noDocumentHere: (title: string) => `There is no document called “${title}”`,
  noHeading: (heading: string) =>
    `There is no heading “${heading}” in this document. It is open where you left it; change the link, or look in the contents.`,
  several: (n: number, title: string) => `${n} documents are called “${title}”. This is the one that was added last.`,
} as const
