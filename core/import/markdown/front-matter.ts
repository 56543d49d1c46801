/**
 * Front matter of Markdown: YAML between lines of dashes, TOML between lines of plus signs, JSON, Pandoc's lines of percent
 * signs, and MultiMarkdown's fields. It is kept word by word in `raw`, so nothing is lost.
 */
import { safeAddress } from '../../text/address'
import { dateOf } from '../plain/dates'
import { type Fields, jsonFields, tomlFields, yamlFields } from './fields'

export interface FrontMatter {
  readonly title: string | null
  readonly authors: readonly string[]
  readonly date: string | null
  readonly site: string | null
  readonly section: string | null
  readonly series: string | null
  readonly language: string | null
  readonly description: string | null
  readonly address: string | null
  readonly tags: readonly string[]
  /** The block without the lines that mark it, or null where the file has none. */
  readonly raw: string | null
  /** What `raw` is written in: a syntax of code. */
  readonly syntax: 'yaml' | 'toml' | 'json' | 'text'
  /** The file without it. */
  readonly body: string
}

interface Found {
  readonly fields: Fields
  readonly raw: string
  readonly syntax: FrontMatter['syntax']
  readonly length: number
}

/** The front matter of a file, all absent where it has none. A block that is no mapping of names to values is text. */
export function frontMatter(markdown: string): FrontMatter {
  const text = markdown.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const found = inYaml(text) ?? inToml(text) ?? inJson(text) ?? inPercents(text) ?? inFields(text)
  const get = (...names: string[]) => names.flatMap((name) => found?.fields.get(name) ?? [])
  const one = (...names: string[]) => unlinked(get(...names)[0] ?? '') || null
  const language = one('lang', 'language', 'locale')?.replace('_', '-') ?? null
  const address = safeAddress(addressIn(get('url', 'source', 'link', 'canonical', 'address', 'permalink')))
  const date = one('date', 'published', 'pubdate', 'publish_date', 'date published', 'datepublished')
  // Of a page that somebody clipped, this is the day of clipping.
  const made = address === null ? one('created', 'date created') : null
  const said = date ?? made
  return {
    title: one('title', '제목', '标题', '標題', 'タイトル'),
    authors: authorsOf(get('author', 'authors', 'by', 'creator', '작성자', '저자', '作者', '著者')),
    date: said === null ? null : dateOf(said),
    site: one('site', 'publication', 'website', 'publisher', 'site_name'),
    section: one('section', 'category', 'categories'),
    series: one('series'),
    language: language !== null && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(language) ? language : null,
    description: one('description', 'summary', 'excerpt', 'abstract', 'subtitle'),
    address,
    tags: tagsOf(get('tags', 'tag', 'keywords', '태그', '标签', '標籤', 'タグ')),
    raw: found?.raw ?? null,
    syntax: found?.syntax ?? 'yaml',
    body: found ? text.slice(found.length) : text,
  }
}

function inYaml(text: string): Found | null {
  const found = /^---[ \t]*\n(?=[^\s-])(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/s.exec(text)
  const fields = found?.[1] === undefined ? null : yamlFields(found[1].split('\n'))
  return found && fields ? { fields, raw: found[1] ?? '', syntax: 'yaml', length: found[0].length } : null
}

function inToml(text: string): Found | null {
  const found = /^\+\+\+[ \t]*\n(?=\S)(.*?)\n\+\+\+[ \t]*(?:\n|$)/s.exec(text)
  const fields = found?.[1] === undefined ? null : tomlFields(found[1].split('\n'))
  return found && fields ? { fields, raw: found[1] ?? '', syntax: 'toml', length: found[0].length } : null
}

/** A file that is JSON and nothing else is data. */
function inJson(text: string): Found | null {
  const found = /^\{\n[\s\S]*?\n\}[ \t]*\n(?=[\s\S]*\S)/.exec(text)?.[0]
  const fields = found === undefined ? null : jsonFields(found)
  return found !== undefined && fields ? { fields, raw: found.trim(), syntax: 'json', length: found.length } : null
}

/** `% Title`, `% Author; Author`, `% Date` on the first lines. */
function inPercents(text: string): Found | null {
  const found = /^% (\S[^\n]*)\n(?:% ?([^\n]*)\n)?(?:% ?([^\n]*)\n)?/.exec(text)
  if (!found) return null
  const names = ['title', 'author', 'date'] as const
  const fields = names.flatMap((name, i) => {
    const value = found[i + 1]?.trim() ?? ''
    return value === '' ? [] : [[name, [value]] as const]
  })
  return { fields: new Map(fields), raw: found[0].trim(), syntax: 'text', length: found[0].length }
}

/** `Title: …` on the first line, and further fields up to a blank line. */
function inFields(text: string): Found | null {
  const found = /^title: *\S[^\n]*\n(?:[\p{L}][^\n:]{0,40}: [^\n]*\n|[ \t]+\S[^\n]*\n)+(?=\s*\n)/iu.exec(text)?.[0]
  const fields = found === undefined ? null : yamlFields(found.trimEnd().split('\n'))
  return found !== undefined && fields ? { fields, raw: found.trim(), syntax: 'text', length: found.length } : null
}

/** `[[Name]]`, `[[Name|Words]]` and `[Name](address)` are their words. */
function unlinked(value: string): string {
  return value
    .replace(/\[\[([^\]|]*)(?:\|([^\]]*))?\]\]/g, (_, target: string, words?: string) => words ?? target)
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim()
}

function addressIn(values: readonly string[]): string {
  const [value = ''] = values
  return /\]\(<?([^)>\s]+)>?\)/.exec(value)?.[1] ?? value
}

/** Names are parted by semicolons, "and", or by commas where each part is a whole name ("Lee, Ann" is one). */
function authorsOf(values: readonly string[]): readonly string[] {
  const parts = values
    .map(unlinked)
    .flatMap((value) => value.split(/\s*;\s*|\s+(?:and|&)\s+/))
    .flatMap((value) => {
      const listed = value.split(/\s*,\s*/)
      const areNames = listed.every((name) => /\S\s+\S/.test(name) && !/^(?:Jr|Sr|Ph)/.test(name))
      return areNames ? listed : [value]
    })
  return [...new Set(parts.map((name) => name.trim()).filter((name) => name !== ''))]
}

/** Tags without their `#`, spaces as dashes, as tags are written in Margent. */
function tagsOf(values: readonly string[]): readonly string[] {
  const [only = ''] = values
  const split = values.length === 1 ? only.split(only.includes(',') ? /,/ : /\s+/) : values
  const tags = split.map((tag) => unlinked(tag).replace(/^#/, '').trim().replace(/\s+/g, '-'))
  const written = tags.filter((tag) => /\p{L}/u.test(tag) && /^[\p{L}\p{M}\p{N}_/-]+$/u.test(tag))
  return [...new Map(written.map((tag) => [tag.toLowerCase(), tag])).values()]
}
