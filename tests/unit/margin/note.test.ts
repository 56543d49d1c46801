import { describe, expect, test } from 'vitest'
import type { Block } from '../../../core/text/tree'
import { relativeTime } from '../../../renderer/margin/relative-time'
import { withWikiLinks } from '../../../renderer/margin/wiki-links'

describe('links to other documents in a note', () => {
  const spans = (...given: Extract<Block, { kind: 'paragraph' }>['spans']) => {
    const [block] = withWikiLinks([{ kind: 'paragraph', spans: given }])
    return block?.kind === 'paragraph' ? block.spans : []
  }
  const link = (title: string, words = title) => ({
    kind: 'link',
    address: `#title:${encodeURIComponent(title)}`,
    spans: [words],
  })

  test('are shown by their title or by other words', () => {
    expect(spans('see [[Who said what]] and [[A & B|the other]].')).toEqual([
      'see ',
      link('Who said what'),
      ' and ',
      link('A & B', 'the other'),
      '.',
    ])
  })

  test('stand in emphasis, quotes and lists, not in code or links', () => {
    expect(spans({ kind: 'emphasis', spans: ['[[A]]'] })).toEqual([{ kind: 'emphasis', spans: [link('A')] }])
    const code = { kind: 'code', spans: ['[[A]]'] } as const
    const anchor = { kind: 'link', address: 'https://example.org/', spans: ['[[A]]'] } as const
    expect(spans(code, anchor)).toEqual([code, anchor])
    const quote: Block = { kind: 'quote', blocks: [{ kind: 'paragraph', spans: ['[[A]]'] }] }
    expect(withWikiLinks([quote])).toEqual([{ kind: 'quote', blocks: [{ kind: 'paragraph', spans: [link('A')] }] }])
  })

  test('are none where they are not closed or empty', () => {
    for (const text of ['[[A', '[A]]', '[[]]', '[[a\nb]]', '']) expect(spans(text)).toEqual([text])
  })
})

test('a time is told in as few words as say it', () => {
  const now = new Date(2026, 5, 15, 12, 0, 0)
  const ago = (minutes: number) => relativeTime(new Date(now.getTime() - minutes * 60_000).toISOString(), now)
  expect([0, 2, 59, 90, 11 * 60, 13 * 60, 35 * 60].map(ago)).toEqual([
    'just now',
    '2 min ago',
    '59 min ago',
    '1 h ago',
    '11 h ago',
    'yesterday',
    'yesterday',
  ])
  expect(relativeTime(new Date(2026, 1, 3).toISOString(), now)).toBe('3 Feb')
  expect(relativeTime(new Date(2019, 10, 28).toISOString(), now)).toBe('28 Nov 2019')
  expect(relativeTime('never', now)).toBe('')
})
