/** What passes between main and the import process, and its check: the process reads what strangers wrote. */
import * as v from 'valibot'
import { sourceSchema } from '../../core/change/schema'
import { done, type Result } from '../../core/failure'
import { checkText } from '../../core/text/check'
import { FORMATS } from './formats'
import { MAX_IMAGES, MAX_IMAGES_BYTES } from './images/image-limits'
import type { Given, ImportedFile } from './import-file'

const IMAGE_NAME = /^image-\d{1,6}\.[a-z]{3,4}$/

/** Asks for a file. The process answers each request in turn, with its number. */
export interface ImportRequest {
  readonly id: number
  readonly given: Given
}

/** How much of a file is read (0 to 1), or what it made. The tree crosses as a string: as objects it takes three times as long. */
export type ImportAnswer =
  | { readonly id: number; readonly part: number }
  | { readonly id: number; readonly result: Result<Omit<ImportedFile, 'text'> & { readonly text: string }> }

export function packAnswer(id: number, result: Result<ImportedFile>): ImportAnswer {
  return { id, result: result.ok ? done({ ...result.value, text: JSON.stringify(result.value.text) }) : result }
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
  text: v.string(),
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

/** The answer to request `id`, checked; null where it is another's, or not one at all. */
export function readAnswer(id: number, message: unknown): Result<ImportedFile> | null {
  const answer = v.safeParse(answerSchema, message)
  if (!answer.success || answer.output.id !== id) return null
  const { result } = answer.output
  if (!result.ok) return result
  const text = checkText(parsed(result.value.text))
  return text && done({ ...result.value, text })
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
