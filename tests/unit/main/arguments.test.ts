import { expect, test } from 'vitest'
import { readArguments } from '../../../main/settings/arguments'

const program = '/opt/margent/out/app/main.cjs'
const from = '/home/reader'

test('the packaged app takes all that follows its own name', () => {
  expect(readArguments(['/usr/bin/margent', 'a.txt', '--ozone-platform=x11', '/tmp/b.md'], from, null)).toEqual({
    library: null,
    files: ['/home/reader/a.txt', '/tmp/b.md'],
    links: [],
  })
})

test.each([
  ['a folder over it', ['electron', '/opt/margent', 'a.txt']],
  ['its file', ['electron', program, 'a.txt']],
  [
    'after options of Electron',
    ['electron', '--inspect=0', '-r', '/tmp/loader.js', '/opt/margent', '--lang=en', 'a.txt'],
  ],
])('from source the program is %s, and no file to add', (_, argv) => {
  expect(readArguments(argv, from, program).files).toEqual(['/home/reader/a.txt'])
})

test('from source a relative folder is found from where the person stands', () => {
  expect(readArguments(['electron', '.', 'a.txt'], '/opt/margent', program).files).toEqual(['/opt/margent/a.txt'])
})

test('the library is named either way, and is no file', () => {
  for (const given of [['--library', 'mine'], ['--library=mine']])
    expect(readArguments(['margent', ...given, 'a.txt'], from, null)).toEqual({
      library: '/home/reader/mine',
      files: ['/home/reader/a.txt'],
      links: [],
    })
})

test('links are links', () => {
  expect(readArguments(['margent', 'margent://a/b#c'], from, null)).toMatchObject({
    files: [],
    links: ['margent://a/b#c'],
  })
})
