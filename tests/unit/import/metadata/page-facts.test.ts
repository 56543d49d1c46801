import { describe, expect, it } from 'vitest'
import { parseHtml } from '../../../../core/import/dom'
import { pageFacts } from '../../../../core/import/metadata/metadata'

describe('the facts of a page', () => {
  it('are read from its data, its properties and its visible title block', () => {
    const page = parseHtml(`<html lang="en"><head><title>Tides turn at Harrow Point | The Daily Lantern</title>
      <link rel="canonical" href="/2021/03/04/tides-turn">
      <meta property="og:site_name" content="The Daily Lantern">
      <meta property="og:image" content="/pictures/tide.jpg">
      <meta property="article:published_time" content="2021-03-04T23:30:00-05:00">
      <meta name="description" content="How a village learned to live with water that comes twice a day.">
      </head><body><h1>Tides turn at Harrow Point</h1><p>By Ann Lee and Bo Kim</p><p>March 4, 2021</p>
      <p>The water came in the night, as it had come every night since the wall was taken down, and nobody woke.</p></body></html>`)
    expect(pageFacts(page, { name: 'tides.html', address: 'https://lantern.example/x' })).toEqual({
      title: 'Tides turn at Harrow Point',
      authors: ['Ann Lee', 'Bo Kim'],
      date: '2021-03-04',
      site: 'The Daily Lantern',
      section: null,
      series: null,
      credits: [],
      language: 'en',
      excerpt: 'How a village learned to live with water that comes twice a day.',
      address: 'https://lantern.example/2021/03/04/tides-turn',
      tags: [],
      leadImage: { address: 'https://lantern.example/pictures/tide.jpg', alternative: '' },
      base: 'https://lantern.example/x',
    })
  })

  it('of a page that says nothing are none', () => {
    const facts = pageFacts(parseHtml('<p>Words.'), { name: 'x.html', address: null })
    expect(facts).toEqual({
      ...{ title: null, authors: [], date: null, site: null, section: null, series: null, credits: [] },
      ...{ language: null, excerpt: null, address: null, tags: [], leadImage: null, base: null },
    })
  })
})
