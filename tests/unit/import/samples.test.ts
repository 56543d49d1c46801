import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importPlain } from '../../../core/import/plain'
import { plainText } from '../../../core/text/plain-text'
import { pastedPage } from './pasted-page'

const samples = join(import.meta.dirname, '../../../../shared/samples/html')
const pages = existsSync(samples) ? readdirSync(samples) : []

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim()
const read = (page: string, file: string) => readFileSync(join(samples, page, file), 'utf8')
/** List signs and quoted signs are not in the plain text. */
const unsigned = (line: string) => line.replace(/^(?:[*>-] ?|\d+[.)] )+/, '')

/** Shorter lines of an article are headings, captions, dates: some of them belong into the title block. */
const PARAGRAPH = 80

describe.skipIf(pages.length === 0)('saved pages, pasted whole (skipped where the shared samples are absent)', () => {
  it.each(pages)('%s loses no paragraph of its article', (page) => {
    const { text } = importPlain(pastedPage(read(page, 'source.html')), { name: 'paste.txt' })
    const kept = spaced(plainText(text).text)
    const pasted = spaced(pastedPage(read(page, 'source.html')))
    const paragraphs = pastedPage(read(page, 'expected.html')).split('\n').map(spaced)
    const wanted = paragraphs.filter((line) => line.length >= PARAGRAPH && pasted.includes(line)).map(unsigned)
    expect(wanted.filter((line) => !kept.includes(line))).toEqual([])
  })

  it.each([
    'aclu',
    'bbc-1',
    'heise',
    'keep-tabular-data',
    'nytimes-1',
    'qq',
    'schema-org-context-object',
    'wikipedia-2',
    'wordpress',
  ])('%s: title and date', (page) => {
    const { source } = importPlain(pastedPage(read(page, 'source.html')), { name: 'paste.txt' })
    const known = JSON.parse(read(page, 'expected-metadata.json')) as {
      readonly title: string
      readonly publishedTime?: string | null
    }
    // The page's own title may go on with the site's name.
    expect(known.title.slice(0, source.title.length)).toBe(source.title)
    if (known.publishedTime && page !== 'wikipedia-2') expect(known.publishedTime.slice(0, 10)).toBe(source.date)
  })
})
