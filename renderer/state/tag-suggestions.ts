/** Which of the library's tags may be meant by what was typed so far. */
import { foldTag } from '../../core/mark/tag'
import type { TagCount } from '../../core/notebook/notebook'

/** As many as are read at a glance. */
export const SUGGESTED = 8

/** How well a tag fits, the best first: it is what was typed, begins with it, has a word that does, or has it somewhere. */
const FITS = ['is', 'begins', 'word', 'within'] as const
type Fit = (typeof FITS)[number]

interface Asked {
  readonly tags: readonly TagCount[]
  /** Tags that stand there already, which nobody needs again. */
  readonly without?: readonly string[]
  readonly most?: number
}

/**
 * The tags that fit `typed` (with or without `#`), the best first and among equals those that are on most; nothing typed fits
 * all of them. Case and accents make no difference.
 */
export function suggestions(typed: string, { tags, without = [], most = SUGGESTED }: Asked): readonly TagCount[] {
  const sought = searched(typed.trim().replace(/^#/, ''))
  const there = new Set(without.map(foldTag))
  return tags
    .flatMap((counted) => {
      const fit = fitOf(searched(counted.tag), sought)
      return fit === null || there.has(foldTag(counted.tag)) ? [] : [{ counted, rank: FITS.indexOf(fit) }]
    })
    .sort((a, b) => a.rank - b.rank || used(b.counted) - used(a.counted) || byName(a.counted, b.counted))
    .slice(0, most)
    .map(({ counted }) => counted)
}

/** On how many documents and marks together a tag is. */
export function used({ documents, marks }: TagCount): number {
  return documents + marks
}

const names = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** Orders tags as people do: case and accents aside, numbers by their value. */
export function byName(a: Pick<TagCount, 'tag'>, b: Pick<TagCount, 'tag'>): number {
  return names.compare(a.tag, b.tag)
}

/** What typing is compared by: case and accents folded; a Korean syllable begins with each of its letters. */
export function searched(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
}

function fitOf(tag: string, sought: string): Fit | null {
  if (tag === sought) return 'is'
  if (tag.startsWith(sought)) return 'begins'
  const at = tag.indexOf(sought)
  if (at < 0) return null
  return tag.split(/[/_-]/).some((word) => word.startsWith(sought)) || isNested(tag, sought) ? 'word' : 'within'
}

/** `b/c` within `a/b/c`: what is typed may itself go on over a slash. */
function isNested(tag: string, sought: string): boolean {
  return tag.includes(`/${sought}`)
}
