/**
 * The images that go with a document into its `files/`: only what is an image by its bytes, each once however often and under
 * whatever names it came, and not more than a document may bring along.
 */
import { createHash } from 'node:crypto'
import type { KeptFile } from '../format'
import { imageFacts } from './image-kind'
import { MAX_IMAGE_BYTES, MAX_IMAGES, MAX_IMAGES_BYTES } from './image-limits'
import { isDrawable } from './svg-cost'

export interface KeptImages {
  /** Keeps an image. Its name under `files/`, or null where the bytes are none, or too many. */
  readonly keep: (bytes: Uint8Array) => string | null
  /** How many bytes one more image may have. */
  readonly room: () => number
  /** What was kept, in the order in which it came. */
  readonly files: () => readonly KeptFile[]
}

/** Nothing kept yet. */
export function keptImages(): KeptImages {
  const names = new Map<string, string>()
  const files: KeptFile[] = []
  let total = 0
  const room = () => (files.length < MAX_IMAGES ? Math.min(MAX_IMAGE_BYTES, MAX_IMAGES_BYTES - total) : 0)
  return {
    keep: (bytes) => {
      const facts = bytes.length > MAX_IMAGE_BYTES ? null : imageFacts(bytes)
      if (!facts || (facts.kind === 'svg' && !isDrawable(bytes))) return null
      const hash = createHash('sha256').update(bytes).digest('hex')
      const known = names.get(hash)
      if (known !== undefined) return known
      if (bytes.length > room()) return null
      const name = `image-${files.length + 1}.${facts.kind}`
      total += bytes.length
      files.push({ name, bytes })
      names.set(hash, name)
      return name
    },
    room,
    files: () => files,
  }
}
