import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { App } from 'electron'

/** Where things lie on this device. */
export interface Folders {
  readonly userData: string
  readonly caches: string
  /** Where a new library is made: `Margent` in the person's documents. */
  readonly newLibrary: string
  /** What the app brings along. */
  readonly resources: string
  /** The built renderer. */
  readonly renderer: string
}

/** The folders of this run; `program` is the folder of the built main program, inside the app or its ASAR. */
export function foldersOf(app: App, program: string): Folders {
  const userData = app.getPath('userData')
  return {
    userData,
    caches: join(userData, 'cache'),
    newLibrary: join(documentsOf(app.getPath('documents'), app.getPath('home')), app.name),
    resources: join(program, '..', '..', 'resources'),
    renderer: join(program, 'renderer'),
  }
}

/** Where a Linux names no folder for documents, Chromium gives the home folder, though there mostly is one. */
function documentsOf(documents: string, home: string): string {
  const usual = join(home, 'Documents')
  return relative(documents, home) === '' && existsSync(usual) ? usual : documents
}

/** The documents that a new library begins with, the guide first. */
export function bundledDocuments(resources: string): readonly string[] {
  return ['getting-started.md', 'gsomia-briefing.md'].map((name) => join(resources, 'documents', name))
}
