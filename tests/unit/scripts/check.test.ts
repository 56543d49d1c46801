import { expect, test } from 'vitest'
import { isAllowed, packagesIn, withDependencies } from '../../../scripts/check/licences.mjs'
import { configured, expectationsOf } from '../../../scripts/check/rules.mjs'
import { addressesIn, findingsIn, missingFrom } from '../../../scripts/check/sources.mjs'

const ignore = 'biome' + '-ignore'

test.each([
  ['renderer/ui/Close.tsx', '<button aria-label="Close the window" />', 'words outside core/strings.ts'],
  ['renderer/ui/Close.tsx', '<button aria-label={strings.close} title="×" />', undefined],
  ['core/text/tree.ts', `// ${ignore} lint/style/x:`, 'a suppression without its reason on the same line'],
  ['core/text/tree.ts', `// ${ignore} lint/style/x: the parser hands out mutable nodes`, undefined],
  ['core/text/tree.ts', `// ${ignore} lint/style/x lint/style/y: the parser hands out mutable nodes`, undefined],
  ['core/text/tree.ts', 'export let count = 0', 'an exported let'],
  ['README.md', "see '/wo" + "rk/main'", 'a path of somebody’s machine'],
  ['.npmrc', 'registry=https://regis' + 'try.example.org/', 'the host of a registry'],
  ['core/text/tree.ts', '// TO' + 'DO: finish', 'a note to do later'],
])('%s: %s', (path, line, finding) => {
  expect(findingsIn(path, line)).toEqual(finding === undefined ? [] : [`${path}:1 ${finding}`])
})

test('a file of 400 lines passes, one of 401 does not', () => {
  expect(findingsIn('core/a.ts', 'x\n'.repeat(400))).toEqual([])
  expect(findingsIn('renderer/a.module.css', 'x\n'.repeat(401))).toEqual([
    'renderer/a.module.css: 401 lines, the longest may have 400',
  ])
})

test.each(['core/utils/a.ts', 'main/file-helper/a.ts', 'main/helpers.ts', 'renderer/state/service.ts'])(
  '%s is named for nothing',
  (path) => {
    expect(findingsIn(path, '')).toEqual(path === 'main/file-helper/a.ts' ? [] : [`${path}: name it for what it holds`])
  },
)

test('a lock file that records addresses is found', () => {
  const packages = { '': {}, 'node_modules/a': { resolved: 'https://example.org/a.tgz' }, 'node_modules/b': {} }
  expect(addressesIn({ packages })).toEqual(['node_modules/a'])
})

test('a lock file without another platform’s binaries is found', () => {
  const packages = {
    'node_modules/a': { optionalDependencies: { 'a-linux': '1', 'a-mac': '1' } },
    'node_modules/a-linux': { optional: true },
  }
  expect(missingFrom({ packages })).toEqual(['a-mac, which node_modules/a asks for'])
})

test('fixtures say what must be found in them', () => {
  expect(expectationsOf('//! tsc TS6307: main\n//! biome lint/a/b:\n')).toEqual([
    { tool: 'tsc', code: 'TS6307', message: 'main' },
    { tool: 'biome', code: 'lint/a/b', message: '' },
  ])
  expect(expectationsOf('/*! passes */')).toEqual([])
  expect(expectationsOf('export {}')).toBeUndefined()
})

test('rules and messages of a configuration are listed, those switched off are not', () => {
  const config = {
    linter: { rules: { preset: 'recommended', style: { noEnum: 'error', noVar: 'off' } } },
    overrides: [
      {
        linter: {
          rules: {
            style: {
              noRestrictedImports: {
                level: 'error',
                options: {
                  paths: { lowdb: { message: 'not here' } },
                  patterns: [{ group: ['*'], message: 'nothing' }],
                },
              },
            },
          },
        },
      },
    ],
  }
  expect(configured(config)).toEqual({
    codes: ['lint/style/noEnum', 'lint/style/noRestrictedImports'],
    messages: ['not here', 'nothing'],
  })
})

test('imported packages are found, with scopes, and with what they depend on where npm put it', () => {
  const text =
    "import { a } from '@scope/a/part'\nimport './a.css'\nimport 'b'\nconst c = import('c')\nimport 'node:fs'"
  expect(packagesIn(text)).toEqual(['@scope/a', 'b', 'c'])
  const lock = {
    packages: {
      'node_modules/b': { dependencies: { c: '1', d: '1' } },
      'node_modules/b/node_modules/c': { dependencies: { d: '1' } },
      'node_modules/c': {},
      'node_modules/d': {},
    },
  }
  expect(withDependencies(['b'], lock)).toEqual(['node_modules/b', 'node_modules/b/node_modules/c', 'node_modules/d'])
})

test('licences are read as expressions', () => {
  expect(isAllowed('MIT')).toBe(true)
  expect(isAllowed('(MIT OR GPL-3.0)')).toBe(true)
  expect(isAllowed('MIT AND GPL-3.0')).toBe(false)
  expect(isAllowed(undefined)).toBe(false)
  expect(isAllowed('OFL-1.1')).toBe(false)
})
