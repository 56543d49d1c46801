import { asTag, LONGEST_TAG } from './tag'

/** Why something is no tag: nothing is there, it is several words, it has a character (`character`) that no tag has, … */
export type NoTag =
  | { readonly kind: 'empty' }
  | { readonly kind: 'words' }
  | { readonly kind: 'character'; readonly character: string }
  /** No letter: `#12` is a number. */
  | { readonly kind: 'noLetter' }
  /** It ends in `-` or `/`, which in a sentence would not belong to it. */
  | { readonly kind: 'ending'; readonly ending: string }
  | { readonly kind: 'long' }

const STRANGE = /[^\p{L}\p{M}\p{N}_/-]/u

/** Why `written`, with or without its `#`, cannot be a tag; null where it can. */
export function whyNoTag(written: string): NoTag | null {
  const tag = written.trim().replace(/^#/, '')
  if (tag === '') return { kind: 'empty' }
  if (/\s/.test(tag)) return { kind: 'words' }
  const [character] = STRANGE.exec(tag) ?? []
  if (character !== undefined) return { kind: 'character', character }
  if (!/\p{L}/u.test(tag)) return { kind: 'noLetter' }
  if (tag.length > LONGEST_TAG) return { kind: 'long' }
  return asTag(tag) === null ? { kind: 'ending', ending: tag.slice(-1) } : null
}
