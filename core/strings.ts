import type { Failure } from './failure'

const SHELVED = { toRead: 'Move to To read', reading: 'Move to Reading', finished: 'Move to Finished' }

/**
 * Every word that a person reads, in one typed table. It lives in core, not in the renderer, because the menu, the dialogs
 * and the command line say the same words. Functions take what varies; plurals are spelled here.
 */
export const strings = {
  app: {
    name: 'Margent',
  },
  commands: {
    add: 'Add documents…',
    appearance: 'Text and theme…',
    back: 'Back',
    copy: 'Copy',
    copyQuote: 'Copy quote with source',
    export: 'Export notes…',
    exportCopy: 'Copy notes as Markdown',
    forward: 'Forward',
    fullScreen: 'Full screen',
    growSentence: 'Grow by a sentence',
    growWord: 'Grow by a word',
    guide: 'Open the guide',
    hideMarks: 'Hide marks',
    keys: 'Keyboard shortcuts',
    label: (digit: number) => `Mark with label ${digit}`,
    larger: 'Larger text',
    leftOut: 'Show what was left out',
    margin: 'Margin',
    nextMark: 'Next mark',
    nextSentence: 'Next sentence',
    nextTheme: 'Next theme',
    note: 'Note',
    palette: 'Go to or run…',
    previousMark: 'Previous mark',
    previousSentence: 'Previous sentence',
    quit: 'Quit',
    redo: 'Redo',
    removeMark: 'Remove mark',
    resetSize: 'Default text size',
    restore: 'Restore from trash',
    retrySave: 'Try again to save',
    reveal: 'Show original in folder',
    revealLibrary: 'Show library in folder',
    selectAll: 'Select all text',
    shelfAll: 'All documents',
    shelfFinished: 'Finished',
    shelfReading: 'Reading',
    shelfToRead: 'To read',
    shelfTrash: 'Trash',
    shrinkSentence: 'Shrink by a sentence',
    shrinkWord: 'Shrink by a word',
    sidebar: 'Sidebar',
    singleKeys: 'Single-key shortcuts in the text',
    smaller: 'Smaller text',
    stateFinished: 'Move to Finished',
    stateReading: 'Move to Reading',
    stateToRead: 'Move to To read',
    tag: 'Tag…',
    themeNight: 'Night theme',
    themePaper: 'Paper theme',
    themeSepia: 'Sepia theme',
    themeSystem: 'Theme of the system',
    toNote: 'Go to the note',
    trash: 'Move to trash',
    undo: 'Undo',
  },
  keyNames: {
    Alt: 'Alt',
    Command: 'Command',
    Control: 'Ctrl',
    Delete: 'Del',
    Down: 'Down',
    End: 'End',
    Enter: 'Enter',
    Escape: 'Esc',
    Home: 'Home',
    Left: 'Left',
    MacControl: 'Control',
    Minus: 'Minus',
    Option: 'Option',
    PageDown: 'Page down',
    PageUp: 'Page up',
    Plus: 'Plus',
    Right: 'Right',
    Shift: 'Shift',
    Space: 'Space',
    Up: 'Up',
  },
  appearance: {
    sample: 'Aa',
    size: 'Size',
    sizeInPixels: (size: number) => `${size} pixels`,
    theme: 'Theme',
    themes: { paper: 'Paper', sepia: 'Sepia', night: 'Night', system: 'As the system' },
    title: 'Text and theme',
  },
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
  keysHelp: {
    bold: 'Strong',
    close: 'Close',
    emphasis: 'Emphasis',
    endNote: 'Back to the text; what was written is kept',
    escape: 'Close what is open, then the selection, then the active mark',
    link: 'Link',
    note: 'In a note',
    scroll: 'Scroll the text',
    selection: 'Grow or shrink the selection',
    singleKeysHint: 'Keys without Ctrl act while the text, a mark or a list has the focus, never in a field.',
    singleKeysHintOnMac: 'Keys without ⌘ act while the text, a mark or a list has the focus, never in a field.',
    text: 'In the text',
    title: 'Keyboard shortcuts',
  },
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
    lockedTitle: 'This library is open elsewhere',
    missingFacts: ['Nothing was made in its place, so that nothing is mixed up when it comes back.'],
    missingTitle: 'This library is not there',
    same: 'It is still the same.',
    title: 'This library could not be read',
    unwritable: (reason: string) =>
      `Its folder could not be opened for writing: ${reason}. Nothing was changed. Set that right and try again.`,
  },
  toasts: {
    added: (n: number) => `${count(n, 'document', 'documents')} added.`,
    dismiss: 'Dismiss',
    messages: 'Messages',
    notAdded: (n: number) => `${n.toLocaleString('en')} could not be added.`,
    whichNot: 'Which, and why',
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
    allFiles: 'All files',
    cancel: 'Cancel',
    markdown: 'Markdown',
    readable: 'Text and Markdown',
    save: 'Save notes',
  },
  exported: {
    copied: 'Notes copied as Markdown.',
  },
  links: {
    explanation: 'It opens in your browser, outside Margent.',
    open: 'Open',
    question: 'Open this address?',
  },
  menus: {
    cut: 'Cut',
    edit: 'Edit',
    file: 'File',
    go: 'Go',
    help: 'Help',
    mark: 'Mark',
    paste: 'Paste',
    redo: (title: string) => `Redo: ${title}`,
    undo: (title: string) => `Undo: ${title}`,
    view: 'View',
  },
  empty: {
    guide: 'Open the guide',
    title: 'Nothing to read yet',
    words:
      'Drop articles here: text or Markdown. They stay on this computer, and so does everything you write beside them.',
  },
  importing: {
    drop: (n: number) => (n === 1 ? 'Add this document' : `Add ${n.toLocaleString('en')} documents`),
    label: 'Adding documents',
    stop: 'Stop',
    words: (n: number, total: number, name: string) =>
      total === 1 ? `Adding ${name}` : `Adding ${n} of ${total}: ${name}`,
  },
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
    noLabel: 'Mark',
    noMarks: 'No marks yet.',
    object: '[image or formula]',
    orphans: 'Passages no longer in the text',
    paragraph: (number: number) => `¶ ${number}`,
  },
  margin: {
    addNote: 'Add note',
    addTag: 'Add tag',
    cardOf: (label: string) => `Note, ${label}`,
    done: 'Done',
    edit: 'Edit note',
    editTags: 'Edit tags',
    emptyNote: 'No note yet',
    folded: (n: number) => `${count(n, 'more note', 'more notes')} above`,
    hoursAgo: (n: number) => `${n} h ago`,
    justNow: 'just now',
    minutesAgo: (n: number) => `${n} min ago`,
    name: 'Margin',
    noLabel: 'Mark',
    note: 'Note',
    noteOnDocument: 'Note on the whole text',
    noteOnDocumentHint: 'What is this text about, what is it good for?',
    notePlaceholder: 'Write in Markdown',
    orphans: (n: number) => `${count(n, 'mark has', 'marks have')} lost ${n === 1 ? 'its' : 'their'} passage`,
    orphansHint: 'They are kept and exported, and never painted on other words.',
    relabel: 'Change label',
    relabelAs: (label: string) => `Relabel as ${label}`,
    remove: 'Remove mark',
    removeTag: (tag: string) => `Remove tag ${tag}`,
    tags: 'Tags',
    tagsPlaceholder: 'tag another',
    yesterday: 'yesterday',
  },
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
  months: 'January February March April May June July August September October November December'.split(' '),
  reader: {
    bar: 'Mark this passage',
    copy: 'Copy',
    hideLeftOut: 'Hide',
    leaveOut: 'Leave out',
    leftOut: (lines: string) => `Left out ${lines}`,
    leftOutBecause: {
      breadcrumb: 'where the page stood on its site',
      comments: 'comments',
      cookies: 'cookie notice',
      furniture: 'the site’s furniture',
      menu: 'the site’s menu',
      newsletter: 'newsletter',
      reader: 'left out by you',
      related: 'other articles',
      share: 'share buttons',
      titleBlock: 'stands above as title, date or credit',
    },
    mark: (label: string, words: string) => `${label}: ${words}…`,
    marksOf: 'Marks in this text',
    marksShown: 'Marks shown',
    marksHidden: 'Marks hidden',
    markWithNote: (label: string, words: string) => `${label}, with a note: ${words}…`,
    minutes: (n: number) => `${n.toLocaleString('en')} min`,
    note: 'Note',
    noMark: 'There is no other mark.',
    putBack: 'Put back',
    selectedAll: 'All text selected',
    showLeftOut: 'Show',
    textOf: (title: string) => `Text of ${title}`,
    words: (n: number) => count(n, 'word', 'words'),
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
    partly: 'Undone in part: the rest was changed since.',
    redone: (title: string) => `Done again: ${title}`,
    undone: (title: string) => `Undone: ${title}`,
  },
} as const

