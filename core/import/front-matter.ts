/**
 * Front matter of Markdown: the part of YAML that people write there. Scalars, quoted ones, lists in either form and
 * folded text; what is nested deeper is passed over. It is kept word by word in `raw`, so nothing is lost.
 */
import { safeAddress } from '../text/address'
import { collapse } from './characters'
import { dateOf } from './plain/dates'

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
  /** The block between the lines of dashes, or null where the file has none. */
  readonly raw: string | null
  /** The file without it. */
  readonly body: string
}

/** The front matter of a file, all absent where it has none. A block that is no mapping of names to values is text. */
export function frontMatter(markdown: string): FrontMatter {
  const text = markdown.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const found = /^---[ \t]*\n(?=[^\s-])(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/s.exec(text)
  const fields = found?.[1] === undefined ? null : mapping(found[1].split('\n'))
  const get = (...names: string[]) => names.flatMap((name) => fields?.get(name) ?? [])
  const one = (...names: string[]) => get(...names)[0] ?? null
  const language = one('lang', 'language', 'locale')?.replace('_', '-') ?? null
  const date = one('date', 'published', 'created', 'pubdate', 'publish_date')
  return {
    title: one('title'),
    authors: get('author', 'authors', 'by').flatMap((author) => author.split(/\s*;\s*/)),
    date: date === null ? null : dateOf(date),
    site: one('site', 'publication', 'website', 'publisher'),
    section: one('section', 'category'),
    series: one('series'),
    language: language !== null && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(language) ? language : null,
    description: one('description', 'summary', 'excerpt', 'abstract'),
    address: safeAddress(one('url', 'source', 'link', 'canonical', 'address') ?? ''),
    tags: tagsOf(get('tags', 'tag', 'keywords')),
    raw: fields && found?.[1] !== undefined ? found[1] : null,
    body: fields && found ? text.slice(found[0].length) : text,
  }
}

/** Tags without their `#`, spaces as dashes, as tags are written in Margent. */
function tagsOf(values: readonly string[]): readonly string[] {
  const split = values.length === 1 ? (values[0] ?? '').split(/[,\s]+/) : values
  const tags = split.map((tag) => tag.replace(/^#/, '').trim().replace(/\s+/g, '-'))
  return [...new Set(tags.filter((tag) => /\p{L}/u.test(tag) && /^[\p{L}\p{M}\p{N}_/-]+$/u.test(tag)))]
}

/** Names (lower case) and their values; null where the lines are no mapping. */
function mapping(lines: readonly string[]): ReadonlyMap<string, readonly string[]> | null {
  const fields = new Map<string, readonly string[]>()
  let i = 0
  while (i < lines.length) {
    const line = lines[i] ?? ''
    i++
    if (/^\s*(?:#.*)?$/.test(line)) continue
    const field = /^([A-Za-z_][\w .-]{0,60}?)\s*:(?:\s+(.*))?$/.exec(line)
    if (!field) return null
    const from = i
    while (i < lines.length && /^(?:\s+\S|\s*$|- )/.test(lines[i] ?? '')) i++
    const nested = lines.slice(from, i)
    fields.set((field[1] ?? '').toLowerCase(), values((field[2] ?? '').trim(), nested))
  }
  return fields.size > 0 ? fields : null
}

function values(own: string, nested: readonly string[]): readonly string[] {
  if (/^[|>][+-]?\d?$/.test(own)) return some(collapse(nested.join(' ')))
  if (own.startsWith('[') && own.endsWith(']'))
    return (own.slice(1, -1).match(LISTED) ?? []).flatMap((part) => some(scalar(part)))
  if (own !== '') return some(scalar([own, ...nested.map((line) => line.trim())].join(' ')))
  const items = nested.filter((line) => /^\s*- /.test(line)).map((line) => line.replace(/^\s*- /, ''))
  const names = (items.length > 0 ? items : nested).flatMap((line) => /^\s*name\s*:\s*(.+)$/.exec(line)?.[1] ?? [])
  if (names.length > 0) return names.flatMap((name) => some(scalar(name)))
  return items.flatMap((item) => some(scalar(item)))
}

/** The parts of a list in brackets, quoted ones whole. */
const LISTED = /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,\s][^,]*/g

function some(value: string): readonly string[] {
  return value === '' || value === 'null' || value === '~' ? [] : [value]
}

function scalar(raw: string): string {
  const text = raw.trim()
  const double = /^"((?:[^"\\]|\\.)*)"/.exec(text)?.[1]
  if (double !== undefined)
    return collapse(double.replace(/\\(.)/g, (_, sign: string) => ({ n: ' ', t: ' ' })[sign] ?? sign))
  const single = /^'((?:[^']|'')*)'/.exec(text)?.[1]
  if (single !== undefined) return collapse(single.replaceAll("''", "'"))
  return collapse(text.replace(/\s+#.*$/, ''))
}
