import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkRelease } from '../../../scripts/package.mjs'
import { at } from '../../../scripts/project.mjs'

test('a release made of the registry’s copy of Electron is refused', () => {
  expect(() => checkRelease({ source: 'registry', version: '42.0.0' })).toThrow(/official Electron only.*42\.0\.0/)
  expect(() => checkRelease({ source: 'official', version: '45.0.0' })).not.toThrow()
})

test('the fuses that Electron advises to turn are turned', () => {
  const settings = Object.fromEntries(
    [...readFileSync(at('electron-builder.yml'), 'utf8').matchAll(/^ {2}(\w+): (true|false)$/gm)].map(
      ([, key, value]) => [key, value === 'true'],
    ),
  )
  expect(settings).toMatchObject({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  })
})
