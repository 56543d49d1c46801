import { expect, test } from 'vitest'
import { appLibrary, type Surroundings, userDataFolder } from '../../../main/cli/place'

function around(given: Partial<Surroundings>, files: Readonly<Record<string, string>> = {}): Surroundings {
  return { platform: 'linux', env: {}, home: '/home/kim', read: (path) => files[path] ?? null, ...given }
}

test('settings and library are where Electron puts them', () => {
  expect(userDataFolder(around({}))).toBe('/home/kim/.config/Margent')
  expect(userDataFolder(around({ env: { XDG_CONFIG_HOME: '/cfg' } }))).toBe('/cfg/Margent')
  expect(userDataFolder(around({ platform: 'darwin' }))).toBe('/home/kim/Library/Application Support/Margent')
  expect(userDataFolder(around({ platform: 'win32', env: { APPDATA: 'C:\\R' } }))).toBe('C:\\R\\Margent')
  expect(appLibrary(around({}))).toBe('/home/kim/Documents/Margent')
  expect(appLibrary(around({ platform: 'darwin' }))).toBe('/home/kim/Documents/Margent')
})

test('the desktop’s own documents folder counts, in whatever language', () => {
  const written = (line: string) => appLibrary(around({}, { '/home/kim/.config/user-dirs.dirs': `# x\n${line}\n` }))
  expect(written('XDG_DOCUMENTS_DIR="$HOME/문서"')).toBe('/home/kim/문서/Margent')
  expect(written('XDG_DOCUMENTS_DIR="/data/my \\"docs\\""')).toBe('/data/my "docs"/Margent')
  expect(written('XDG_DOCUMENTS_DIR="relative"')).toBe('/home/kim/Documents/Margent')
  expect(written('XDG_MUSIC_DIR="$HOME/Music"')).toBe('/home/kim/Documents/Margent')
})

test('the library that the app remembers comes first', () => {
  const settings = '/home/kim/.config/Margent/settings.json'
  expect(appLibrary(around({}, { [settings]: '{"library":"/elsewhere"}' }))).toBe('/elsewhere')
  expect(appLibrary(around({}, { [settings]: '{"library":null}' }))).toBe('/home/kim/Documents/Margent')
  expect(appLibrary(around({}, { [settings]: '{', [`${settings}.bak`]: '{"library":"/kept"}' }))).toBe('/kept')
})
