/** The README promises keys, formats, limits and a command line. Each is asked of the code that does it. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cliStrings } from '../../../core/cli-strings'
import { COMMANDS, type CommandDefinition } from '../../../core/command/command'
import { keyNames, keysOf } from '../../../core/command/key-names'
import { OPERATIONS } from '../../../core/note/operations'
import { FORMATS } from '../../../main/import/formats'
import { MAX_IMAGE_PIXELS } from '../../../main/import/images/image-kind'
import { MAX_IMAGE_BYTES, MAX_IMAGES_BYTES } from '../../../main/import/images/image-limits'
import { MAX_FILE_BYTES, MAX_SECONDS } from '../../../main/import/limits'
import { at } from '../../../scripts/project.mjs'

const readme = readFileSync(at('README.md'), 'utf8')
const keys = between(readme, '\n## Keys\n', '\n## ')
const megabytes = (bytes: number) => `${bytes / 1_048_576} MB`

describe('the README', () => {
  test('opens with the two commands', () => {
    const indented = readme.split('\n').filter((line) => line.startsWith('    '))
    expect(indented.slice(0, 2)).toEqual(['    npm start', '    npm test'])
  })

  test('names every key of every command, and no other', () => {
    const named = [...keys.matchAll(/`([^`]+)`/g)].map(([, key]) => key)
    const there = (COMMANDS as readonly CommandDefinition[]).flatMap(keysOf).map((key) => keyNames(key, 'linux').spoken)
    const inNotes = Object.values(OPERATIONS).map(({ chord }) => keyNames(chord, 'linux').spoken)
    const byNoCommand = ['Cmd', 'Ctrl', 'Esc', 'Up', 'Down', 'Home', 'End', 'Tab', 'Shift+Tab', '#', '[[', ...inNotes]
    // `Ctrl+=` is spoken as it is written; a shown key and its spoken name are the same elsewhere.
    expect(new Set(named)).toEqual(new Set([...there, ...byNoCommand]))
  })

  test('names every ending that can be added', () => {
    for (const extension of FORMATS.flatMap(({ extensions }) => extensions).filter((name) => name !== ''))
      expect(readme).toContain(`\`.${extension}\``)
  })

  test('tells the limits', () => {
    expect(readme).toContain(`| largest file | ${megabytes(MAX_FILE_BYTES)} |`)
    expect(readme).toContain(`| longest time for one file | ${MAX_SECONDS} seconds |`)
    expect(readme).toContain(`| most pixels of an image | ${MAX_IMAGE_PIXELS / 1_000_000} million;`)
    expect(readme).toContain(`${megabytes(MAX_IMAGE_BYTES)}; all images of a document ${megabytes(MAX_IMAGES_BYTES)}`)
  })

  test('tells the command line as --help does', () => {
    const commands = between(cliStrings.help, '\nCommands\n', '\n\n')
    const options = between(cliStrings.help, '\nOptions\n', '\n\n')
    const usages = [...`${commands}\n${options}`.matchAll(/^ {2}(\S+(?: \S+)?) {2}/gm)].map(([, usage]) => usage)
    expect(usages.length).toBeGreaterThan(10)
    for (const usage of usages) expect(readme).toContain(`\`${usage}\``)
  })

  test('tells the shapes of JSON as --help does', () => {
    const [, ...outputs] = between(cliStrings.help, '\nOutput with --json', '\n\n').split(/\n {2}(?=\S)/)
    expect(outputs).toHaveLength(5)
    for (const output of outputs) {
      const [, shapes = ''] = /^\S+\s+([\s\S]+)$/.exec(output) ?? []
      const [first = '', other = ''] = shapes
        .replace(/\s+/g, ' ')
        .replace('"kind": "title" | "text" | "note" | "documentNote"', '"kind"')
        .split(', with --out ')
      expect(readme).toContain(`\`${first}\``)
      expect(readme).toContain(other)
    }
  })
})

function between(text: string, from: string, to: string): string {
  const start = text.indexOf(from) + from.length
  return text.slice(start, text.indexOf(to, start))
}
