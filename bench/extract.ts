/**
 * From a saved page to a text: pages a second over the shared samples, beside @mozilla/readability on jsdom, and how well
 * each finds the article that `expected.html` holds.
 *
 * How well is F1 by shingles: texts are lower-cased and cut into words (each Han or kana character is one), every four
 * neighbouring words are a shingle, counted as often as they stand. Precision is the share of a text's shingles that the
 * expected article has too, recall the share of the article's that the text has, F1 their harmonic mean. Ours does more in
 * its time: metadata, the tree, and what was left out.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Readability } from '@mozilla/readability'
import { parseHtml } from '../core/import/dom.ts'
import { sanitize } from '../core/import/sanitize.ts'
import { plainText } from '../core/text/plain-text.ts'
import { readPage } from '../main/import/web/read-page.ts'

const SAMPLES = join(process.cwd(), '../shared/samples/html')
const SHINGLE = 4
const GOAL_F1 = 0.965
const GOAL_RATIO = 2

interface Given {
  readonly compare: (options: { readonly cases: readonly object[] }) => Promise<unknown>
}

interface Sample {
  readonly name: string
  readonly html: string
  readonly expected: string
}

interface Page {
  readonly window: { readonly document: Document; readonly close: () => void }
}

export async function bench({ compare }: Given): Promise<void> {
  if (!existsSync(SAMPLES)) {
    console.log('extract: the shared samples are not here, so there is nothing to measure.')
    return
  }
  const samples = readdirSync(SAMPLES).sort().map(sample)
  const ours = await quality(samples, textByMargent)
  const peers = await quality(samples, textByReadability)
  await compare({
    cases: [
      {
        case: `pages over ${samples.length} samples`,
        unit: 'pages/s',
        kind: 'throughput',
        ours: () => pace(samples, textByMargent),
        peer: () => pace(samples, textByReadability),
        peerName: 'Readability on jsdom',
        goal: { ratio: GOAL_RATIO },
      },
      {
        ...f1Case('mean F1', mean(ours), mean(peers)),
        goal: { ours: GOAL_F1 },
      },
      ...samples.map(({ name }, i) => f1Case(`F1 of ${name}`, ours[i] ?? 0, peers[i] ?? 0)),
    ],
  })
}

function f1Case(name: string, ours: number, peer: number): object {
  return {
    ...{ case: name, unit: 'F1', kind: 'throughput', peerName: 'Readability' },
    ...{ ours: async () => ours, peer: async () => peer },
  }
}

function sample(name: string): Sample {
  const read = (file: string) => readFileSync(join(SAMPLES, name, file), 'utf8')
  return { name, html: read('source.html'), expected: textOfArticle(read('expected.html')) }
}

/** An article's markup as the plain text that our tree spells, so that both are compared by the same rules. */
function textOfArticle(html: string): string {
  return plainText({ blocks: sanitize(html).blocks }).text
}

async function textByMargent({ name, html }: Sample): Promise<string> {
  const { text } = await readPage({ page: parseHtml(html), name: `${name}.html`, address: null })
  return plainText(text).text
}

// jsdom reads files of its own at run time, so it is not bundled.
const fromPeers = createRequire(join(process.cwd(), 'bench/package.json'))

async function textByReadability({ html }: Sample): Promise<string> {
  const { JSDOM } = fromPeers('jsdom') as { readonly JSDOM: new (html: string) => Page }
  const { window } = new JSDOM(html)
  const found = new Readability(window.document).parse()?.content ?? ''
  window.close()
  return found
}

type TextOf = (sample: Sample) => Promise<string>

/** Pages a second over all samples. */
async function pace(samples: readonly Sample[], textOf: TextOf): Promise<number> {
  const begun = performance.now()
  for (const one of samples) await textOf(one)
  return (samples.length / (performance.now() - begun)) * 1_000
}

async function quality(samples: readonly Sample[], textOf: TextOf): Promise<readonly number[]> {
  const found: number[] = []
  for (const one of samples) {
    const text = await textOf(one)
    found.push(f1(textOf === textByReadability ? textOfArticle(text) : text, one.expected))
  }
  return found
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}

function f1(text: string, expected: string): number {
  const [found, wanted] = [shingles(text), shingles(expected)]
  let common = 0
  for (const [shingle, count] of wanted) common += Math.min(count, found.get(shingle) ?? 0)
  const [all, due] = [total(found), total(wanted)]
  return all + due === 0 ? 1 : (2 * common) / (all + due)
}

function total(counts: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const count of counts.values()) sum += count
  return sum
}

const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu

function shingles(text: string): ReadonlyMap<string, number> {
  const words = text.normalize('NFKC').toLowerCase().match(WORD) ?? []
  const counts = new Map<string, number>()
  const size = Math.min(SHINGLE, Math.max(1, words.length))
  for (let i = 0; i + size <= words.length; i++) {
    const shingle = words.slice(i, i + size).join(' ')
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}
