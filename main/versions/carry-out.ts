import type { Anchor, Range } from '../../core/anchor/anchor'
import { describerOf } from '../../core/anchor/describe'
import { differenceLines } from '../../core/anchor/difference'
import { placesOf } from '../../core/anchor/places'
import { type HashedText, type Relocation, relocateAll } from '../../core/anchor/relocate'
import { citeMarks } from '../../core/export/cited'
import { likeness } from '../../core/text/likeness'
import { type PlainText, plainText } from '../../core/text/plain-text'
import { rework } from '../../core/text/rework'
import type { Text } from '../../core/text/tree'
import { textFileOf, textJson } from '../library/text-file'
import { keptBlocks } from './kept-blocks'
import { leftOutAgain } from './left-out-again'
import type {
  AlikeTask,
  CiteTask,
  CompareTask,
  Made,
  Outcome,
  PlacesTask,
  RelocateTask,
  ReworkTask,
  StoredText,
  Task,
  TaskKind,
} from './task'
import { carriedImages, imagesOf, withImages } from './tree-images'

/** Carries out a task, here and now: long where texts are large. */
export function carryOut<K extends TaskKind>(task: Extract<Task, { kind: K }>): Made<K>
export function carryOut(task: Task): Made<TaskKind> {
  switch (task.kind) {
    case 'compare':
      return compare(task)
    case 'rework':
      return reworked(task)
    case 'relocate':
      return relocated(task)
    case 'places':
      return places(task)
    case 'alike':
      return alike(task)
    case 'cite':
      return cited(task)
  }
}

function compare({ old: stored, newer: made, file, names, anchors }: CompareTask): Made<'compare'> {
  const [old, read] = [treeOf(stored), treeOf(made)]
  if (!old || !read) return null
  const named = new Map(Object.entries(names))
  const renamed = withImages(read, ({ source, ...image }) => ({
    ...image,
    source: source && (named.get(source) ?? source),
  }))
  const newer = file === 'same' ? carriedImages(old, leftOutAgain(old, renamed)) : renamed
  const text = textFileOf(newer)
  const [before, after] = [plainText(old).text, plainText(newer).text]
  return {
    text,
    outcomes: outcomes(anchors, { text: before, hash: stored.hash }, { text: after, hash: text.hash }),
    difference: differenceLines(before, after),
    images: imagesOf(newer),
  }
}

function reworked({ old: stored, putBack, remove, anchors }: ReworkTask): Made<'rework'> {
  const old = treeOf(stored)
  const newer = old && rework(old, { putBack, remove })
  if (!old || !newer) return null
  const text = textFileOf(newer)
  const [from, to] = [plainText(old), plainText(newer)]
  // Which blocks stayed is known, so that of two that read the same the right one goes with its marks.
  const pieces = keptBlocks(from, to)
  const [before, after] = [hashed(from, stored.hash), hashed(to, text.hash)]
  const found = relocateAll({ anchors, before, after, pieces })
  const describe = describerOf(after.text, after.hash)
  return {
    text,
    outcomes: anchors.map((anchor, i): Outcome => {
      const one = found[i]
      // What goes away takes its marks along: another place with the same words is not theirs.
      const isGone = anchor.textHash === stored.hash && one?.kind === 'moved'
      return isGone ? { kind: 'orphan' } : outcome(anchor, one, describe)
    }),
  }
}

function relocated({ from, to, anchors }: RelocateTask): Made<'relocate'> {
  const after = spelled(to)
  return after && outcomes(anchors, from && spelled(from), after)
}

function places({ anchor, text, before }: PlacesTask): Made<'places'> {
  const tree = treeOf(text)
  return tree && placesOf(anchor, plainText(tree), before && spelled(before))
}

function alike({ text, others }: AlikeTask): Made<'alike'> {
  const own = spelled(text)
  if (!own) return null
  return others.map((other) => {
    const one = spelled(other)
    return one ? likeness(own.text, one.text) : 0
  })
}

function cited({ text: stored, marks }: CiteTask): Made<'cite'> {
  const text = treeOf(stored)
  if (!text) return null
  const record = { marks: Object.fromEntries(marks.map((mark) => [mark.id, mark])) }
  return citeMarks(record, { text, plain: plainText(text), hash: stored.hash })
}

/** The tree in a text file; null where it is not whole, or not the one that is meant. */
function treeOf({ bytes, hash }: StoredText): Text | null {
  const json = textJson(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), hash)
  return json === null ? null : JSON.parse(json)
}

function spelled(stored: StoredText): HashedText | null {
  const tree = treeOf(stored)
  return tree && hashed(plainText(tree), stored.hash)
}

function hashed({ text }: PlainText, hash: string): HashedText {
  return { text, hash }
}

function outcomes(anchors: readonly Anchor[], before: HashedText | null, after: HashedText): readonly Outcome[] {
  const found = relocateAll({ anchors, before, after })
  const describe = describerOf(after.text, after.hash)
  return anchors.map((anchor, i) => outcome(anchor, found[i], describe))
}

function outcome(
  anchor: Anchor,
  found: Relocation | undefined,
  describe: (anchor: Anchor, range: Range) => Anchor,
): Outcome {
  if (!found || found.kind === 'orphan') return { kind: 'orphan' }
  return { kind: found.kind, anchor: describe(anchor, found.range) }
}
