/**
 * One pass over all marks. A mark that nothing keeps out is in the answer; one that a single kind of filter keeps out is counted in
 * that kind's numbers, for there it would be, had one not narrowed by it.
 */
import type { NotebookFilter } from '../../core/notebook/notebook'
import { foldWords, wordsIn } from '../../core/notebook/words'
import type { Cache, Held } from './cache'
import { LOST, TRASHED, WITH_NOTE } from './columns'

const BY_LABEL = 1
const BY_TAG = 2
const BY_DOCUMENT = 4
const BY_STATE = 8
const BY_NOTE = 16
const BY_PASSAGE = 32

/** What passes, in text order, and how much of everything there is. */
export interface Sifted {
  /** Slots. */
  readonly passing: Int32Array
  readonly all: number
  /** By row of the document: how many pass, how many would without a filter of documents, how many there are. */
  readonly ofDocument: ReadonlyMap<Held, { readonly passing: number; readonly open: number; readonly all: number }>
  /** By number of the label, likewise. */
  readonly label: { readonly passing: Uint32Array; readonly open: Uint32Array; readonly all: Uint32Array }
  /** By number of the set of tags: how many pass, how many there are. */
  readonly set: { readonly passing: Uint32Array; readonly all: Uint32Array }
  readonly states: Readonly<Record<string, number>>
  readonly note: { readonly with: number; readonly without: number }
  readonly passage: { readonly kept: number; readonly lost: number }
}

/** `only`, where it is given, are the slots that are looked at. */
export function sift(cache: Cache, filter: NotebookFilter, only: ReadonlySet<number> | null = null): Sifted {
  const { columns } = cache
  const { flags, label, all: sets } = columns
  const labelWanted = wantedLabels(cache, filter.labels)
  const setWanted = wantedSets(cache, filter.tags)
  const documents = new Set(filter.documents)
  const states = new Set<string>(filter.states)
  const words = wordsIn(filter.words)
  const hits = words.map((word) => cache.words.of(word, columns.size))
  const time = filter.date && (filter.date.of === 'made' ? columns.created : columns.changed)
  const from = timeOf(filter.date?.from, -Infinity)
  const before = timeOf(filter.date?.before, Infinity)

  const passing = new Int32Array(columns.size)
  let count = 0
  let total = 0
  const ofDocument = new Map<Held, { passing: number; open: number; all: number }>()
  const labelCounts = counts(cache.labels.count)
  const setCounts = counts(cache.tags.setCount)
  const stateCounts: Record<string, number> = { toRead: 0, reading: 0, finished: 0 }
  const note = { with: 0, without: 0 }
  const passage = { kept: 0, lost: 0 }

  for (const document of cache.documents) {
    if (document.trashedAt !== null) continue
    const base =
      (documents.size > 0 && !documents.has(document.id) ? BY_DOCUMENT : 0) |
      (states.size > 0 && !states.has(document.state) ? BY_STATE : 0)
    const title = words.length > 0 ? foldWords(document.title) : ''
    const missing = hits.filter((_, i) => !title.includes(words[i] ?? ''))
    const own = { passing: 0, open: 0, all: 0 }
    for (const slot of cache.slotsOf(document)) {
      const flag = flags[slot] ?? 0
      if ((flag & TRASHED) !== 0 || (only !== null && !only.has(slot))) continue
      own.all++
      const labelled = label[slot] ?? 0
      const set = sets[slot] ?? 0
      more(labelCounts.all, labelled)
      more(setCounts.all, set)
      if (time && !((time[slot] ?? 0) >= from && (time[slot] ?? 0) < before)) continue
      if (!hasAll(missing, slot)) continue
      const fails =
        base |
        (labelWanted !== null && labelWanted[labelled] === 0 ? BY_LABEL : 0) |
        (setWanted !== null && setWanted[set] === 0 ? BY_TAG : 0) |
        (filter.note !== null && (filter.note === 'with') !== ((flag & WITH_NOTE) !== 0) ? BY_NOTE : 0) |
        (filter.passage !== null && (filter.passage === 'lost') !== ((flag & LOST) !== 0) ? BY_PASSAGE : 0)
      if (fails === 0) {
        passing[count++] = slot
        own.passing++
        more(labelCounts.passing, labelled)
        more(setCounts.passing, set)
      }
      if ((fails & ~BY_LABEL) === 0) more(labelCounts.open, labelled)
      if ((fails & ~BY_DOCUMENT) === 0) own.open++
      if ((fails & ~BY_STATE) === 0) stateCounts[document.state] = (stateCounts[document.state] ?? 0) + 1
      if ((fails & ~BY_NOTE) === 0) note[(flag & WITH_NOTE) !== 0 ? 'with' : 'without']++
      if ((fails & ~BY_PASSAGE) === 0) passage[(flag & LOST) !== 0 ? 'lost' : 'kept']++
    }
    total += own.all
    if (own.all > 0) ofDocument.set(document, own)
  }
  return {
    passing: passing.slice(0, count),
    all: total,
    ofDocument,
    label: labelCounts,
    set: setCounts,
    states: stateCounts,
    note,
    passage,
  }
}

function counts(size: number) {
  return { passing: new Uint32Array(size), open: new Uint32Array(size), all: new Uint32Array(size) }
}

function more(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1
}

function hasAll(hits: readonly Uint8Array[], slot: number): boolean {
  for (const bits of hits) if (((bits[slot >> 3] ?? 0) & (1 << (slot & 7))) === 0) return false
  return true
}

function wantedLabels(cache: Cache, labels: readonly string[]): Uint8Array | null {
  if (labels.length === 0) return null
  const wanted = new Uint8Array(cache.labels.count + labels.length)
  for (const label of labels) wanted[cache.labels.number(label)] = 1
  return wanted
}

/** Which sets have all of these tags. */
function wantedSets({ tags }: Cache, folded: readonly string[]): Uint8Array | null {
  if (folded.length === 0) return null
  const wanted = new Uint8Array(tags.setCount)
  const numbers = folded.map((tag) => tags.number(tag))
  if (numbers.includes(undefined)) return wanted
  for (let set = 0; set < wanted.length; set++) {
    const has = tags.folded(set)
    wanted[set] = numbers.every((number) => number !== undefined && has.includes(number)) ? 1 : 0
  }
  return wanted
}

function timeOf(time: string | null | undefined, none: number): number {
  return time === null || time === undefined ? none : Date.parse(time)
}