function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`
}

/** "Not saved: the disk is full": what stands in the bar until it is written. */
export function notSaved(failure: Failure): string {
  const words = sentence(failure)
  return words.startsWith('Not saved') ? (words.split('. ')[0] ?? words) : words
}

/** "14 lines", "1 line". */
export function lines(n: number): string {
  return count(n, 'line', 'lines')
}

/** The sentence for a failure: what happened, what was kept, what to do. */
export function sentence(failure: Failure): string {
  switch (failure.kind) {
    case 'emptyFile':
      return `“${failure.name}” is empty. Nothing was added; check that it was saved completely.`
    case 'binaryFile':
      return `“${failure.name}” is not a text: it holds binary data. Nothing was added; save the article as text, Markdown or a web page first.`
    case 'tooLarge':
      return `“${failure.name}” is too large (${megabytes(failure.bytes)}; the limit is ${megabytes(failure.limit)}). Nothing was added; split it and add the parts.`
    case 'tooDeep':
      return `“${failure.name}” is nested more than ${failure.limit} levels deep. Nothing was added; save it as plain text and add that.`
    case 'tooSlow':
      return `“${failure.name}” took longer than ${failure.seconds} seconds to read and was stopped. Nothing was added; save it as plain text and add that.`
    case 'noText':
      return `“${failure.name}” has no text that could be read. Nothing was added.`
    case 'unknownFormat':
      return `“${failure.name}” is of a kind that Margent cannot read yet. Nothing was added; text and Markdown can be added.`
    case 'isFolder':
      return `“${failure.name}” is a folder. Nothing was added from it; choose the files in it.`
    case 'notFound':
      return `“${failure.name}” is not there any more. Nothing was added; look where it was moved.`
    case 'noPermission':
      return `“${failure.name}” may not be read by you. Nothing was added; change its permissions or copy it elsewhere.`
    case 'unreadable':
      return `“${failure.name}” could not be read (${failure.reason}). Nothing was added; check the disk it lies on.`
    case 'importBroke':
      return `“${failure.name}” could not be taken in: the import stopped unexpectedly. Nothing was added and nothing else was touched.`
    case 'cancelled':
      return `“${failure.name}” was not added, because you stopped it.`
    case 'alreadyHere':
      return `“${failure.name}” is in the library already, as “${failure.title}”.`
    case 'diskFull':
      return 'Not saved: the disk is full. Your change is kept in the window; free some space and try again.'
    case 'notWritable':
      return `Not saved: the library cannot be written (${failure.reason}). Your change is kept in the window; try again.`
    case 'libraryLocked':
      return `Margent has this library open (process ${failure.pid} on ${failure.host}). Nothing was changed; close it there first.`
    case 'libraryReadOnly':
      return readOnlySentence(failure.reason)
    case 'libraryDamaged':
      return `The library's file ${failure.file} is damaged.${failure.keptAs ? ` It was set aside as ${failure.keptAs}, not deleted.` : ''}`
    case 'noDocument':
      return `There is no document ${failure.document} in this library.`
    case 'noLibrary':
      return `There is no library in ${failure.place}. Nothing was made; name its folder, or start Margent once.`
    case 'documentDamaged':
      return `This document's files are damaged and could not be rebuilt. They were left as they are, in ${failure.folder}.`
    case 'refused':
      return `This change no longer fits what is in the library (${failure.change}). Nothing was overwritten.`
    case 'libraryMissing':
      return `The library’s folder ${failure.folder} is not there. Nothing was made in its place; if it lies on another disk, connect it and try again.`
    case 'exportNotWritten':
      return `“${failure.name}” could not be written there (${failure.reason}). Your notes are safe in the library; choose another place.`
    case 'unknownFormatName':
      return `There is no export format “${failure.format}”. Use: markdown.`
  }
}

function readOnlySentence(reason: 'newerFormat' | 'readOnlyPlace' | 'locked'): string {
  switch (reason) {
    case 'newerFormat':
      return 'This library was written by a newer Margent. You can read and export; to make marks, install the newer version.'
    case 'readOnlyPlace':
      return 'This library lies in a place that cannot be written. You can read and export; to make marks, copy it to a folder of your own.'
    case 'locked':
      return 'Another Margent has this library open. You can read and export here; to make marks, close it there.'
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_048_576).toLocaleString('en', { maximumFractionDigits: 1 })} MB`
}
