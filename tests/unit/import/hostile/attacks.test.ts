import { describe, expect, it } from 'vitest'
import { failed, type Result } from '../../../../core/failure'
import { importMarkdown } from '../../../../core/import/markdown'
import type { FileToRead, ReadFile } from '../../../../main/import/format'
import { formatOf } from '../../../../main/import/formats'
import { expectHarmless } from './allowed'
import { ATTACKS } from './attacks'

/** Reads bytes as a file of a name would be. */
async function read(name: string, content: string | Uint8Array): Promise<Result<ReadFile>> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const file: FileToRead = { name, path: null, bytes, progressed: () => {} }
  return (await formatOf(name)?.read(file)) ?? failed({ kind: 'unknownFormat', name })
}

async function expectRead(name: string, content: string | Uint8Array): Promise<ReadFile> {
  const result = await read(name, content)
  if (!result.ok) throw new Error(`${name} was not read: ${result.failure.kind}`)
  return result.value
}

/** All that a reader sees or that is written anywhere: the tree, the title block, the tags, the names of files. */
function everything({ text, source, tags, files }: ReadFile): string {
  return JSON.stringify([text, source, tags, files.map(({ name }) => name)])
}

/** Long enough that a few signs which no text has do not make it binary. */
const around =
  '<p>And more good words of an article, as long as a paragraph is in a page that somebody wrote.</p>'.repeat(20)
const article = (html: string) =>
  `<!doctype html><title>good</title><article><p>good words before</p>${around}${html}</article>`

describe('an attack', () => {
  it.each(ATTACKS.map(({ is, html }) => [is, html] as const))('in a page: %s', async (_, html) => {
    const found = await expectRead('page.html', article(html))
    expectHarmless(found.text)
    expect(everything(found)).not.toContain('bad')
    expect(everything(found)).toContain('good words before')
  })

  it.each(ATTACKS.map(({ is, html }) => [is, html] as const))('in Markdown: %s', (_, html) => {
    const { text, source, tags } = importMarkdown(`good words before\n\n${html}\n`, { name: 'good.md' })
    expectHarmless(text)
    expect(JSON.stringify([text.blocks, source, tags])).toContain('good words before')
  })

  it('leaves every word of the page that shows', async () => {
    for (const { html } of ATTACKS) {
      if (!/>good words/.test(html)) continue
      expect(everything(await expectRead('page.html', article(html)))).toMatch(/good words(?! before)/)
    }
  })
})
