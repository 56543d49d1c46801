/** The texts of the study: saved pages and books through our own import, and where they are absent texts that are made up. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseHtml } from '../../core/import/dom.ts'
import { sanitize } from '../../core/import/sanitize.ts'
import { plainText } from '../../core/text/plain-text.ts'
import { readEpub } from '../../main/import/epub/epub-format.ts'
import { readPage } from '../../main/import/web/read-page.ts'
import { hashOf } from './dice.ts'
import { proseOf } from './prose.ts'

/** `heldOut`: looked at only to report; nothing is ever tuned on it. `again` is the same article as another extractor gives it. */
export interface StudyText {
  readonly name: string
  readonly text: string
  readonly heldOut: boolean
  readonly again: string | null
}

const SAMPLES = join(process.cwd(), '../shared/samples')
/** Shorter texts have no room for a passage and for what happens around it. */
const SHORTEST = 600
const unasked = { path: null, progressed: () => {} }
/** Of longer ones the beginning: the peers would take minutes. */
const LONGEST = 80_000

export async function studyTexts(): Promise<readonly StudyText[]> {
  if (!existsSync(SAMPLES)) {
    console.log('anchor: the shared samples are not here; the texts are made up.')
    return Array.from({ length: 16 }, (_, i) => textOf(`made-up-${i}`, proseOf(i, 12_000), null))
  }
  const texts: StudyText[] = []
  for (const name of readdirSync(join(SAMPLES, 'html')).sort()) {
    const read = (file: string) => readFileSync(join(SAMPLES, 'html', name, file), 'utf8')
    const { text } = await readPage({ page: parseHtml(read('source.html')), name: `${name}.html`, address: null })
    const again = plainText({ blocks: sanitize(read('expected.html')).blocks }).text
    texts.push(textOf(name, plainText(text).text.slice(0, LONGEST), again.slice(0, LONGEST)))
  }
  for (const name of readdirSync(join(SAMPLES, 'epub')).sort()) {
    const book = await readEpub({ ...unasked, name, bytes: readFileSync(join(SAMPLES, 'epub', name)) })
    if (book.ok) texts.push(textOf(name, plainText(book.value.text).text.slice(0, LONGEST), null))
  }
  return texts.filter(({ text }) => text.length >= SHORTEST)
}

/** Half of the texts, by their names' hash. */
function textOf(name: string, text: string, again: string | null): StudyText {
  return { name, text, heldOut: hashOf(name) % 2 === 1, again }
}
