/**
 * The command line: `margent COMMAND …`. Runs as plain Node (Electron's, with ELECTRON_RUN_AS_NODE), beside the app or
 * without it, and imports nothing of Electron.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cliStrings } from '../core/cli-strings'
import { appLibrary, surroundings } from './cli/place'
import { run } from './cli/run'
import { endImport, readFileForImport } from './import/client'
import { textCommand } from './import/text-command'

/** The program's version, from the `package.json` that stands over `out/app/`. */
function version(): string {
  const { version }: { readonly version: string } = JSON.parse(
    readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8'),
  )
  return version
}

/** One line of the terminal, written over each time; '' takes it away. */
function showProgress(line: string): void {
  const room = (process.stderr.columns ?? 80) - 1
  process.stderr.write(`\r\x1b[K${line.slice(0, room)}`)
}

async function main(): Promise<void> {
  try {
    process.exitCode = await run(process.argv.slice(2), {
      workingFolder: process.cwd(),
      appLibrary: () => appLibrary(surroundings()),
      version,
      read: readFileForImport,
      text: textCommand,
      print: (text) => void process.stdout.write(text),
      complain: (sentence) => void process.stderr.write(`${sentence}\n`),
      progress: process.stderr.isTTY ? showProgress : null,
    })
  } catch (error) {
    process.stderr.write(`${cliStrings.mistake(error instanceof Error ? error.message : String(error))}\n`)
    process.exitCode = 1
  } finally {
    endImport()
  }
}

// Whoever reads our output may stop early (`margent list | head`); that is no failure.
process.stdout.on('error', () => process.exit())

void main()
