/**
 * `notebook-library.cjs FOLDER DOCUMENTS MARKS`: makes a library of prose with so many marks in all, spread evenly, the same every
 * time: labels by turns, a note on one in three, tags on one in five of forty; a thousand marks have the tag `thousand`.
 */
import type { Anchor } from '../core/anchor/anchor.ts'
import { describerOf } from '../core/anchor/describe.ts'
import type { Mark } from '../core/document/record.ts'
import { plainText } from '../core/text/plain-text.ts'
import type { Block } from '../core/text/tree.ts'
import { disk, type FileOperations } from '../main/library/file-system.ts'
import { openLibrary } from '../main/library/library.ts'
import { type Dice, diceOf } from './anchor/dice.ts'
import { proseOf, sentence } from './anchor/prose.ts'

/** Characters of a document: an article of a few pages. */
const LENGTH = 8_000
/** Characters that a mark covers, in turn. */
const LENGTHS = [40, 80, 60, 140, 24, 300, 120]
const TAGS = Array.from({ length: 40 }, (_, i) => `subject-${i}`)
/** So many marks, the first of all, have the tag that stands for a choice of that size. */
const CHOSEN = 1_000

/** As the disk, but what is written may be lost by a power cut. */
const quick: FileOperations = {
  ...disk,
  open: async (path, mode) => ({ ...(await disk.open(path, mode)), flush: async () => {} }),
  flushFolder: async () => {},
}

const [folder = '', documents = '0', marks = '0'] = process.argv.slice(2)
const each = Math.floor(Number(marks) / Number(documents))
const none: Anchor = { start: 0, end: 0, quote: '', prefix: '', suffix: '', textHash: '' }

const blocksOf = (prose: string): Block[] =>
  prose
    .split('\n')
    .map(
      (line, i): Block =>
        i % 9 === 0 ? { kind: 'heading', level: 2, spans: [line] } : { kind: 'paragraph', spans: [line] },
    )

/** A day in the last years, by the number of the mark. */
const dayOf = (number: number): string => new Date(Date.UTC(2023, 0, 1) + number * 600_000).toISOString()

function tagsOf(dice: Dice, number: number): readonly string[] {
  const subject = dice.below(5) === 0 ? [dice.pick(TAGS)] : []
  return number < CHOSEN ? [...subject, 'thousand'] : subject
}

function noteOf(dice: Dice): string {
  if (dice.below(3) > 0) return ''
  return dice.below(4) === 0 ? `${sentence(dice)} #${dice.pick(TAGS)}` : sentence(dice)
}

async function make(): Promise<void> {
  const opened = await openLibrary({ folder, cacheFolder: null, access: 'write', files: quick })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  const library = opened.value
  const dice = diceOf(5)
  for (let i = 0; i < Number(documents); i++) {
    const prose = proseOf(i, LENGTH)
    const text = { plainTextVersion: 1, blocks: blocksOf(prose), leftOut: [] } as const
    const added = await library.add({
      source: {
        ...{ title: `${i}: ${prose.split('\n')[0]}`, authors: [`Writer ${i % 97}`], date: '2024-05-06' },
        ...{
          site: `Site ${i % 31}`,
          section: null,
          series: null,
          credits: [],
          language: 'en',
          excerpt: null,
          address: null,
        },
      },
      text,
      original: { name: `document-${i}.txt`, mediaType: 'text/plain', bytes: Buffer.from(prose) },
    })
    if (!added.ok) throw new Error(JSON.stringify(added.failure))
    const record = await library.record(added.value.id)
    if (!record.ok) throw new Error(JSON.stringify(record.failure))
    const { text: plain } = plainText(text)
    const describe = describerOf(plain, record.value.text.hash)
    const changes = Array.from({ length: each }, (_, j) => {
      const number = i * each + j
      const start = Math.floor((j * plain.length) / each)
      const end = Math.min(plain.length, start + (LENGTHS[j % LENGTHS.length] ?? 50))
      const at = dayOf(number)
      const mark: Mark = {
        ...{ id: String(number).padStart(13, '0'), label: dice.pick(library.labels).id },
        ...{ anchor: describe(none, { start, end }), note: noteOf(dice), tags: tagsOf(dice, number) },
        ...{ createdAt: at, changedAt: at, trashedAt: null },
      }
      return { kind: 'mark.add', mark } as const
    })
    const id = `1${String(i).padStart(12, '0')}`
    const commit = { id, group: id, at: dayOf(i * each), title: 'Mark', changes }
    const written = await library.commit({ document: added.value.id, commit })
    if (!written.ok) throw new Error(JSON.stringify(written.failure))
  }
  await library.close()
}

void make()
