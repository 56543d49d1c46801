/** What passes between main and the import process, and its check: the process reads what strangers wrote. */
import * as v from 'valibot'
import { sourceSchema } from '../../core/change/schema'
import { done, type Result } from '../../core/failure'
import { FORMATS } from './formats'
import { MAX_IMAGES, MAX_IMAGES_BYTES } from './images/image-limits'
import type { Given, ImportedFile } from './import-file'
import { PIECE_BYTES, type Piece, Pieces, piecesOf } from './pieces'

const IMAGE_NAME = /^image-\d{1,6}\.[a-z]{3,4}$/

/** Asks for a file. The process answers each request in turn, with its number. */
export interface ImportRequest {
  readonly id: number
  readonly given: Given
}

/**
 * A file as the import process gives it, its text not yet checked: UTF-8 of JSON of what claims to be a `Text`. As bytes it
 * goes on to the worker that checks it without being copied or looked at in main.
 */
export interface UncheckedFile extends Omit<ImportedFile, 'text'> {
  readonly text: Uint8Array
}

/** Bytes, or the slot of those that came in pieces before. */
type Place = Uint8Array | number

interface Crossing extends Omit<UncheckedFile, 'text' | 'original' | 'files'> {
  readonly text: Place
  readonly original: Omit<UncheckedFile['original'], 'bytes'> & { readonly bytes: Place }
  readonly files: readonly { readonly name: string; readonly bytes: Place }[]
}

/** How much of a file is read (0 to 1), a piece of what it made, or, last, all that it made. */
export type ImportAnswer =
  | { readonly id: number; readonly part: number }
  | Piece
  | { readonly id: number; readonly result: Result<Crossing> }

/** The messages that answer request `id`, in order: one where the file is small. */
export function* packAnswer(id: number, result: Result<ImportedFile>): Generator<ImportAnswer> {
  if (!result.ok) {
    yield { id, result }
    return
  }
  const { text: tree, original, files } = result.value
  // An encoder's bytes have a buffer to themselves; those of `Buffer.from` may lie in one that others share.
  const text = new TextEncoder().encode(JSON.stringify(tree))
  const all = [text, original.bytes, ...files.map(({ bytes }) => bytes)]
  const isSmall = all.reduce((sum, { length }) => sum + length, 0) <= PIECE_BYTES
  if (!isSmall) for (const [slot, bytes] of all.entries()) yield* piecesOf(id, slot, bytes)
  const place = (slot: number, bytes: Uint8Array): Place => (isSmall || bytes.length === 0 ? bytes : slot)
  yield {
    id,
    result: done({
      ...result.value,
      text: place(0, text),
      original: { ...original, bytes: place(1, original.bytes) },
      files: files.map(({ name, bytes }, index) => ({ name, bytes: place(index + 2, bytes) })),
    }),
  }
}

const placeSchema = v.union([v.instance(Uint8Array), v.number()])
/** What `keptImages` makes: nothing that could stand for the original, each name once, no more than a document may have. */
const filesSchema = v.pipe(
  v.array(v.strictObject({ name: v.pipe(v.string(), v.regex(IMAGE_NAME)), bytes: placeSchema })),
  v.maxLength(MAX_IMAGES),
  v.check((files) => new Set(files.map(({ name }) => name)).size === files.length),
)
const valueSchema = v.strictObject({
  source: sourceSchema,
  tags: v.array(v.string()),
  text: placeSchema,
  original: v.strictObject({
    name: v.string(),
    mediaType: v.picklist(FORMATS.map((format) => format.mediaType)),
    bytes: placeSchema,
  }),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  encoding: v.nullable(v.string()),
  files: filesSchema,
})
/** The failures that reading a file can end in. */
const failureSchema = v.variant('kind', [
  v.strictObject({
    kind: v.picklist([
      'emptyFile',
      'binaryFile',
      'noText',
      'unknownFormat',
      'isFolder',
      'notFound',
      'noPermission',
      'damagedArchive',
      'copyProtected',
    ]),
    name: v.string(),
  }),
  v.strictObject({ kind: v.literal('tooLarge'), name: v.string(), bytes: v.number(), limit: v.number() }),
  v.strictObject({ kind: v.picklist(['tooDeep', 'tooManyParts']), name: v.string(), limit: v.number() }),
  v.strictObject({ kind: v.literal('unreadable'), name: v.string(), reason: v.string() }),
])
const partSchema = v.strictObject({ id: v.number(), part: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) })
const answerSchema = v.strictObject({
  id: v.number(),
  result: v.variant('ok', [
    v.strictObject({ ok: v.literal(true), value: valueSchema }),
    v.strictObject({ ok: v.literal(false), failure: failureSchema }),
  ]),
})

/** How much of the file of request `id` is read; null where the message says nothing of it. */
export function readPart(id: number, message: unknown): number | null {
  const said = v.safeParse(partSchema, message)
  return said.success && said.output.id === id ? said.output.part : null
}

/** The answer to request `id`, all but its text checked; null where it is another's, or not one at all. */
export function readAnswer(
  id: number,
  message: unknown,
  pieces: Pieces = new Pieces(id),
): Result<UncheckedFile> | null {
  const answer = v.safeParse(answerSchema, message)
  if (!answer.success || answer.output.id !== id) return null
  const { result } = answer.output
  if (!result.ok) return result
  const whole = (place: Place) => (typeof place === 'number' ? pieces.whole(place) : place)
  const text = whole(result.value.text)
  const original = whole(result.value.original.bytes)
  const files = result.value.files.flatMap(({ name, bytes }) => {
    const found = whole(bytes)
    return found ? [{ name, bytes: found }] : []
  })
  if (!text || !original || files.length < result.value.files.length) return null
  if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > MAX_IMAGES_BYTES) return null
  return done({ ...result.value, text, original: { ...result.value.original, bytes: original }, files })
}
