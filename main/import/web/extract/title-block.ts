/** The lines above the text that the document's title block says already: headline, authors, date, section, site. */
import { key } from '../../../../core/import/metadata/words'
import { metaOf } from '../../../../core/import/plain/meta'
import type { Draft } from './draft'
import type { Part } from './parts'

/** So many units above the first prose can belong to the title block. */
const ABOVE = 60
/** A longer line is no byline. */
const LONGEST_LINE = 200

/** Leaves out what the title block says, between the page's menus and its text, of which the first prose may be a standfirst. */
export function dropTitleBlock(draft: Draft): void {
  const { units } = draft
  const isText = (unit: Part) => draft.isKept(unit) && draft.isProse(unit)
  const first = units.findIndex(isText)
  const second = units.findIndex((unit, i) => i > first && isText(unit))
  for (const unit of units.slice(Math.max(0, first - ABOVE), Math.max(first, second))) {
    if (unit.words.length > LONGEST_LINE || draft.isSurelyElse(unit, null) || !says(draft, unit)) continue
    draft.drop(unit, 'titleBlock')
  }
}

function says({ facts }: Draft, { words }: Part): boolean {
  const said = key(words)
  if (said === '') return false
  const title = key(facts.title ?? '')
  if (title !== '' && (said === title || (said.length > 20 && (title.startsWith(said) || said.startsWith(title)))))
    return said.length <= title.length + 40
  const known = [...facts.authors, facts.section, facts.site, facts.series].flatMap((fact) =>
    fact === null ? [] : [key(fact)],
  )
  if (known.includes(said)) return true
  const meta = metaOf(words, facts.language)
  if (!meta) return false
  const isDate = meta.date === null || meta.date === facts.date
  const areAuthors = meta.authors.every((author) => known.includes(key(author)))
  return isDate && areAuthors
}
