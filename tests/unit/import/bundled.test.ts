import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importMarkdown } from '../../../core/import/markdown'
import { plainText } from '../../../core/text/plain-text'
import { imagesBeside } from '../../../main/import/beside'

const folder = join(import.meta.dirname, '../../../resources/documents')

function bundled(name: string) {
  const path = join(folder, name)
  const beside = imagesBeside(path)
  const { source, text } = importMarkdown(readFileSync(path, 'utf8'), { name, image: beside.image })
  return { source, text, plain: plainText(text).text, files: beside.files() }
}

describe('the bundled guide', () => {
  const { source, text, files } = bundled('getting-started.md')

  it('has a title block', () => {
    expect(source).toMatchObject({ title: 'Getting started with Margent', section: 'Guide', language: 'en' })
    expect(text.leftOut.every((entry) => entry.reason === 'titleBlock')).toBe(true)
  })

  it('shows every kind of block that it is there to show', () => {
    const kinds = new Set(text.blocks.map((block) => block.kind))
    expect([...kinds].sort()).toEqual([
      'code',
      'divider',
      'figure',
      'footnote',
      'heading',
      'list',
      'paragraph',
      'quote',
      'table',
    ])
    const lists = text.blocks.filter((block) => block.kind === 'list')
    expect(new Set(lists.map((list) => list.ordered))).toEqual(new Set([false, true]))
    expect(lists.some((list) => list.items.every((item) => item.checked === false))).toBe(true)
  })

  it('has its figure with it', () => {
    const figure = text.blocks.find((block) => block.kind === 'figure')
    expect(figure?.image).toMatchObject({ source: 'image-1.png', width: 680, height: 420 })
    expect(figure?.image.alternative.length).toBeGreaterThan(100)
    expect(figure?.caption?.length).toBeGreaterThan(0)
    expect(files.map((file) => file.name)).toEqual(['image-1.png'])
  })

  it('leaves no markup behind but in its code', () => {
    const prose = plainText({ blocks: text.blocks.filter((block) => block.kind !== 'code') }).text
    expect(prose).not.toMatch(/\*\*|^#|\]\(|\[\^|<\w/m)
  })
})

describe('the bundled briefing', () => {
  const { source, text, plain } = bundled('gsomia-briefing.md')

  it('has a title block', () => {
    expect(source).toMatchObject({
      title: 'Neither ended nor renewed: the GSOMIA decision',
      section: 'Briefing',
      date: '2019-11-28',
      authors: ['The Margent founders'],
      language: 'en',
    })
  })

  it('has 700 to 900 words', () => {
    const words = plain.match(/\S*[\p{L}\p{N}]\S*/gu) ?? []
    expect(words.length).toBeGreaterThanOrEqual(700)
    expect(words.length).toBeLessThanOrEqual(900)
    expect(text.leftOut.every((entry) => entry.reason === 'titleBlock')).toBe(true)
  })
})
