/** An image that was saved with a page, wherever it lies: beside it, in the address itself, in the same archive. */
import { type ImageFacts, imageFacts } from './image-kind'

export interface SavedImage extends ImageFacts {
  /** All of it; null where it cannot be read after all. */
  readonly bytes: () => Uint8Array | null
}

/** Finds the image at an address as the page has it; null where none was saved that can be shown. Never throws. */
export type FindImage = (address: string) => SavedImage | null

/** Asks one after another. */
export function firstOf(...finders: readonly FindImage[]): FindImage {
  return (address) => {
    for (const find of finders) {
      const found = find(address)
      if (found) return found
    }
    return null
  }
}

/** An image whose bytes are there already. */
export function savedBytes(bytes: Uint8Array): SavedImage | null {
  const facts = imageFacts(bytes)
  return facts && { ...facts, bytes: () => bytes }
}
