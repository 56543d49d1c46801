import { describe, expect, it } from 'vitest'
import { GateLimit } from '../../../../core/import/dom'
import { importMarkdown } from '../../../../core/import/markdown'
import { importPlain } from '../../../../core/import/plain'
import { sanitize } from '../../../../core/import/sanitize'
import { MARKDOWN, MARKUP, PLAIN } from './growing'
import { growth, MOST_GROWTH } from './growth'

/** A page past a limit has ended early, which is as good. */
const within = (read: (text: string) => unknown) => (text: string) => {
  try {
    read(text)
  } catch (error) {
    if (!(error instanceof GateLimit)) throw error
  }
}

describe('time grows with the size of what is read, not with its square', () => {
  it.each(Object.entries(MARKUP))('markup: %s', (_, make) => {
    expect(growth(make, within(sanitize))).toBeLessThan(MOST_GROWTH)
  })

  it.each(Object.entries(MARKDOWN))('Markdown: %s', (_, make) => {
    const read = within((text) => importMarkdown(text, { name: 'a.md' }))
    expect(growth(make, read)).toBeLessThan(MOST_GROWTH)
  })

  it.each(Object.entries(PLAIN))('plain text: %s', (_, make) => {
    expect(growth(make, (text) => importPlain(text, { name: 'a.txt' }))).toBeLessThan(MOST_GROWTH)
  })
})
