import { parseHtml } from '../../../../core/import/dom'
import { pageFacts } from '../../../../core/import/metadata/metadata'
import type { PageFacts, PageOrigin } from '../../../../core/import/metadata/page-facts'

/** The facts of a page in HTML. */
export function factsOf(html: string, origin: Partial<PageOrigin> = {}): PageFacts {
  return pageFacts(parseHtml(html), { name: 'page.html', address: null, ...origin })
}

/** A page with a head and a body, and enough prose under it to look like one. */
export function pageOf(head: string, body: string, language = 'en'): string {
  return `<!doctype html><html lang="${language}"><head>${head}</head><body>${body}</body></html>`
}

/** A script with data. */
export function data(value: unknown): string {
  return `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`
}

/** Prose in English, as an article has it. */
export const PROSE = `<p>The water came in the night, as it had come every night since the wall was taken down, and nobody
in the village woke, because they had learned to sleep through it. In the morning the boats lay in the gardens again.</p>
<p>It was the harbour master who first wrote down how high it stood, with chalk, on the door of the chapel, and then every
day for eleven years, until the door was taken to the museum and he had to begin again on the new one.</p>`
