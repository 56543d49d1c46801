import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Source } from '../../../../core/document/record'
import { shownName } from '../../../../core/document/shown-name'
import { boundedSource, boundedTags } from '../../../../core/import/title-block-limits'
import { sentence } from '../../../../core/sentence'
import { formatOf } from '../../../../main/import/formats'
import { originalFileName } from '../../../../main/library/new-document'

const RLO = '\u202e'
/** What could move, hide or break words of ours that stand around a name. */
const UNRULY = /[\p{Cc}\p{Cs}\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/u

describe('the name of a file', () => {
  it.each([
    ['as it is', 'Bericht 2019 – Kapitel 3.html', 'Bericht 2019 – Kapitel 3.html'],
    ['in Korean', '지소미아 종료.txt', '지소미아 종료.txt'],
    ['that turns its ending round', `article${RLO}lmth.exe`, 'article\ufffdlmth.exe'],
    ['with line ends', 'a\nAdded “b”.txt', 'a\ufffdAdded “b”.txt'],
    ['that steers a terminal', '\u001b[2Jx.txt', '\ufffd[2Jx.txt'],
    ['with half a surrogate', 'a\ud83d.txt', 'a\ufffd.txt'],
    ['that hides its ending', `a.txt${'\u200b'.repeat(3)}.exe`, 'a.txt\ufffd\ufffd\ufffd.exe'],
  ])('is shown %s', (_, name, shown) => {
    expect(shownName(name)).toBe(shown)
  })

  it('is cut in the middle where it is long, so that its ending shows', () => {
    const shown = shownName(`${'a'.repeat(250)}.exe`)
    expect(shown.length).toBeLessThan(130)
    expect(shown).toMatch(/^aaa.*….*\.exe$/)
  })

  it('cannot unsettle the sentence that it stands in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        expect(sentence({ kind: 'emptyFile', name: name + RLO })).not.toMatch(UNRULY)
      }),
    )
  })

  it.each([
    ['CON.html', 'original.html'],
    ['aux', 'original'],
    ['NUL.txt', 'original.txt'],
    ['-rf.html', 'original.html'],
    ['..', 'original'],
    ['.html', 'original'],
    ['a.html:stream', 'original'],
    ['a.html\n', 'original'],
    [`a.${'x'.repeat(250)}`, 'original'],
    ['a.HTML', 'original.html'],
    ['a.asar', 'original'],
    [`a${RLO}.html`, 'original.html'],
    ['__proto__', 'original'],
  ])('%j is %s in the library', (name, file) => {
    expect(originalFileName(name)).toBe(file)
  })

  it.each([
    ['constructor', 'text/plain'],
    ['__proto__', 'text/plain'],
    ['a.constructor', undefined],
    ['a.__proto__', undefined],
    ['.html', 'text/plain'],
  ])('%s is of a format by its ending only', (name, mediaType) => {
    expect(formatOf(name)?.mediaType).toBe(mediaType)
  })
})

describe('the title block', () => {
  const source = (title: string): Source => ({
    ...{ title, authors: [title, '', ' '], credits: [title], date: null, site: title, section: title, series: title },
    ...{ language: 'en', excerpt: title, address: 'https://example.org/' },
  })

  it('holds one line of each, of a length that can be shown, and nothing that turns what stands after it', () => {
    const hostile = fc
      .string({ unit: 'binary', maxLength: 2_000 })
      .map((text) => `${text}${RLO}\u2028\n${text.repeat(3)}`)
    fc.assert(
      fc.property(hostile, (text) => {
        const { title, authors, credits, site, section, series, excerpt } = boundedSource(source(text), 'a.html')
        for (const shown of [title, ...authors, ...credits, site, section, series, excerpt]) {
          expect(shown ?? '').not.toMatch(/[\p{Cc}\p{Cs}\u2028-\u202E\u2066-\u2069]/u)
          expect((shown ?? '').length).toBeLessThanOrEqual(1_001)
        }
        expect(title).not.toBe('')
      }),
    )
  })

  it('keeps what people write', () => {
    const written = source('“שלום” — مرحبا: a title & more\u200d')
    expect(boundedSource(written, 'a.html')).toEqual({ ...written, authors: [written.title] })
  })

  it('is called after the file where nothing is left of its title', () => {
    expect(boundedSource(source(RLO), 'a.html').title).toBe('a.html')
    expect(boundedSource(source(''), RLO).title).toBe('?')
  })

  it('holds no address, language or date that is none', () => {
    const odd = { ...source('T'), address: 'javascript:bad()', language: 'en"><script>', date: '2020-01-01<b>' }
    expect(boundedSource(odd, 'a')).toMatchObject({ address: null, language: null, date: null })
  })

  it('is no place for a million authors or tags', () => {
    const many = Array.from({ length: 1_000_000 }, (_, i) => `a${i}`)
    expect(boundedSource({ ...source('T'), authors: many, credits: many }, 'a').authors.length).toBe(1_000)
    expect(boundedTags([...many, 'a1', RLO])).toHaveLength(100)
  })
})
