import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseHtml } from '../../../../core/import/dom'
import { pageFacts } from '../../../../core/import/metadata/metadata'
import type { PageFacts } from '../../../../core/import/metadata/page-facts'

const samples = join(import.meta.dirname, '../../../../../shared/samples/html')
const names = existsSync(samples) ? readdirSync(samples) : []

/** What Readability's own tests expect of a page. */
interface Gold {
  readonly title: string
  readonly byline: string | null
  readonly lang?: string
  readonly excerpt?: string
  readonly siteName: string | null
  readonly publishedTime: string | null
}

const FIELDS = ['title', 'authors', 'language', 'excerpt', 'site', 'date'] as const
type Field = (typeof FIELDS)[number]

/** Where ours is another, and why it is so: [ours, reason]. An entry that is no longer needed fails. */
const OTHERWISE: Readonly<Record<string, Partial<Record<Field, readonly [string, string]>>>> = {
  '001': {
    title: [
      'Get your Frontend JavaScript Code Covered',
      'the gold keeps the section, "| Code", which is no part of the heading',
    ],
    site: ['Nicolas Perriault', 'the gold has none; the page’s title ends in the name of its site'],
    date: ['2013-09-29', 'the gold has none; the page says it in microdata'],
  },
  'bbc-1': { authors: ['', 'the gold names the site again as the author'] },
  'daringfireball-1': {
    title: ['Colophon', 'the gold keeps the site’s name before the colon'],
    site: ['Daring Fireball', 'the gold has none; the logo and the title name it'],
  },
  'data-url-image': { title: ['null', 'the gold is "Document", which an editor wrote there'] },
  'google-sre-book-1': {
    authors: ['Rob Ewaschuk', 'the gold is the whole line, with the editor'],
    title: ['Site Reliability Engineering', 'the gold keeps the site’s name'],
    site: ['Google', 'the gold has none; the title names it'],
  },
  heise: {
    authors: ['', 'the gold names the site again as the author'],
    date: ['2015-04-08', 'the gold has none; the page says it in a meta element'],
  },
  'ietf-1': {
    authors: ['F. Kooman,Michiel de Jong', 'the gold has one of two, turned around as registers have it'],
    date: ['2014-12-15', 'the gold has none; the page says it in Dublin Core'],
  },
  'keep-tabular-data': {
    title: ['Friday Facts #282 - 0.17 in sight', 'the gold keeps the site’s name'],
    date: ['2019-02-15', 'the gold has none; the line under the title says it'],
    authors: ['kovarex,TOGos,Ernestas,Albert', 'the gold has none; the line under the title names four'],
  },
  'lwn-1': {
    title: ['LWN.net Weekly Edition for March 26, 2015', 'the gold keeps the site’s name in brackets'],
    authors: ['', 'the gold is of the first of many articles on the page, with its date in the name'],
    site: ['LWN.net', 'the gold has none; the title names it'],
  },
  mathjax: {
    title: [
      'MathJax v3 beta: MathML input, HTML output test',
      'the gold is of the title element; ours is what the heading on the page says',
    ],
    site: ['mathjax.github.io', 'the gold has none; ours is the host'],
  },
  'nytimes-1': {
    site: ['The New York Times', 'the gold has none; the page’s data names it'],
    date: ['2017-01-13', 'the gold has none; the page says it in a meta element'],
  },
  qq: {
    title: ['DeepMind新电脑已可利用记忆自学 人工智能迈上新台阶', 'the gold keeps section and site'],
    site: ['腾讯网', 'the gold has none; the title names it'],
    date: ['2016-10-14', 'the gold has none; the line under the title says it'],
  },
  wordpress: { authors: ['Sarah Gooding', 'the gold has none; microdata and the line under the title name her'] },
  'wikipedia-2': {
    site: ['Wikipedia', 'the gold is the foundation that owns the site; the title and the host name the site'],
  },
}

/** How often text-made excerpts are compared is the extraction's matter: only a stated one can agree or not. */
function differences(gold: Gold, facts: PageFacts): readonly Field[] {
  const byline = plain(gold.byline)
  const agree: Record<Field, boolean> = {
    title: plain(gold.title) === plain(facts.title),
    authors: facts.authors.length === 0 ? gold.byline === null : plain(facts.authors.join(', ')) === byline,
    language: gold.lang === undefined || gold.lang.toLowerCase() === facts.language?.toLowerCase(),
    excerpt: facts.excerpt === null || gold.excerpt === undefined || plain(facts.excerpt) === plain(gold.excerpt),
    site: plain(gold.siteName) === plain(facts.site),
    date: (gold.publishedTime?.slice(0, 10) ?? null) === facts.date,
  }
  return FIELDS.filter((field) => !agree[field])
}

function plain(words: string | null): string {
  return (words ?? '').replace(/\s+/g, ' ').replace(/^By /, '').trim()
}

describe('the metadata of real pages (skipped where the shared samples are absent)', () => {
  it.skipIf(names.length === 0).each(names)('%s', (name) => {
    const read = (file: string) => readFileSync(join(samples, name, file), 'utf8')
    const gold = JSON.parse(read('expected-metadata.json')) as Gold
    const facts = pageFacts(parseHtml(read('source.html')), { name: 'source.html', address: null })
    const wrong = differences(gold, facts).map((field) => [field, String(facts[field])])
    const known = FIELDS.flatMap((field) => {
      const ours = OTHERWISE[name]?.[field]?.[0]
      return ours === undefined ? [] : [[field, ours]]
    })
    expect(wrong).toEqual(known)
  })
})
