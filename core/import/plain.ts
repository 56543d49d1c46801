/**
 * Plain text, mostly a page that was pasted: finds the title block, leaves out the site's furniture, and makes blocks of
 * the rest. Every line that is not blank ends in the text, in the title block, or among what was left out.
 */
import type { LeftOut, LeftOutReason } from '../text/tree'
import { excerptOf, shorten } from './excerpt'
import type { Hints, Imported } from './imported'
import { guessLanguage } from './language'
import { authorLines } from './plain/authors'
import { findBody, LONGEST_HEAD } from './plain/body'
import { type Chunk, chunksOf, furnitureLookup } from './plain/chunks'
import { codeRegions } from './plain/code'
import { type Edition, editionOf, withoutLines } from './plain/editions'
import { type Header, readHeader } from './plain/header'
import { type Group, groupsOf } from './plain/lines'
import { siteIn } from './plain/site'
import { draftsOf } from './plain/structure'
import { readMiddle, readTail, type Tail, withinBounds } from './plain/tail'
import { type Head, readHead } from './plain/title-block'
import { titleFromName } from './title'

/** A title made of the text's first words. */
const TITLE_LENGTH = 70

/** Reads a plain text. */
export function importPlain(raw: string, hints: Hints): Imported {
  const all = groupsOf(raw)
  const edition = editionOf(all)
  const groups = edition ? withoutLines(all, edition.out) : all
  const language = edition?.language ?? guessLanguage(sample(groups))
  const code = codeRegions(groups)
  const chunks = chunksOf(groups, code)
  const header = readHeader(chunks, language)
  const { head, out } = edition
    ? { head: NO_HEAD, out: new Map<number, LeftOutReason>() }
    : header.isLetter
      ? titledLetter(header)
      : read(chunks, language, hints)
  const kept = chunks.filter((chunk) => !out.has(chunk.index))
  const between = [...out]
    .filter(([index, reason]) => index < head.bodyAt && reason === 'titleBlock')
    .map(([index]) => index)
  const [first, last] = [Math.min(...between), Math.max(...between)]
  const drafts = draftsOf(kept, (chunk) => chunk.index > first && chunk.index < last)
  const blocks = drafts.map((draft) => draft.block)
  const lines = drafts.map((draft) => draft.line)
  const leftOut = edition
    ? editionLeftOut(all, edition, lines)
    : chunks.flatMap((chunk) => leftOutOf(chunk, out.get(chunk.index), lines))
  const { facts } = head
  const excerpt = excerptOf(blocks)
  const site = siteIn(chunks.filter((chunk) => out.has(chunk.index)).map((chunk) => chunk.words))
  return {
    source: {
      title:
        edition?.title ??
        facts.title ??
        header.title ??
        titleFromName(hints.name) ??
        shorten(excerpt ?? kept[0]?.words ?? hints.name, TITLE_LENGTH),
      authors: edition?.authors ?? (facts.authors.length > 0 ? facts.authors : header.authors),
      date: edition ? null : (facts.date ?? header.date),
      site: facts.site ?? (site !== null && facts.authors.includes(site) ? null : site),
      section: facts.section,
      series: facts.series,
      credits: facts.credits,
      language,
      excerpt,
      address: null,
    },
    tags: [],
    text: { plainTextVersion: 1, blocks, leftOut },
  }
}

/** Enough lines to tell a language by, from the middle of the text, where menus are not. */
function sample(groups: readonly Group[]): string {
  const lines = groups.flatMap((group) => group.lines.map((line) => line.words))
  const long = lines.filter((line) => line.length > 60)
  return (long.length > 2 ? long : lines).slice(0, 200).join('\n')
}

function read(
  chunks: readonly Chunk[],
  language: string | null,
  hints: Hints,
): { readonly head: Head; readonly out: ReadonlyMap<number, LeftOutReason> } {
  const lookup = furnitureLookup()
  const bodyAt = findBody(chunks, lookup, language)
  const tail = bodyAt === null ? NO_TAIL : readTail(chunks, bodyAt, lookup)
  const head = readHead(chunks, bodyAt ?? Math.min(chunks.length, LONGEST_HEAD), lookup, {
    language,
    name: titleFromName(hints.name),
    tailEvidence: tail.evidence,
  })
  const out = new Map(head.out)
  if (bodyAt !== null && head.evidence >= LEAST_EVIDENCE) {
    const end = Math.min(chunks.length, ...tail.out.keys())
    const furniture = withinBounds(chunks, new Map([...readMiddle(chunks, bodyAt, end, lookup), ...tail.out]))
    for (const [index, reason] of furniture) out.set(index, reason)
  }
  if (tail.out.size > 0) for (const index of authorLines(chunks, out, head.facts.authors)) out.set(index, 'author')
  // A rule must not leave nothing.
  if (chunks.length > 0 && chunks.every((chunk) => out.has(chunk.index)) && head.facts.title === null)
    return { head, out: new Map() }
  return { head, out }
}

/** One sign alone (a line "Close", a line "Share") does not make a page of a text. */
const LEAST_EVIDENCE = 3
const NO_HEAD: Head = {
  facts: { title: null, date: null, site: null, section: null, series: null, authors: [], credits: [] },
  out: new Map(),
  bodyAt: 0,
  evidence: 0,
}
const NO_TAIL: Tail = { out: new Map(), evidence: 0 }

/** The lines of an edition, each by itself, in the order of the file. */
function editionLeftOut(groups: readonly Group[], { out }: Edition, lines: readonly number[]): readonly LeftOut[] {
  return groups.flatMap((group) =>
    group.lines.flatMap((line) => {
      const reason = out.get(line.number)
      if (reason === undefined) return []
      return [
        { before: firstAfter(lines, line.number), reason, block: { kind: 'paragraph', spans: [line.words] } } as const,
      ]
    }),
  )
}

/** A letter's first lines are its own; only a title over them is not. */
function titledLetter({ titleAt, title }: Header): ReturnType<typeof read> {
  if (titleAt === null || title === null) return { head: NO_HEAD, out: new Map() }
  return { head: { ...NO_HEAD, bodyAt: titleAt + 1 }, out: new Map([[titleAt, 'titleBlock']]) }
}

function leftOutOf(chunk: Chunk, reason: LeftOutReason | undefined, lines: readonly number[]): readonly LeftOut[] {
  if (reason === undefined) return []
  const at = chunk.lines[0]?.number ?? 0
  return [{ before: firstAfter(lines, at), reason, block: { kind: 'paragraph', spans: [chunk.words] } }]
}

/** The index of the first of ascending numbers that is greater. */
function firstAfter(numbers: readonly number[], value: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) > value) high = middle
    else low = middle + 1
  }
  return low
}
