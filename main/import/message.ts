/** What passes between main and the import process, and its check: the process reads what strangers wrote. */
import * as v from 'valibot'
import { sourceSchema } from '../../core/change/schema'
import { done, type Result } from '../../core/failure'
import { FORMATS } from './formats'
import { MAX_IMAGES, MAX_IMAGES_BYTES } from './images/image-limits'
import type { Given, ImportedFile } from './import-file'

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

/** How much of a file is read (0 to 1), or what it made. */
export type ImportAnswer =
  | { readonly id: number; readonly part: number }
  | { readonly id: number; readonly result: Result<UncheckedFile> }

export function packAnswer(id: number, result: Result<ImportedFile>): ImportAnswer {
  // An encoder's bytes have a buffer to themselves; those of `Buffer.from` may lie in one that others share.
  const packed = (text: object) => new TextEncoder().encode(JSON.stringify(text))
  return { id, result: result.ok ? done({ ...result.value, text: packed(result.value.text) }) : result }
}

const bytesSchema = v.instance(Uint8Array)
/** What `keptImages` makes: nothing that could stand for the original, each name once, no more than a document may have. */
const filesSchema = v.pipe(
  v.array(v.strictObject({ name: v.pipe(v.string(), v.regex(IMAGE_NAME)), bytes: bytesSchema })),
  v.maxLength(MAX_IMAGES),
  v.check((files) => new Set(files.map(({ name }) => name)).size === files.length),
  v.check((files) => files.reduce((sum, { bytes }) => sum + bytes.length, 0) <= MAX_IMAGES_BYTES),
)
const valueSchema = v.strictObject({
  source: sourceSchema,
  tags: v.array(v.string()),
  text: bytesSchema,
  original: v.strictObject({
    name: v.string(),
    mediaType: v.picklist(FORMATS.map((format) => format.mediaType)),
    bytes: bytesSchema,
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
export function readAnswer(id: number, message: unknown): Result<UncheckedFile> | null {
  const answer = v.safeParse(answerSchema, message)
  if (!answer.success || answer.output.id !== id) return null
  return answer.output.result
}
