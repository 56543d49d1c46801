import { shownName } from './document/shown-name'
import type { Failure } from './failure'

/** The sentence for a failure: what happened, what was kept, what to do. */
export function sentence(given: Failure): string {
  const failure = 'name' in given ? { ...given, name: shownName(given.name) } : given
  switch (failure.kind) {
    case 'emptyFile':
      return `“${failure.name}” is empty. Nothing was added; check that it was saved completely.`
    case 'binaryFile':
      return `“${failure.name}” is no text, whatever its name says: it holds other data. Nothing was added; save the article once more, as a web page or as text.`
    case 'tooLarge':
      return `“${failure.name}” is too large (${megabytes(failure.bytes)}; the limit is ${megabytes(failure.limit)}). Nothing was added; split it and add the parts.`
    case 'tooDeep':
      return `“${failure.name}” is nested more than ${failure.limit} levels deep. Nothing was added; save it as plain text and add that.`
    case 'tooSlow':
      return `“${failure.name}” took longer than ${failure.seconds} seconds to read and was stopped. Nothing was added; save it as plain text and add that.`
    case 'noText':
      return `“${failure.name}” has no text that could be read. Nothing was added; if it is a web page, open it in the browser until its text is there, and save it again.`
    case 'unknownFormat':
      return `“${failure.name}” is of a kind that Margent cannot read yet. Nothing was added; web pages, EPUB, Markdown and plain text can be.`
    case 'isFolder':
      return `“${failure.name}” is a folder, not a file. Nothing was added from it; name a file in it.`
    case 'notFound':
      return `“${failure.name}” is not there any more. Nothing was added; look where it was moved.`
    case 'noPermission':
      return `“${failure.name}” may not be read by you. Nothing was added; change its permissions or copy it elsewhere.`
    case 'unreadable':
      return `“${failure.name}” could not be read (${failure.reason}). Nothing was added; check the disk it lies on.`
    case 'importBroke':
      return `“${failure.name}” could not be taken in: the import stopped unexpectedly. Nothing was added and nothing else was touched.`
    case 'damagedArchive':
      return `“${failure.name}” is damaged: its parts do not fit together. Nothing was added; get it once more from where it came.`
    case 'tooManyParts':
      return `“${failure.name}” is made of more than ${failure.limit.toLocaleString('en')} parts. Nothing was added; no book needs so many, so get it once more from where it came.`
    case 'copyProtected':
      return `“${failure.name}” is locked by its seller (DRM). Nothing was added; Margent can only read books without such a lock.`
    case 'emptyFolder':
      return `“${failure.name}” has no file in it that can be read. Nothing was added.`
    case 'tooManyFiles':
      return `“${failure.name}” holds more than ${failure.limit.toLocaleString('en')} files. Nothing was added from it; add its folders one by one.`
    case 'emptyClipboard':
      return 'There is no text on the clipboard. Nothing was added; copy an article first.'
    case 'libraryFolder':
      return `“${failure.name}” is a library of Margent. Nothing was added from it, because its documents are in a library already; to read them, open that library.`
    case 'notAdded':
      return `${notAddedNames(failure)} not added: ${failure.reason ?? 'the disk is full'}. What was added before is kept; ${failure.reason === null ? 'free some space' : 'set that right'} and add the rest again.`
    case 'folderMissing':
      return `The watched folder ${failure.folder} is not there. Nothing was added; if it lies on another disk, connect it, or choose another folder.`
    case 'watchesLibrary':
      return `${failure.folder} holds this library, or lies in it, and is not watched: every document would be added again. Choose another folder.`
    case 'watchLimit':
      return `The system cannot watch ${failure.folder} as well: it watches as many folders as it may. What lay there was added; choose a folder with fewer folders in it, or press Try again to look once more.`
    case 'unwatchable':
      return `The folder ${failure.folder} cannot be watched (${failure.reason}). What was added is kept; set that right and try again, or choose another folder.`
    case 'cancelled':
      return `“${failure.name}” was not added, because you stopped it.`
    case 'alreadyHere':
      return failure.trashedAt === null
        ? `“${failure.name}” is in the library already, as “${failure.title}”.`
        : `“${failure.name}” is in the library already, as “${failure.title}”, in the trash. Nothing was added; restore it from there to read it.`
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
    case 'tooLongToCopy':
      return `That is ${failure.characters.toLocaleString('en')} characters, more than other programs take from the clipboard (${failure.limit.toLocaleString('en')}). Nothing was copied; export it as a file.`
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

function notAddedNames({ name, left }: Extract<Failure, { kind: 'notAdded' }>): string {
  if (left === 0) return `“${name}” was`
  return `“${name}” and ${left === 1 ? 'one more file' : `${left.toLocaleString('en')} more files`} were`
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_048_576).toLocaleString('en', { maximumFractionDigits: 1 })} MB`
}

/** "Not saved: the disk is full": what stands in the bar until it is written. */
export function notSaved(failure: Failure): string {
  const words = sentence(failure)
  return words.startsWith('Not saved') ? (words.split('. ')[0] ?? words) : words
}
