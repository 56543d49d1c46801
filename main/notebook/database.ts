/**
 * The file of the cache: a SQLite database beside the catalogue's cache. It may be gone, damaged, of an older program or of another
 * library; then it is made anew. Nothing in it is only there.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { LibraryId } from '../../core/document/id'

/** Goes up whenever something is kept otherwise, so that an old file is not believed. */
const VERSION = 1
/** Kibibytes of the file that stay in memory: the words of a hundred thousand marks are gone through again with each letter. */
const CACHE_KIBIBYTES = 64 * 1024

const SCHEMA = `
  CREATE TABLE about(name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
  CREATE TABLE document(
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, seq INTEGER NOT NULL, marks INTEGER NOT NULL, title TEXT NOT NULL,
    added TEXT NOT NULL, state TEXT NOT NULL, trashed TEXT, tags TEXT NOT NULL, own TEXT NOT NULL, note TEXT NOT NULL,
    version INTEGER NOT NULL, hash TEXT NOT NULL);
  CREATE TABLE mark(
    row INTEGER PRIMARY KEY, id TEXT NOT NULL, document INTEGER NOT NULL, label TEXT NOT NULL, start INTEGER, finish INTEGER,
    paragraph INTEGER, heading TEXT, created REAL NOT NULL, changed REAL NOT NULL, trashed INTEGER NOT NULL,
    own TEXT NOT NULL, tags TEXT NOT NULL, noted INTEGER NOT NULL, quote TEXT NOT NULL, note TEXT NOT NULL);
  CREATE INDEX mark_id ON mark(id);
  CREATE TABLE words(row INTEGER PRIMARY KEY, words TEXT NOT NULL);
  CREATE TABLE link(
    document INTEGER NOT NULL, mark INTEGER NOT NULL, title TEXT, to_document TEXT, to_mark TEXT, heading TEXT, words TEXT NOT NULL);
  CREATE INDEX link_source ON link(document, mark);
  CREATE INDEX link_title ON link(title);
  CREATE INDEX link_document ON link(to_document);
  CREATE INDEX link_mark ON link(to_mark);
`

/** The cache in `file` (null: in memory). A file that cannot be used is removed; where none can be made, memory has to do. */
export function openDatabase(file: string | null, library: LibraryId, trouble: (what: string) => void): DatabaseSync {
  if (file === null) return made(':memory:', library)
  try {
    mkdirSync(dirname(file), { recursive: true })
    return known(file, library) ?? remade(file, library)
  } catch (error) {
    trouble(`the notebook's cache is kept in memory: ${String(error)}`)
    return made(':memory:', library)
  }
}

/** Removes the file of the cache, which is made anew with the next start. */
export function removeDatabase(file: string): void {
  for (const name of [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]) rmSync(name, { force: true })
}

function known(file: string, library: LibraryId): DatabaseSync | null {
  let database: DatabaseSync | null = null
  try {
    database = connected(file)
    const about = new Map(
      database
        .prepare('SELECT name, value FROM about')
        .all()
        .map(({ name, value }) => [name, value]),
    )
    if (about.get('version') === String(VERSION) && about.get('library') === library) return database
  } catch (error) {
    database?.close()
    // Another program has it open just now, on the same library: it is not ours to remove.
    if (isBusy(error)) throw error
    // Not a database, or not whole: made anew.
    return null
  }
  database.close()
  return null
}

/** SQLITE_BUSY. */
const BUSY = 5

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === BUSY
}

function remade(file: string, library: LibraryId): DatabaseSync {
  removeDatabase(file)
  return made(file, library)
}

function made(file: string, library: LibraryId): DatabaseSync {
  const database = connected(file)
  database.exec(SCHEMA)
  const put = database.prepare('INSERT INTO about VALUES (?, ?)')
  put.run('library', library)
  // Last: a file that was begun and not finished is not believed.
  put.run('version', String(VERSION))
  return database
}

function connected(file: string): DatabaseSync {
  const database = new DatabaseSync(file)
  // Nobody else uses it. What a power cut takes from the end of it is found to be missing by the documents' numbers.
  database.exec(`PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
    PRAGMA cache_size = -${CACHE_KIBIBYTES}; PRAGMA temp_store = MEMORY;`)
  return database
}
