/**
 * Tags: `#tag` of letters, digits, `-`, `_` and `/`, with at least one letter. They are compared case-folded and shown as
 * first written.
 */

/** A `#` that begins a word, and the word. What precedes must not itself be part of a word, an address or an entity. */
const TAG = /(?<![\p{L}\p{M}\p{N}_/#&\\-])#([\p{L}\p{M}\p{N}_/-]+)/gu
const LETTER = /\p{L}/u
/** A dash or slash at the end belongs to the sentence. */
const TRAILING = /[-/]+$/
const WIKI_LINK = /\[\[[^\]\n]*\]\]/g

/** More than any word has, in UTF-16 code units: longer ones come from text that was pasted. */
export const LONGEST_TAG = 200

/** What tags are compared by. */
export function foldTag(tag: string): string {
  return tag.normalize('NFC').toLowerCase()
}

/** `written` as a tag, with or without its `#`, or null where it cannot be one. */
export function asTag(written: string): string | null {
  const tag = written.trim().replace(/^#/, '')
  const [found] = tagsInText(`#${tag}`)
  return found === tag ? tag : null
}

/** `tags` without repeats, compared case-folded, the first of each kept. */
export function unique(tags: readonly string[]): readonly string[] {
  const seen = new Map<string, string>()
  for (const tag of tags) {
    const key = foldTag(tag)
    if (!seen.has(key)) seen.set(key, tag)
  }
  return [...seen.values()]
}

/** Whether two lists of tags are written alike. */
export function sameTags(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((tag, i) => tag === b[i])
}

/** The tags in text that is not Markdown (any more), as written, each time they are. */
export function tagsInText(text: string): readonly string[] {
  return tagPlaces(text).map(({ tag }) => tag)
}

/** The same with the place of each `#` (UTF-16 code units). */
export function tagPlaces(text: string): readonly { readonly at: number; readonly tag: string }[] {
  const plain = text.replace(WIKI_LINK, (link) => ' '.repeat(link.length))
  return [...plain.matchAll(TAG)].flatMap(({ index, 1: word = '' }) => {
    const tag = word.replace(TRAILING, '')
    return LETTER.test(tag) ? [{ at: index, tag }] : []
  })
}
