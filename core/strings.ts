import { addingStrings } from './adding-strings'
import { bookStrings } from './book-strings'
import { commandStrings, keyNameStrings, keysHelpStrings, menuStrings } from './command/command-strings'
import { labelStrings } from './label-strings'
import { linkStrings } from './link-strings'
import { marginStrings } from './margin-strings'
import { markStrings } from './mark-strings'
import { noteStrings } from './note-strings'
import { notebookChangeStrings } from './notebook-change-strings'
import { notebookExportStrings } from './notebook-export-strings'
import { notebookStrings } from './notebook-strings'
import { count } from './plural'
import { pointingStrings } from './pointing-strings'
import { tagStrings } from './tag-strings'
import { orphanStrings, versionStrings } from './version-strings'

const SHELVED = { toRead: 'Move to To read', reading: 'Move to Reading', finished: 'Move to Finished' }

/**
 * Every word that a person reads, in one typed table. It lives in core, not in the renderer, because the menu, the dialogs
 * and the command line say the same words. Functions take what varies; plurals are spelled here.
 */
export const strings = {
  app: {
    name: 'Margent',
    titled: (title: string) => `${title} – Margent`,
  },
  ...addingStrings,
  versions: versionStrings,
  orphans: orphanStrings,
  pointing: pointingStrings,
  commands: commandStrings,
  keyNames: keyNameStrings,
  appearance: {
    sample: 'Aa',
    size: 'Size',
    sizeInPixels: (size: number) => `${size} pixels`,
    theme: 'Theme',
    themes: { paper: 'Paper', sepia: 'Sepia', night: 'Night', system: 'As the system' },
    title: 'Text and theme',
  },
  book: bookStrings,
  exportDialog: {
    close: 'Close',
    copied: 'Copied.',
    copy: 'Copy',
    explanation: 'Title and source, then every mark in the order of the text: its passage, label, tags and note.',
    format: 'Format',
    markdown: 'Markdown',
    preview: 'What will be written',
    save: 'Save…',
    saved: (name: string) => `Saved as ${name}.`,
    title: 'Export',
    unsaved: (n: number) =>
      n === 1
        ? 'One change is not on the disk yet and is missing here.'
        : `${n.toLocaleString('en')} changes are not on the disk yet and are missing here.`,
    what: 'What',
    whole: (marks: number) => `This document, ${count(marks, 'mark', 'marks')}`,
  },
  keysHelp: keysHelpStrings,
  labels: labelStrings,
  palette: {
    commands: 'Commands',
    documents: 'Documents',
    inUse: 'on',
    label: 'Go to or run',
    nothing: 'No document and no command matches.',
    onlyCommands: 'commands',
    onlyTags: 'tags',
    open: 'open',
    placeholder: 'Go to a document, run a command',
    recent: 'Recent documents',
    results: 'Results',
    shown: (drawn: number, total: number) => `${drawn.toLocaleString('en')} of ${total.toLocaleString('en')}`,
  },
  recovery: {
    again: 'Try again',
    anew: (file: string) => `Open with a new ${file}`,
    damaged: (file: string) =>
      `The file that names its labels, ${file}, is damaged, and so is its backup. Your documents, their marks and every note lie in folders of their own and were not touched.`,
    damagedFacts: (file: string) => [
      `A new ${file} gives the library its five labels again; marks keep theirs.`,
      'The damaged file is set aside beside it, not deleted.',
      'If you have a copy from a backup, put it into the folder and try again.',
    ],
    full: 'The disk that it lies on is full, so that it could not be opened. Nothing was changed. Free some space and try again.',
    folder: 'Show the folder',
    lockedFacts: ['Two programs writing at once could lose notes, so only one may.'],
    lockedElsewhereFacts: (host: string) => [
      'Two programs writing at once could lose notes, so only one may.',
      `If Margent still runs on ${host}, close it there and try again.`,
      `If ${host} crashed, or is what this computer was called before, nothing holds the library: open it here.`,
    ],
    lockedTitle: 'This library is open elsewhere',
    missingFacts: ['Nothing was made in its place, so that nothing is mixed up when it comes back.'],
    missingTitle: 'This library is not there',
    same: 'It is still the same.',
    takeOver: 'Open it here',
    title: 'This library could not be read',
    unwritable: (reason: string) =>
      `Its folder could not be opened for writing: ${reason}. Nothing was changed. Set that right and try again.`,
  },
  storage: {
    accessDenied: 'access to it is denied',
    closed: 'it was closed',
    deviceFailed: 'the disk reports an error',
    deviceGone: 'its disk is not there',
    keptAs: (name: string) => ` The damaged file was kept as ${name}.`,
    documentsUnreadable:
      'The library’s documents could not be listed: the disk does not answer. Nothing was changed; try again.',
    historyBehind:
      'This document’s history was older than its record, as after an old copy was put back. The record was kept.',
    historyGap: (n: number) =>
      `${count(n, 'change', 'changes')} in this document’s history could not be read. All that could be read was kept.`,
    leaveOut: (n: number) => `Leave out ${count(n, 'block', 'blocks')}`,
    libraryFromBackup:
      'The library’s own file was damaged and was restored from its backup. Your documents are all here.',
    libraryFromHistory:
      'The library’s own file was damaged and was restored from its history. Your documents are all here.',
    misfit: (title: string) => `One change no longer fitted a document and was left out: ${title}.`,
    otherReason: (code: string) => `error ${code}`,
    putBack: (n: number) => `Put back ${count(n, 'block', 'blocks')}`,
    readOnlyPlace: 'it lies in a place that cannot be written',
    recordFromBackup: 'This document’s record was damaged. It was rebuilt from its backup and its history.',
    recordFromHistory: 'This document’s record was damaged. It was rebuilt from its history.',
    textMadeAgain: 'This document’s text was damaged. It was read again from its original, and is the same.',
    unreadableDocument: (id: string) => `Damaged document ${id}`,
  },
  text: {
    backFrom: (sign: string) => `Back to the text from note ${sign}`,
    noImage: 'Image that was not saved',
    noImageOf: (alternative: string) => `Image that was not saved: ${alternative}`,
    table: 'Table',
    task: 'Task',
  },
  contents: {
    filter: 'Go to a heading',
    nothing: 'No heading matches.',
    title: 'Contents',
  },
  closing: {
    copy: 'Save a copy…',
    copyFailed: (name: string) =>
      `The copy “${name}” could not be written. Choose another place, or try again to save.`,
    copyName: 'Margent unsaved changes.ndjson',
    leave: 'Leave without them',
    leaveSilent: 'Close it',
    retry: 'Try again',
    silent: 'The window does not answer.',
    silentDetail: 'What was saved is safe. Wait a little, or close the window and lose what was not saved yet.',
    unsaved: (n: number) =>
      n === 1 ? 'A change is not saved yet.' : `${n.toLocaleString('en')} changes are not saved yet.`,
    wait: 'Wait',
  },
  crash: {
    broken: 'Something went wrong in Margent itself. Your notes are safe; what happened is in the log.',
    hangs: 'The window does not respond.',
    hangsDetail: 'What was saved is safe. Wait a little, or load the window again.',
    often: 'The window closed unexpectedly several times.',
    oftenDetail: (log: string) => `What was saved is safe. What happened is written in ${log}.`,
    reload: 'Load again',
    reloaded: 'The window closed unexpectedly and was loaded again. Everything that was saved is here.',
    start: 'Margent could not start.',
    startDetail: (log: string) => `Your library was not touched. What happened is written in ${log}.`,
    wait: 'Wait',
  },
  dialogs: {
    add: 'Add documents',
    addButton: 'Add',
    addFolder: 'Add a folder',
    allFiles: 'All files',
    cancel: 'Cancel',
    markdown: 'Markdown',
    readable: 'Documents',
    save: 'Save notes',
    watch: 'Watch a folder',
    watchButton: 'Watch',
  },
  exported: {
    copied: 'Notes copied as Markdown.',
  },
  links: {
    explanation: 'It opens in your browser, outside Margent.',
    open: 'Open',
    question: 'Open this address?',
  },
  menus: menuStrings,
  list: {
    added: 'Added',
    ascending: 'ascending',
    authorOrSite: 'Author or site',
    date: 'Date',
    descending: 'descending',
    documents: (n: number) => (n === 1 ? '1 document' : `${n.toLocaleString('en')} documents`),
    marks: 'Marks',
    nothing: 'No document stands here.',
    progress: 'Read',
    selected: (n: number) => `${n.toLocaleString('en')} selected`,
    sort: 'Sort by',
    title: 'Title',
  },
  notices: {
    dismiss: 'Dismiss',
    label: 'About this page',
    trashed: 'This document is in the trash.',
  },
  original: {
    frame: (title: string) => `Original of ${title}`,
    inert: 'As it was saved. Nothing in it runs, and what lay in other files is not shown.',
    place: (name: string) => `“${name}” cannot be shown here. It is kept unchanged, and lies here:`,
    reveal: 'Show in folder',
  },
  openFailure: {
    list: 'Show all documents',
    reveal: 'Show the folder',
    title: 'This document could not be opened',
  },
  saving: {
    retry: 'Try again',
    programFailed: 'the program itself failed',
    saved: 'Saved',
    saving: 'Saving…',
  },
  export: {
    documentNote: 'On the whole text',
    facts: {
      address: 'Address',
      author: 'Author',
      authors: 'Authors',
      credits: 'Credits',
      date: 'Date',
      section: 'Section',
      series: 'Series',
      site: 'Site',
      tags: 'Tags',
    },
    formula: (tex: string) => (tex === '' ? '[formula]' : `[formula: ${tex}]`),
    image: (alternative: string) => (alternative === '' ? '[image]' : `[image: ${alternative}]`),
    lostPassage: 'passage lost',
    noLabel: 'No label',
    noMarks: 'No marks yet.',
    object: '[image or formula]',
    orphans: 'Passages no longer in the text',
    paragraph: (number: number) => `¶ ${number}`,
  },
  margin: marginStrings,
  notebook: notebookStrings,
  notebookChange: notebookChangeStrings,
  notebookExport: notebookExportStrings,
  note: noteStrings,
  tagsSheet: tagStrings,
  wikiLinks: linkStrings,
  marking: {
    addTags: 'Change tags',
    changedNote: 'Write note',
    marked: (label: string) => `Mark as ${label}`,
    relabelled: (label: string) => `Relabel as ${label}`,
    removed: 'Remove mark',
    saidCopied: 'Quote copied',
    saidMarked: (label: string, words: string) => `Marked as ${label}: ${words}`,
    saidRelabelled: (label: string) => `Now ${label}`,
    saidRemoved: 'Mark removed.',
  },
  marks: markStrings,
  months: 'January February March April May June July August September October November December'.split(' '),
  reader: {
    bar: 'Mark this passage',
    copy: 'Copy',
    hideLeftOut: 'Hide',
    images: {
      hide: 'Hide',
      hideNamed: 'Hide the list of images that were not saved',
      missing: (n: number) =>
        n === 1
          ? 'One image was not saved with this page'
          : `${n.toLocaleString('en')} images were not saved with this page`,
      more: (n: number) => `Show more of the other ${n.toLocaleString('en')}`,
      show: 'Show',
      showNamed: 'Show which images were not saved',
      undescribed: 'An image that nothing is said of',
    },
    leaveOut: 'Leave out',
    leftOut: (lines: string) => `Left out ${lines}`,
    leftOutBecause: {
      advertisement: 'advertisement',
      author: 'about the author',
      breadcrumb: 'where the page stood on its site',
      comments: 'comments',
      cookies: 'cookie notice',
      furniture: 'the site’s furniture',
      menu: 'the site’s menu',
      newsletter: 'newsletter',
      pullQuote: 'a line repeated from the text',
      reader: 'left out by you',
      related: 'other articles',
      share: 'share buttons',
      titleBlock: 'stands above as title, date or credit',
    },
    leftOutGroup: (reason: string, lines: string) => `${reason}, ${lines}`,
    mark: (label: string, words: string) => `${label}: ${words}…`,
    marksOf: 'Marks in this text',
    marksShown: 'Marks shown',
    marksHidden: 'Marks hidden',
    markWithNote: (label: string, words: string) => `${label}, with a note: ${words}…`,
    minutes: (n: number) =>
      n < 60 ? `${n} min` : `${Math.floor(n / 60).toLocaleString('en')} h${n % 60 === 0 ? '' : ` ${n % 60} min`}`,
    moreLeftOut: (n: number, of: number) =>
      n === of
        ? `Show ${n.toLocaleString('en')} more`
        : `Show ${n.toLocaleString('en')} more of ${of.toLocaleString('en')}`,
    note: 'Note',
    noMark: 'There is no other mark.',
    otherAuthors: (n: number) => `and ${count(n, 'other', 'others')}`,
    putBack: 'Put back',
    putBackAll: (lines: string) => `Put back ${lines}`,
    saidLeftOut: (lost: number) =>
      lost === 0
        ? 'Left out.'
        : `Left out. ${count(lost, 'mark', 'marks')} on it ${lost === 1 ? 'is' : 'are'} kept below the text.`,
    saidPutBack: 'Put back.',
    selectedAll: 'All text selected',
    showLeftOut: 'Show',
    textOf: (title: string) => `Text of ${title}`,
    words: (n: number) => count(n, 'word', 'words'),
  },
  sheet: {
    close: 'Close',
  },
  shelve: {
    restored: 'Restore from trash',
    restoredCount: (n: number) =>
      n === 1 ? 'Restored from the trash.' : `${n.toLocaleString('en')} documents restored from the trash.`,
    state: (state: 'toRead' | 'reading' | 'finished') => SHELVED[state],
    trashed: 'Move to trash',
    trashedCount: (n: number) =>
      n === 1 ? 'Moved to the trash.' : `${n.toLocaleString('en')} documents moved to the trash.`,
  },
  shelves: {
    all: 'All documents',
    finished: 'Finished',
    reading: 'Reading',
    toRead: 'To read',
    trash: 'Trash',
  },
  sidebar: {
    close: 'Close the sidebar',
    goTo: 'Go to document',
    library: 'Library',
    marks: (n: number) => count(n, 'mark', 'marks'),
    progress: (percent: number) => `${percent} % read`,
    recent: 'Recent',
    shelves: 'Shelves',
    tags: 'Tags',
  },
  topBar: {
    appearance: 'Text and theme',
    export: 'Export',
    hideSidebar: 'Hide library',
    letters: 'Aa',
    progress: (percent: number) => `${percent} %`,
    showSidebar: 'Show library',
  },
  undo: {
    inDocuments: (said: string, n: number) => `${said} (in ${n.toLocaleString('en')} documents)`,
    notAtAll: (title: string) => `“${title}” stays as it is: what it changed is different now.`,
    partly: 'Undone in part: the rest was changed since.',
    redone: (title: string) => `Done again: ${title}`,
    undone: (title: string) => `Undone: ${title}`,
  },
} as const

/** "14 lines", "1 line". */
export function lines(n: number): string {
  return count(n, 'line', 'lines')
}
