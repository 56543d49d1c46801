/** Comments in which browsers and SingleFile write where and when they saved a page. */
import { collapse } from '../characters'
import { datesIn } from '../plain/dates'

export interface SavedFrom {
  readonly address: string | null
  /** When it was saved, YYYY-MM-DD. Never the date of the article; no article is younger. */
  readonly date: string | null
}

/** What the comments of a page say of its saving. */
export function savedFrom(comments: readonly string[]): SavedFrom {
  for (const comment of comments) {
    // Chrome, Edge, Internet Explorer: `saved from url=(0042)https://…`, the number being the address's length.
    const browser = /^\s*saved from url=\(\d+\)\s*(\S+)/i.exec(comment)?.[1]
    if (browser !== undefined) return { address: browser, date: null }
    if (!/saved with SingleFile/i.test(comment)) continue
    const address = /(?:^|\s)url:\s*(\S+)/i.exec(comment)?.[1] ?? null
    const date = /saved date:\s*([^\n]+)/i.exec(comment)?.[1]
    return { address, date: date === undefined ? null : (datesIn(collapse(date), null)[0]?.date ?? null) }
  }
  return { address: null, date: null }
}
