import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sanitize } from '../../../../core/import/sanitize'
import { plainText } from '../../../../core/text/plain-text'
import { read } from './read'

const samples = join(import.meta.dirname, '../../../../../shared/samples/html')
const pages = existsSync(samples) ? readdirSync(samples) : []

const file = (page: string, name: string) => readFileSync(join(samples, page, name), 'utf8')
/** Notes' signs, and what leads back to them, are in one of the two only. */
const plain = (line: string) =>
  line
    .replace(/^\s*\^(?:\s+[a-z](?=\s))*/, '')
    .replace(/\[[^\]]{1,8}\]|\uFFFC/g, '')
    .replace(/\s+/g, ' ')
    .trim()
const paragraphs = (lines: readonly string[]) => lines.map(plain).filter((line) => line.length >= PARAGRAPH)

/** Shorter lines are headings, captions and labels, of which some belong into the title block. */
const PARAGRAPH = 80
/** Some of what is expected is furniture all the same, and a line that is cut in another way counts as another. */
const allowed = (lines: readonly string[]) => Math.max(1, lines.length * 0.05)

describe.skipIf(pages.length === 0)('saved pages (skipped where the shared samples are absent)', () => {
  it.each(pages)('%s has the paragraphs of its article, and few others', async (page) => {
    const { lines } = await read(file(page, 'source.html'))
    const wanted = paragraphs(plainText({ blocks: sanitize(file(page, 'expected.html')).blocks }).text.split('\n'))
    const found = paragraphs(lines)
    const [all, due] = [found.join('\n'), wanted.join('\n')]
    const missing = wanted.filter((line) => !all.includes(line))
    const others = found.filter((line) => !due.includes(line))
    expect(missing.length <= allowed(wanted) ? [] : missing).toEqual([])
    expect(others.length <= allowed(found) ? [] : others).toEqual([])
  })
})
