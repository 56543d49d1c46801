import { expect, test } from 'vitest'
import { hasDisplay, missingLibraries, packagesFor } from '../../../scripts/system.mjs'

test('missing libraries are read from what ldd prints, each once, and given their packages', () => {
  const report = [
    '\tlinux-vdso.so.1 (0x00007ffd)',
    '\tlibffmpeg.so => /opt/electron/libffmpeg.so (0x00007f00)',
    '\tlibnss3.so => not found',
    '\tlibnssutil3.so => not found',
    '\tlibgtk-3.so.0 => not found',
    '\tlibgtk-3.so.0 => not found',
  ].join('\n')
  expect(missingLibraries(report)).toEqual(['libnss3.so', 'libnssutil3.so', 'libgtk-3.so.0'])
  expect(packagesFor(missingLibraries(report))).toEqual({ packages: ['libnss3', 'libgtk-3-0'], unknown: [] })
})

test('a library that we know no package for is named, not passed over', () => {
  expect(packagesFor(['libnew.so.9'])).toEqual({ packages: [], unknown: ['libnew.so.9'] })
})

test.runIf(process.platform === 'linux')('a display is X or Wayland, and an empty name is none', () => {
  expect(hasDisplay({ DISPLAY: ':0' })).toBe(true)
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
  expect(hasDisplay({ DISPLAY: '' })).toBe(false)
})
