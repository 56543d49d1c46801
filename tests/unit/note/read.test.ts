import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markdownBlocks } from '../../../core/import/markdown'
import { wikiAddress, wikiTarget } from '../../../core/link/address'
import { linksInNote } from '../../../core/link/note-links'
import { readNote } from '../../../core/note/read'
import type { Block, Span } from '../../../core/text/tree'

/** Every address and every string in a note's blocks. */
function collect(value: unknown, links: Span[], words: string[]): void {
  if (typeof value === 'string') words.push(value)
  else if (Array.isArray(value)) for (const one of value) collect(one, links, words)
  else if (typeof value === 'object' && value !== null) {
    if ('kind' in value && value.kind === 'link') links.push(value as Span)
    collect(Object.values(value), links, words)
  }
}

function found(blocks: readonly Block[]) {
  const links: Span[] = []
  const words: string[] = []
  collect(blocks, links, words)
  const wiki = links.flatMap((span) => {
    const target = typeof span === 'object' && span.kind === 'link' ? wikiTarget(span.address) : null
    return target && typeof span === 'object' && 'spans' in span ? [{ target, words: span.spans.join('') }] : []
  })
  return { wiki, words }
}

test('links are drawn wherever words are, with the words that they show', () => {
  const note =
    '# See [[A]]\n\n- *and [[B#C|c]]*\n\n> [[#D]]\n\n| a |\n| - |\n| [[E\\|e]] |\n\n`[[no]]` [x [[no]]](https://x.y) $[[no]]$\n\n```\n[[no]]\n```'
  const { wiki, words } = found(readNote(note))
  expect(wiki.map((link) => link.words)).toEqual(['A', 'c', 'D', 'e'])
  expect(wiki[1]?.target).toEqual({ kind: 'heading', title: 'B', heading: 'C' })
  expect(words.filter((word) => word.includes('[[no]]'))).toHaveLength(4)
})

test('an address that only looks like a link leads nowhere', () => {
  for (const address of ['#wiki:', '#wiki:%', '#wiki:no', 'https://x.y', '#wiki:%5B%5B%5D%5D'])
    expect(wikiTarget(address)).toBeNull()
  expect(wikiTarget(wikiAddress('[[a\uD800]]'))).toMatchObject({ kind: 'document' })
})

test('formulas are converted as they are written', () => {
  const asked: string[] = []
  readNote('$[[a]]_1$ and [[b]]', (tex) => {
    asked.push(tex)
    return null
  })
  expect(asked).toEqual(['[[a]]_1'])
})

test('what is drawn as a link is what is found as one, and no sign of ours is seen', () => {
  const part = fc.constantFrom(
    ...[
      '[[A]]',
      '[[A|b]]',
      '[[#C]]',
      '[[A#C|`]]',
      ' ',
      '\n',
      '\n\n',
      '`',
      '*',
      '**',
      '- ',
      '> ',
      '| a | b |\n|--|--|\n',
    ],
    ...[
      '|',
      '\\',
      '[',
      '](x)',
      '$',
      '$$',
      '```\n',
      '<b>',
      '![',
      '[^1]',
      '\n\n[^1]: ',
      'word',
      '# ',
      '- [ ] ',
      'https://x.y/',
    ],
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      const note = parts.join('')
      const { wiki, words } = found(readNote(note))
      const expected = linksInNote(note).map(({ target, words: shown }) => JSON.stringify({ target, words: shown }))
      expect(wiki.map((link) => JSON.stringify(link)).toSorted()).toEqual(expected.toSorted())
      expect(words.some((word) => /[\uE000-\uF8FF]/.test(word))).toBe(false)
      if (expected.length === 0 && !note.includes('[[')) expect(readNote(note)).toEqual(markdownBlocks(note))
    }),
    { numRuns: 300 },
  )
})
