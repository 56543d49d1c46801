import { expect, it } from 'vitest'
import { importMarkdown } from '../../../core/import/markdown'
import { importPlain } from '../../../core/import/plain'
import { readableText, textOutput } from '../../../main/import/text-command'

const page = `Skip to content
Menu

The reed bank is back

By Ann Lee
3 May 2021

The reed bank that was cut down in the spring has grown again, and with it the birds have come back to the lower pond.

Share this article
Privacy policy
`

it('gives everything that was found, absent as null, and what was left out', () => {
  const output = textOutput(importPlain(page, { name: 'x.txt' }))
  expect(output).toEqual({
    title: 'The reed bank is back',
    authors: ['Ann Lee'],
    date: '2021-05-03',
    site: null,
    section: null,
    series: null,
    credits: [],
    language: 'en',
    excerpt: expect.stringMatching(/^The reed bank that/),
    plainText: expect.stringMatching(/^The reed bank that .* lower pond\.$/),
    markdown: expect.stringMatching(/^The reed bank that .* lower pond\.\n$/),
    leftOut: ['Skip to content', 'Menu', 'Share this article', 'Privacy policy'],
  })
})

it('reads well in a terminal', () => {
  expect(readableText(importPlain(page, { name: 'x.txt' }))).toBe(
    `The reed bank is back

Ann Lee · 2021-05-03

The reed bank that was cut down in the spring has grown again, and with it the birds have come back to the lower pond.

Left out 4 lines
  Skip to content
  Menu
  Share this article
  Privacy policy
`,
  )
  expect(readableText(importMarkdown('# A\n\n![A boat](b.png)', { name: 'x.md' }))).toBe('A\n\n[A boat]\n')
})
