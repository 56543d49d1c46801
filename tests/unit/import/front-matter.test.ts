import { describe, expect, it } from 'vitest'
import { importMarkdown } from '../../../core/import/markdown'
import { frontMatter } from '../../../core/import/markdown/front-matter'

describe('front matter', () => {
  it.each([
    ['---\ntitle: A: b # no\ntags: a, b c\n---\nT', { title: 'A: b', tags: ['a', 'b-c'] }],
    ['---\ntags: one two three\n---\nT', { tags: ['one', 'two', 'three'] }],
    ['---\ntags:\n- far east\n-  x/y\n---\nT', { tags: ['far-east', 'x/y'] }],
    ['---\ntags: [a,\n  "b c",\n  d]\ntitle: X\n---\nT', { tags: ['a', 'b-c', 'd'], title: 'X' }],
    [
      '---\ntitle: "Long\n  title"\nauthor: Ann Lee, Bo Chu and Cy Dee\n---\nT',
      { title: 'Long title', authors: ['Ann Lee', 'Bo Chu', 'Cy Dee'] },
    ],
    ['---\nauthor: Lee, Ann\n---\nT', { authors: ['Lee, Ann'] }],
    [
      '---\ntitle: "Clip"\nsource: "https://example.org/a"\nauthor:\n  - "[[Ann Lee]]"\n  - "[[people/Bo|Bo Chu]]"\npublished:\ncreated: 2024-02-03\ntags:\n  - "clippings"\n---\nT',
      {
        title: 'Clip',
        address: 'https://example.org/a',
        authors: ['Ann Lee', 'Bo Chu'],
        date: null,
        tags: ['clippings'],
      },
    ],
    ['---\ndate: 2024-02-03 10:20:30 +0100\n---\nT', { date: '2024-02-03' }],
    ['---\ncreated: 2024-02-03T10:20\naliases: [x]\n---\nT', { date: '2024-02-03' }],
    ['---\n제목: 여백\n태그: [독서, 메모]\n---\nT', { title: '여백', tags: ['독서', '메모'] }],
    ['---\ndescription: |\n  One\n  two\nlang: ko_KR\n---\nT', { description: 'One two', language: 'ko-KR' }],
    [
      '+++\ntitle = "T: x"\ndate = 2020-01-02T00:00:00Z\ntags = ["a",\n "b"]\n[extra]\nk = """\nlong\n"""\n+++\nT',
      { title: 'T: x', date: '2020-01-02', tags: ['a', 'b'], syntax: 'toml' },
    ],
    [
      '{\n  "title": "J",\n  "authors": [{ "name": "Ann Lee" }],\n  "tags": ["a"]\n}\n\nT',
      { title: 'J', authors: ['Ann Lee'], tags: ['a'], syntax: 'json' },
    ],
    [
      '% The Title\n% Ann Lee; Bo Chu\n% 3 May 2020\n\nT',
      { title: 'The Title', authors: ['Ann Lee', 'Bo Chu'], date: '2020-05-03' },
    ],
    ['Title: The Title\nAuthor: Ann Lee\n\nT', { title: 'The Title', authors: ['Ann Lee'] }],
  ])('%j', (markdown, expected) => {
    const found = frontMatter(markdown)
    expect(found).toMatchObject(expected)
    expect(found.body.trim()).toBe('T')
    expect(found.raw).not.toBeNull()
  })

  it.each([
    ['---\nno field\n---\nT'],
    ['---\n\na: b\n\n---\nT'],
    ['{\n  "only": "data"\n}\n'],
    ['% of all people'.slice(2)],
    ['Title: of a song\n\nT'],
    ['+++\n\nx\n+++\nT'],
  ])('takes %j as text', (markdown) => {
    expect(frontMatter(markdown)).toMatchObject({ raw: null, body: markdown })
  })

  it('is kept beside the text', () => {
    const { text } = importMarkdown('+++\ntitle = "A"\n+++\nT', { name: 'a.md' })
    expect(text.leftOut).toEqual([
      { before: 0, reason: 'titleBlock', block: { kind: 'code', text: 'title = "A"', syntax: 'toml' } },
    ])
  })
})
