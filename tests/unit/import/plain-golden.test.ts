import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importPlain } from '../../../core/import/plain'
import { missing } from '../../../core/text/left-out'
import { outline } from '../../../core/text/outline'
import { blockText, plainText } from '../../../core/text/plain-text'

/** What a fixture must become: the title block, the lines of the plain text, which of them are headings, and what is left out. */
interface Expected {
  readonly title: string
  readonly authors: readonly string[]
  readonly date: string | null
  readonly site: string | null
  readonly section: string | null
  readonly series: string | null
  readonly credits: readonly string[]
  readonly language: string | null
  readonly text: readonly string[]
  readonly headings: readonly string[]
  readonly leftOut: readonly string[]
}

const golden = join(import.meta.dirname, '../../golden/plain')

function importAs(name: string, raw: string): Expected {
  const { source, text } = importPlain(raw, { name })
  const { title, authors, date, site, section, series, credits, language } = source
  const plain = plainText(text)
  return {
    ...{ title, authors, date, site, section, series, credits, language },
    text: plain.text.split('\n').map((line) => line.trim()),
    headings: outline(text, plain).map((entry) => entry.title),
    leftOut: missing(text).map(({ block }) => blockText(block)),
  }
}

describe('a pasted text becomes its article', () => {
  const names = readdirSync(golden).filter((file) => file.endsWith('.txt'))
  it.each(names)('%s', (file) => {
    const expected = JSON.parse(readFileSync(join(golden, file.replace(/txt$/, 'json')), 'utf8')) as Expected
    const found = importAs(
      `${expected.title}.txt`.toLowerCase() === `${expected.title}.txt` ? `${expected.title}.txt` : 'paste.txt',
      readFileSync(join(golden, file), 'utf8'),
    )
    expect(found).toEqual({ ...expected, text: expected.text.map((line) => line.trim()) })
  })
})

describe('the page that the project began with', () => {
  const seeds = join(import.meta.dirname, '../../../../shared/seeds')
  const file = existsSync(seeds) ? readdirSync(seeds).find((name) => name.endsWith('.txt')) : undefined

  it.skipIf(file === undefined)(
    'is found whole, without what stood around it (skipped where the shared seeds are absent)',
    () => {
      const raw = readFileSync(join(seeds, file ?? ''), 'utf8')
      const found = importAs(file ?? '', raw)
      expect(found).toMatchObject({
        title: 'S. Korea-Japan Tension Continues despite Korea’s GSOMIA Decision',
        authors: [],
        date: '2019-11-28',
        site: 'KBS',
        section: 'North Korea',
        series: 'Korea, Today and Tomorrow',
        credits: ['© YONHAP News'],
        language: 'en',
        headings: [],
      })
      const lines = raw.split('\n').map((line) => line.trim())
      expect(found.text).toEqual(
        lines.filter((line) => line.length > 80 && !line.startsWith('This website uses cookies')),
      )
      expect(found.text).toHaveLength(17)
      expect(found.leftOut).toEqual([
        'Menu Content',
        'Go Top',
        "Editor's Pick",
        'Close',
        lines.findLast((line) => line !== ''),
      ])
    },
  )
})
