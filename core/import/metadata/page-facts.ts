/**
 * What a web page says of itself: the title block of the document that it becomes. Absent is null; a date that is not sure
 * is absent, because a wrong one is worse than none.
 */
import type { Source } from '../../document/record'

/** The image that a page names for itself. */
export interface LeadImage {
  /** Absolute, `http:` or `https:`, or as the page has it where the page has no address of its own. */
  readonly address: string
  readonly alternative: string
}

export interface PageFacts extends Omit<Source, 'title'> {
  /** Without the site's name. Null where the page names none. */
  readonly title: string | null
  readonly tags: readonly string[]
  readonly leadImage: LeadImage | null
  /** What relative addresses in the page are relative to: `base`, else the page's own address; null where neither is known. */
  readonly base: string | null
}

/** What is known of a page beside what stands in it. */
export interface PageOrigin {
  /** The file's name, with its ending. */
  readonly name: string
  /** The address that it was saved from, where its container says so (MHTML, the clipboard). */
  readonly address: string | null
}
