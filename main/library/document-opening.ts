/**
 * Opening a document: its record and the later lines of its history; else the record's `.bak` and later lines; else the
 * newest base line and later lines. `readDocument` changes nothing on disk; `mend` puts right what it found.
 */
import { join } from 'node:path'
import * as v from 'valibot'
import { ChangeMismatch } from '../../core/change/apply'
import type { NumberedCommit } from '../../core/change/change'
import { LiveRecord } from '../../core/change/live-record'
import { numberedCommitSchema, recordSchema } from '../../core/change/schema'
import { UNDO_DEPTH } from '../../core/change/undo'
import type { DocumentId } from '../../core/document/id'
import type { DocumentRecord } from '../../core/document/record'
import { strings } from '../../core/strings'
import { DurableFile } from './durable-file'
import { codeOf, type FileOperations } from './file-system'
import { inOurFormat } from './format'
import { type LastSegment, type ReadHistory, type Replay, readHistory, replay } from './history-reader'
import { parseLine } from './lines'

export interface DocumentPlace {
  readonly files: FileOperations
  /** The document's folder. */
  readonly folder: string
  readonly id: DocumentId
  readonly newId: () => string
}

export interface ReadDocument {
  readonly record: LiveRecord
  /** The newest commits, oldest first, UNDO_DEPTH at most. */
  readonly history: readonly NumberedCommit[]
  readonly recordFile: DurableFile<DocumentRecord>
  /** The number up to which `record.json` itself goes; null where it could not be used. */
  readonly recordSeq: number | null
  readonly last: LastSegment | null
  /** Whether the history's lines alone no longer lead to this record, so that a new segment has to begin with it. */
  readonly isBroken: boolean
  /** What was found damaged, as sentences. */
  readonly notices: readonly string[]
}

/** The file that holds a document's record. */
export function recordFileOf({ files, folder, id, newId }: DocumentPlace): DurableFile<DocumentRecord> {
  return new DurableFile<DocumentRecord>({
    path: join(folder, 'record.json'),
    files,
    isValid: (value): value is DocumentRecord => isRecord(value) && value.id === id,
    form: 'sealed',
    flushing: 'flushed',
    newId,
  })
}

/** The folder of a document's history. */
export function historyFolder(folder: string): string {
  return join(folder, 'history')
}

/** Reads a document; null where neither record nor history can be used, or the disk does not give them. */
export async function readDocument(place: DocumentPlace): Promise<ReadDocument | null> {
  try {
    return await read(place)
  } catch (error) {
    if (codeOf(error) === '') throw error
    return null
  }
}

async function read(place: DocumentPlace): Promise<ReadDocument | null> {
  const recordFile = recordFileOf(place)
  const stored = await recordFile.read()
  let history = await historyOf(place, stored?.seq ?? null)
  const start = stored && belongs(stored, history) ? stored : null
  if (stored && !start) recordFile.distrust()
  let replayed = replay(history, start && new LiveRecord(start), rules(place.id))
  if (replayed.state === null) {
    // The newest base is whole but cannot be used: the oldest may be.
    history = await historyOf(place, -1)
    replayed = replay(history, null, rules(place.id))
  }
  const record = replayed.state ?? (stored && new LiveRecord(stored))
  if (record === null) return null
  const lost = Math.max(replayed.missing + replayed.misfits, history.badLines)
  const isBehind = start === null ? replayed.state === null : lastSeq(history) < start.seq
  return {
    record,
    history: newest(history),
    recordFile,
    recordSeq: recordFile.found.source === 'file' && start ? start.seq : null,
    last: history.last,
    isBroken: lost > 0 || isBehind,
    notices: [
      ...(start === null ? [strings.storage.recordFromHistory] : []),
      ...(start !== null && recordFile.found.isDamaged ? [strings.storage.recordFromBackup] : []),
      ...(lost > 0 ? [strings.storage.historyGap(lost)] : []),
      ...(isBehind ? [strings.storage.historyBehind] : []),
    ],
  }
}

function historyOf({ files, folder, id }: DocumentPlace, from: number | null): Promise<ReadHistory> {
  return readHistory(files, historyFolder(folder), from, UNDO_DEPTH, id)
}

function rules(id: DocumentId): Replay<LiveRecord> {
  return {
    seqOf: (record) => record.seq,
    base: (value) => (isRecord(value) && value.id === id ? new LiveRecord(value) : null),
    apply: (record, line, seq) => {
      try {
        if (isCommit(line)) {
          record.apply(line)
          return 'fits'
        }
      } catch (error) {
        if (!(error instanceof ChangeMismatch)) throw error
      }
      record.skipTo(seq)
      return 'misfits'
    },
  }
}

/** Whether the record is a sum of this history: the commit that it names last stands there under that number. */
function belongs(record: DocumentRecord, history: ReadHistory): boolean {
  for (const item of history.items)
    if (item.kind === 'line' && item.seq === record.seq) return item.id === record.lastCommit
  return true
}

function lastSeq(history: ReadHistory): number {
  return history.items.at(-1)?.seq ?? -1
}

function newest(history: ReadHistory): readonly NumberedCommit[] {
  const lines = history.items.filter((item) => item.kind === 'line')
  return lines.slice(-UNDO_DEPTH).map(parseLine).filter(isCommit)
}

function isRecord(value: unknown): value is DocumentRecord {
  return v.is(recordSchema, inOurFormat(value))
}

function isCommit(value: unknown): value is NumberedCommit {
  return v.is(numberedCommitSchema, inOurFormat(value))
}
