import type { DocumentRecord, Original } from './record'

/** The file that the current text version was made of. */
export function currentOriginal({ original, text }: Pick<DocumentRecord, 'original' | 'text'>): Original {
  return text.original ?? original
}
