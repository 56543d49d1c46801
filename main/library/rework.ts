/**
 * A new text version with blocks put back or taken out. The text is written and flushed first, then one commit names it and
 * carries the marks over; a mark whose words are gone keeps its anchor, and finds them again when they are put back.
 */
import type { Anchor, Range } from '../../core/anchor/anchor'
import { carryPieces, type KeptPiece } from '../../core/anchor/carry'
import { describeAgain } from '../../core/anchor/describe'
import { resolve } from '../../core/anchor/resolve'
import type { Change, Commit, NumberedCommit } from '../../core/change/change'
import { type DocumentRecord, FORMAT_VERSION } from '../../core/document/record'
import { done, type Failure, failed, type Result } from '../../core/failure'
import { strings } from '../../core/strings'
import { type PlainText, plainText } from '../../core/text/plain-text'
import { rework as reworkText } from '../../core/text/rework'
import type { Text } from '../../core/text/tree'
import type { DocumentPlace } from './document-opening'
import type { ReworkRequest } from './interface'
import { nextTextVersion, readText, textVersionOf, writeText } from './text-file'
import { writeFailure } from './write-failure'

export interface ReworkPlace extends DocumentPlace {
  readonly now: () => string
}

/** Sends the commit on its way; `text` is the JSON of the new text version. */
export type Send = (commit: Commit, text: string) => Promise<Result<{ readonly seq: number }>>

/** Makes the new text version; `newest` gives the record as it is when asked. */
export async function rework(
  place: ReworkPlace,
  newest: () => DocumentRecord,
  request: ReworkRequest,
  send: Send,
): Promise<Result<NumberedCommit>> {
  const refused: Failure = { kind: 'refused', change: titleOf(request) }
  const before = newest().text
  if (before.version !== request.version) return failed(refused)
  const json = await readText(place.files, place.folder, before)
  if (json === null) return failed({ kind: 'documentDamaged', document: place.id, folder: place.folder })
  const old: Text = JSON.parse(json)
  const text = reworkText(old, request)
  if (text === null || request.putBack.length + request.remove.length === 0) return failed(refused)
  let after: ReturnType<typeof textVersionOf>
  try {
    after = textVersionOf(text, await nextTextVersion(place.files, place.folder))
    await writeText(place.files, place.folder, text, after)
    await place.files.flushFolder(place.folder)
  } catch (error) {
    return failed(writeFailure(error))
  }
  const { plain, ...version } = after
  const record = newest()
  if (record.text.version !== before.version) return failed(refused)
  const id = place.newId()
  const commit: Commit = {
    id,
    group: id,
    at: place.now(),
    title: titleOf(request),
    changes: [
      { kind: 'text.set', before: record.text, after: version },
      ...carriedMarks(record, plainText(old), plain, version.hash),
    ],
  }
  const sent = await send(commit, JSON.stringify(text))
  return sent.ok ? done({ ...commit, v: FORMAT_VERSION, seq: sent.value.seq }) : sent
}

function titleOf({ putBack, remove }: ReworkRequest): string {
  return remove.length === 0 ? strings.storage.putBack(putBack.length) : strings.storage.leaveOut(remove.length)
}

function carriedMarks(record: DocumentRecord, from: PlainText, to: PlainText, hash: string): readonly Change[] {
  const pieces = keptPieces(from, to)
  return Object.values(record.marks).flatMap(({ id, anchor }): readonly Change[] => {
    const range = carried(anchor, record.text.hash, from, pieces, to, hash)
    return range
      ? [{ kind: 'anchor.set', mark: id, before: anchor, after: describeAgain(anchor, to.text, range, hash) }]
      : []
  })
}

function carried(
  anchor: Anchor,
  oldHash: string,
  from: PlainText,
  pieces: readonly KeptPiece[],
  to: PlainText,
  newHash: string,
): Range | null {
  if (resolve(anchor, from.text, oldHash).kind === 'exact') return carryPieces(anchor, pieces, to.text)
  // An orphan whose words come back.
  const found = resolve(anchor, to.text, newHash)
  return found.kind === 'moved' ? found.range : null
}

/** What both plain texts hold: the leaves that are in both, and the signs between those that stayed side by side. */
function keptPieces(from: PlainText, to: PlainText): readonly KeptPiece[] {
  const places = new Map(to.blocks.map((leaf, index) => [leaf.node, index]))
  const pieces: KeptPiece[] = []
  from.blocks.forEach((leaf, index) => {
    const place = places.get(leaf.node)
    const kept = place === undefined ? undefined : to.blocks[place]
    if (place === undefined || !kept) return
    const next = from.blocks[index + 1]
    const joined = next !== undefined && to.blocks[place + 1]?.node === next.node ? 1 : 0
    pieces.push({ from: leaf.start, to: kept.start, length: leaf.end - leaf.start + joined })
  })
  return pieces
}
