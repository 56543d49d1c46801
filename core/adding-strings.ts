import { count } from './plural'

/** The words of adding documents: a part of `strings`, where they are read. */
export const addingStrings = {
  empty: {
    folder: 'Add a folder…',
    guide: 'Open the guide',
    paste: (key: string) => `What you copied in a browser becomes a document with ${key}.`,
    title: 'Nothing to read yet',
    watch: 'Watch a folder…',
    watchWords: 'Whatever you save into a watched folder appears here by itself.',
    words:
      'Drop articles here: saved web pages, EPUB books, Markdown, plain text, or whole folders. They stay on this computer, and so does everything you write beside them.',
  },
  importing: {
    drop: (documents: number, folders: number) =>
      folders === 0
        ? documents === 1
          ? 'Add this document'
          : `Add ${documents.toLocaleString('en')} documents`
        : `Add ${[
            ...(documents > 0 ? [count(documents, 'document', 'documents')] : []),
            folders === 1 ? 'a folder' : `${folders.toLocaleString('en')} folders`,
          ].join(' and ')}`,
    dropText: 'Add this text as a document',
    label: 'Adding documents',
    report: {
      copied: 'Copied.',
      copy: 'Copy this list',
      here: 'In the library already',
      open: 'Open',
      failed: 'Could not be added',
      title: 'What was added, and what was not',
    },
    stop: 'Stop',
    words: (n: number, total: number, name: string) =>
      total === 1 ? `Adding ${name}` : `Adding ${n} of ${total}: ${name}`,
  },
  toasts: {
    added: (n: number) => `${count(n, 'document', 'documents')} added.`,
    dismiss: 'Dismiss',
    here: (n: number) => `${n.toLocaleString('en')} ${n === 1 ? 'was' : 'were'} in the library already.`,
    messages: 'Messages',
    notAdded: (n: number) => `${n.toLocaleString('en')} could not be added.`,
    open: 'Open',
    passedOver: (n: number) =>
      n === 1
        ? 'One other file was not of a kind that can be read.'
        : `${n.toLocaleString('en')} other files were not of a kind that can be read.`,
    restore: 'Restore',
    show: 'Show',
    stopped: (n: number) =>
      n === 1
        ? 'One file was not added, because you stopped it.'
        : `${n.toLocaleString('en')} files were not added, because you stopped it.`,
    watched: (n: number) => `${count(n, 'document', 'documents')} came from the watched folder.`,
  },
  watch: {
    choose: 'Choose folder…',
    chooseOther: 'Choose another folder…',
    dismiss: 'Take off the list',
    explanation:
      'Every article that is saved into this folder is added to the library by itself, each file once. The files stay where they are.',
    failed: 'Could not be added',
    none: 'No folder is watched.',
    place: 'Folder',
    retry: 'Try again',
    stop: 'Stop watching',
    title: 'Watched folder',
    trouble: (n: number) =>
      n === 0 ? 'The watched folder needs you' : `Watched folder: ${count(n, 'file', 'files')} could not be added`,
  },
} as const
