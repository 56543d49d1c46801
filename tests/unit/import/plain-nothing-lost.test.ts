import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importPlain } from '../../../core/import/plain'
import { checkText } from '../../../core/text/check'
import { blockText, plainText } from '../../../core/text/plain-text'

const golden = join(import.meta.dirname, '../../golden/plain')
const lines = readdirSync(golden)
  .filter((file) => file.endsWith('.txt'))
  .flatMap((file) => readFileSync(join(golden, file), 'utf8').split('\n'))

/** The letters and digits of a text: signs of lists, quotes, headings and dividers may go. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}\p{M}]/gu, '')
/** The number before an item and its box are its list's, and the language of code stands after its fence. */
const unnumbered = (line: string) =>
  line
    .replace(/^\s*(?:>\s?)*\(?\d{1,3}[.)]\s+/, '')
    .replace(/^\s*[`~]{3}.*$/, '')
    .replace(/^\s*\S\s*\[[ xX]\]/, '')

/** Texts made of the fixtures' lines in any order, and of lines that look like something else. */
const paste = fc
  .array(
    fc.oneof(
      fc.constantFrom(...lines),
      fc.constantFrom(
        '',
        '',
        '> quoted',
        '    indented',
        '- item',
        '2. two',
        '====',
        '----',
        '***',
        '\tx\ty',
        '```',
        '# Head',
        'a\u00a0',
        '\u3000字',
        'Q: x',
        '•',
      ),
      fc.string({ unit: 'grapheme', maxLength: 90 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join('\n'))

describe('nothing vanishes', () => {
  it('keeps every line that is not blank in the text or among what was left out, whatever is pasted', () => {
    fc.assert(
      fc.property(paste, (raw) => {
        const { text } = importPlain(raw, { name: 'x.txt' })
        expect(checkText(text)).not.toBeNull()
        const kept =
          letters(plainText(text).text) + letters(text.leftOut.map(({ block }) => blockText(block)).join('\n'))
        for (const line of raw.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/)) {
          const spelled = letters(unnumbered(line).toWellFormed())
          if (spelled !== '') expect(kept).toContain(spelled)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('puts left-out lines where they stood', () => {
    fc.assert(
      fc.property(paste, (raw) => {
        const { text } = importPlain(raw, { name: 'x.txt' })
        const places = text.leftOut.map((left) => left.before)
        expect(places).toEqual(places.toSorted((a, b) => a - b))
        for (const place of places) expect(place).toBeLessThanOrEqual(text.blocks.length)
      }),
    )
  })
})
