import { excerptOf } from './excerpt'
import type { Hints, Imported } from './imported'
import { guessLanguage } from './language'
import { titleFromName } from './title'

export function importPlain(raw: string, hints: Hints): Imported {
  const blocks = raw
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .map((part) => ({ kind: 'paragraph' as const, spans: [part] }))
  const excerpt = excerptOf(blocks)
  const title = titleFromName(hints.name) ?? excerpt ?? hints.name
  const language = guessLanguage(raw)
  const source = {
    title,
    authors: [],
    date: null,
    site: null,
    section: null,
    series: null,
    credits: [],
    language,
    excerpt,
    address: null,
  }
  return { source, tags: [], text: { plainTextVersion: 1, blocks, leftOut: [] } }
}
