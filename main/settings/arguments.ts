import { resolve, sep } from 'node:path'

/** What a start of the app was asked to do. `links` are `margent://` addresses. */
export interface AppArguments {
  /** A library to open instead of the remembered one, for this run; absolute. */
  readonly library: string | null
  /** Files to add; absolute. */
  readonly files: readonly string[]
  readonly links: readonly string[]
}

/**
 * Reads the app's arguments: `[--library FOLDER] [FILE | margent://…]…`. Everything else that begins with a dash is
 * Chromium's or Electron's.
 * @param argv `process.argv`, or what a second start handed over
 * @param from the folder that relative paths are relative to
 * @param program the script that runs, where Electron was told which (a build from source); null in the packaged app
 */
export function readArguments(argv: readonly string[], from: string, program: string | null): AppArguments {
  const files: string[] = []
  const links: string[] = []
  let library: string | null = null
  const rest = afterProgram(argv, from, program)
  for (let i = 0; i < rest.length; i++) {
    const argument = rest[i] ?? ''
    if (argument === '--library') library = resolve(from, rest[++i] ?? '')
    else if (argument.startsWith('--library=')) library = resolve(from, argument.slice('--library='.length))
    else if (argument.startsWith('margent://')) links.push(argument)
    else if (argument !== '' && !argument.startsWith('-')) files.push(resolve(from, argument))
  }
  return { library, files, links }
}

/** What follows the path that told Electron what to run: the first one that is the program's file or a folder over it. */
function afterProgram(argv: readonly string[], from: string, program: string | null): readonly string[] {
  if (program === null) return argv.slice(1)
  const at = argv.findIndex((argument, i) => {
    if (i === 0 || argument.startsWith('-')) return false
    const path = resolve(from, argument)
    return program === path || program.startsWith(path.endsWith(sep) ? path : path + sep)
  })
  return at < 0 ? [] : argv.slice(at + 1)
}
