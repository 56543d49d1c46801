import { expect, test } from 'vitest'
import { checkNode, isInstalled } from '../../../scripts/packages.mjs'

const lock = {
  packages: {
    '': { name: 'margent' },
    'node_modules/react': { version: '19.0.0' },
    'node_modules/binding-mac': { version: '1.0.0', optional: true },
  },
}

test.each([
  ['nothing was installed', undefined, false],
  ['all but another platform’s package is there', { 'node_modules/react': { version: '19.0.0' } }, true],
  ['one package is missing', {}, false],
  ['one package has another version', { 'node_modules/react': { version: '18.0.0' } }, false],
  [
    'an optional package has another version',
    { 'node_modules/react': { version: '19.0.0' }, 'node_modules/binding-mac': { version: '0.9.0' } },
    false,
  ],
])('%s', (_, packages, expected) => {
  expect(isInstalled(lock, packages && { packages })).toBe(expected)
})

test('where nothing is asked for, nothing need be installed', () => {
  expect(isInstalled({ packages: { '': { name: 'margent-bench' } } }, undefined)).toBe(true)
})

test('a Node that is too old is refused by name', () => {
  expect(() => checkNode('18.19.0')).toThrow(/Node 20 or newer.*18\.19\.0/)
  expect(() => checkNode('20.0.0')).not.toThrow()
})
