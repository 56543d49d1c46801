/**
 * What can go wrong and is expected to. A failure travels as data (`Result`), never as an exception; the sentence a person
 * reads is made from it in one place, `core/strings.ts`. A rejected promise is a mistake in the program.
 */
export type Failure =
  | { readonly kind: 'emptyFile'; readonly name: string }
  | { readonly kind: 'binaryFile'; readonly name: string }
  | { readonly kind: 'tooLarge'; readonly name: string; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'tooDeep'; readonly name: string; readonly limit: number }
  | { readonly kind: 'tooSlow'; readonly name: string; readonly seconds: number }
  | { readonly kind: 'noText'; readonly name: string }
  | { readonly kind: 'unknownFormat'; readonly name: string }
  | { readonly kind: 'isFolder'; readonly name: string }
  | { readonly kind: 'notFound'; readonly name: string }
  | { readonly kind: 'noPermission'; readonly name: string }
  | { readonly kind: 'unreadable'; readonly name: string; readonly reason: string }
  | { readonly kind: 'importBroke'; readonly name: string }
  /** An archive (EPUB, MHTML) whose parts do not fit together. */
  | { readonly kind: 'damagedArchive'; readonly name: string }
  | { readonly kind: 'tooManyParts'; readonly name: string; readonly limit: number }
  /** A book that its seller locked. */
  | { readonly kind: 'copyProtected'; readonly name: string }
  | { readonly kind: 'emptyFolder'; readonly name: string }
  | { readonly kind: 'tooManyFiles'; readonly name: string; readonly limit: number }
  | { readonly kind: 'emptyClipboard' }
  /** A folder that is a library, or lies in one: its files are documents already. */
  | { readonly kind: 'libraryFolder'; readonly name: string }
  /** A file, and `left` more that wait behind it, could not be written into the library; null: the disk is full. */
  | { readonly kind: 'notAdded'; readonly name: string; readonly left: number; readonly reason: string | null }
  | { readonly kind: 'folderMissing'; readonly folder: string }
  /** A library, or a folder that holds one, is not watched: what is added there would be added again. */
  | { readonly kind: 'watchesLibrary'; readonly folder: string }
  /** The system watches as many folders as it is told to. */
  | { readonly kind: 'watchLimit'; readonly folder: string }
  | { readonly kind: 'unwatchable'; readonly folder: string; readonly reason: string }
  | { readonly kind: 'cancelled'; readonly name: string }
  /** The same bytes are there as a document; `trashedAt` is when it went to the trash, null where it did not. */
  | {
      readonly kind: 'alreadyHere'
      readonly name: string
      readonly document: string
      readonly title: string
      readonly trashedAt: string | null
    }
  | { readonly kind: 'diskFull' }
  | { readonly kind: 'notWritable'; readonly reason: string }
  | {
      readonly kind: 'libraryLocked'
      readonly host: string
      readonly pid: number
      readonly on: 'thisComputer' | 'another'
    }
  | { readonly kind: 'libraryReadOnly'; readonly reason: 'newerFormat' | 'readOnlyPlace' | 'locked' }
  | { readonly kind: 'libraryDamaged'; readonly file: string; readonly keptAs: string | null }
  | { readonly kind: 'noLibrary'; readonly place: string }
  | { readonly kind: 'libraryMissing'; readonly folder: string }
  | { readonly kind: 'noDocument'; readonly document: string }
  | { readonly kind: 'documentDamaged'; readonly document: string; readonly folder: string }
  | { readonly kind: 'refused'; readonly change: string }
  | { readonly kind: 'exportNotWritten'; readonly name: string; readonly reason: string }
  | { readonly kind: 'tooLongToCopy'; readonly characters: number; readonly limit: number }
  | { readonly kind: 'unknownFormatName'; readonly format: string }

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

export function done<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function failed(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure }
}
