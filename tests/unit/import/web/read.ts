import { parseHtml } from '../../../../core/import/dom'
import { blockText, plainText } from '../../../../core/text/plain-text'
import type { LeftOutReason } from '../../../../core/text/tree'
import { readPage } from '../../../../main/import/web/read-page'

/** A page as it is read: its text a line each, and what was left out with its reason. */
export interface Read {
  readonly title: string
  readonly lines: readonly string[]
  readonly left: readonly (readonly [LeftOutReason, string])[]
}

/** Reads a page of a test. */
export async function read(html: string): Promise<Read> {
  const { source, text } = await readPage({ page: parseHtml(html), name: 'page.html', address: null })
  return {
    title: source.title,
    lines: plainText(text).text.split('\n'),
    left: text.leftOut.map(({ reason, block }) => [reason, blockText(block)] as const),
  }
}

/** A paragraph of so many sentences that says where it stands. */
export function prose(name: string, sentences = 3): string {
  const said = [
    `The ${name} of the harbour was rebuilt twice, once after the storm and once, nobody knows why, in a quiet year.`,
    `Those who had paid for it were seldom seen there, and the ${name} was kept up by people who lived near it.`,
    `When the council asked for figures, the answer about the ${name} came late, in pencil, on the back of a bill.`,
  ]
  return Array.from({ length: sentences }, (_, i) => said[i % said.length]).join(' ')
}
