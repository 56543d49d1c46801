/**
 * What stands before the first prose of a plain text: the site's menus, and the title block. Finds the title among
 * its lines; `head-reader.ts` then takes the rest apart.
 */
import type { LeftOutReason } from '../../text/tree'
import type { Match } from '../furniture/family'
import type { Chunk } from './chunks'
import { type Facts, HeadReader } from './head-reader'
import { endsSentence, wordCount } from './lines'
import { credible, datesGoOn, evidenceOf, type Role, roleOf } from './roles'
import { candidateScore } from './title-score'

/** What the title block says, and what leaves the text for it. */
export interface Head {
  readonly facts: Facts
  /** Chunks that do not stay in the text, by index. */
  readonly out: ReadonlyMap<number, LeftOutReason>
  /** The first chunk of the text proper. */
  readonly bodyAt: number
  /** How sure it is that this is a page with furniture around it: 0 is a bare text. */
  readonly evidence: number
}

/** Reads the head. `tailEvidence` is what the end of the text says about its being a page. */
export function readHead(
  chunks: readonly Chunk[],
  bodyAt: number,
  lookup: (chunk: Chunk) => Match | null,
  {
    language,
    name,
    tailEvidence,
  }: { readonly language: string | null; readonly name: string | null; readonly tailEvidence: number },
): Head {
  const head = chunks.slice(0, bodyAt)
  const found = head.map((chunk) => roleOf(chunk, lookup, language))
  const roles = credible(found, tailEvidence, datesGoOn(chunks, bodyAt, language))
  const evidence = evidenceOf(roles) + tailEvidence
  const reader = new HeadReader(chunks, roles, bodyAt, evidence, lookup)
  const scores = head.map((chunk, i) =>
    candidateScore(chunk, {
      chunks,
      at: i,
      bodyAt,
      name,
      role: roles[i]?.kind ?? 'other',
      saidAfter: stepsTo(roles, i, 1),
      saidBefore: stepsTo(roles, i, -1),
      isPage: reader.isPage,
    }),
  )
  reader.read(bestTitle(scores, reader.isPage, (at) => mayBeOver(head[at])))
  return { facts: reader.facts, out: reader.out, bodyAt, evidence }
}

/** How many lines away, furniture aside, author, date or credit stand on one side of a line; Infinity where none do. */
function stepsTo(roles: readonly Role[], from: number, step: 1 | -1): number {
  let steps = 0
  for (let i = from + step; i >= 0 && i < roles.length; i += step) {
    const kind = roles[i]?.kind
    if (kind !== 'furniture') steps++
    if (kind === 'meta' || kind === 'credit') return steps
  }
  return Number.POSITIVE_INFINITY
}

/** A line must look so much like a title; of a bare text more. */
const LEAST_SCORE = 3
const LEAST_SCORE_BARE = 5

/** Whether a line may be the title of a summary below it: words enough, and no sentence. */
function mayBeOver(chunk: Chunk | undefined): boolean {
  return chunk !== undefined && chunk.width >= 24 && wordCount(chunk.words) >= 4 && !endsSentence(chunk.words)
}

/** A summary may look more like a title than the title over it, by so much. */
const SUMMARY_LEAD = 3

function bestTitle(scores: readonly number[], isPage: boolean, isLongEnough: (at: number) => boolean): number | null {
  const best = Math.max(...scores)
  if (best < (isPage ? LEAST_SCORE : LEAST_SCORE_BARE)) return null
  const at = scores.indexOf(best)
  // Of two such lines, one under the other, the second is the summary.
  const above = at - 1
  return (scores[above] ?? Number.NEGATIVE_INFINITY) >= best - SUMMARY_LEAD && isLongEnough(above) ? above : at
}
