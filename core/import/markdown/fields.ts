/**
 * The fields of front matter: names in lower case, and the values of each as lines of text. Of YAML and TOML only what people
 * write there: scalars, quoted ones, lists in either form, folded text; what is nested deeper is passed over.
 */
import { collapse } from '../characters'

export type Fields = ReadonlyMap<string, readonly string[]>

/** A field's line in YAML: any letters, so that `제목:` is one too. */
const YAML_FIELD = /^["']?([\p{L}_][\p{L}\p{M}\p{N}_ .-]{0,60}?)["']?\s*:(?:\s+(.*))?$/u

/** YAML: null where the lines are no mapping. */
export function yamlFields(lines: readonly string[]): Fields | null {
  const fields = new Map<string, readonly string[]>()
  let i = 0
  while (i < lines.length) {
    const line = lines[i] ?? ''
    i++
    if (/^\s*(?:#.*)?$/.test(line)) continue
    const field = YAML_FIELD.exec(line)
    if (!field) return null
    const from = i
    const own = (field[2] ?? '').trim()
    let isOpen = opens(own)
    while (i < lines.length && (isOpen || /^(?:\s+\S|\s*$|- ?|\s*[\]}])/.test(lines[i] ?? ''))) {
      if (isOpen) isOpen = !closes(own, lines[i] ?? '')
      i++
    }
    fields.set((field[1] ?? '').toLowerCase(), valuesOf(own, lines.slice(from, i)))
  }
  return fields.size > 0 ? fields : null
}

/** TOML: `name = value`; of tables only what their fields are. */
export function tomlFields(lines: readonly string[]): Fields | null {
  const fields = new Map<string, readonly string[]>()
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? ''
    if (/^\s*(?:#.*|\[.*\]\s*)?$/.test(line)) continue
    const field = /^\s*["']?([\p{L}_][\p{L}\p{N}_.-]{0,60})["']?\s*=\s*(.*)$/u.exec(line)
    if (!field) return null
    let own = (field[2] ?? '').trim()
    const text = /^("""|''')/.exec(own)?.[1]
    while (i + 1 < lines.length && (text ? own.indexOf(text, 3) < 0 : opens(own)))
      own += ` ${(lines[++i] ?? '').trim()}`
    fields.set((field[1] ?? '').toLowerCase(), text ? some(collapse(own.replaceAll(text, ''))) : valuesOf(own, []))
  }
  return fields.size > 0 ? fields : null
}

/** JSON: null where it is no object. */
export function jsonFields(source: string): Fields | null {
  let found: unknown
  try {
    found = JSON.parse(source)
  } catch {
    return null
  }
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return null
  const fields = Object.entries(found).map(([name, value]) => [name.toLowerCase(), wordsOf(value)] as const)
  return fields.length > 0 ? new Map(fields) : null
}

function wordsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => wordsOf(one))
  if (typeof value === 'object' && value !== null) return 'name' in value ? wordsOf(value.name) : []
  return typeof value === 'string' || typeof value === 'number' ? some(collapse(`${value}`)) : []
}

/** Whether a value goes on in the next line: a bracket or a quote that does not close. */
function opens(own: string): boolean {
  return (own.startsWith('[') && !own.includes(']')) || (/^"[^"]*$/.test(own) && own.length > 0) || /^'[^']*$/.test(own)
}

function closes(own: string, line: string): boolean {
  return line.includes(own.startsWith('[') ? ']' : own.charAt(0))
}

function valuesOf(own: string, nested: readonly string[]): readonly string[] {
  if (/^[|>][+-]?\d?$/.test(own)) return some(collapse(nested.join(' ')))
  const whole = [own, ...nested.map((line) => line.trim())].join(' ').trim()
  if (own.startsWith('[') && !own.startsWith('[['))
    return listed(whole.replace(/^\[/, '').replace(/\]\s*(?:#.*)?$/, ''))
  if (own !== '') return some(scalar(whole))
  const items = nested.filter((line) => /^\s*-(?:\s|$)/.test(line)).map((line) => line.replace(/^\s*-\s*/, ''))
  const names = (items.length > 0 ? items : nested).flatMap((line) => /^\s*name\s*:\s*(.+)$/.exec(line)?.[1] ?? [])
  if (names.length > 0) return names.flatMap((name) => some(scalar(name)))
  return items.flatMap((item) => (/^\[(?!\[).*\]$/.test(item) ? listed(item.slice(1, -1)) : some(scalar(item))))
}

/** The parts of a list in brackets, quoted ones whole. */
function listed(inner: string): readonly string[] {
  const parts = inner.match(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\[\[[^\]]*\]\]|[^,\s][^,]*/g) ?? []
  return parts.flatMap((part) => some(scalar(part)))
}

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
