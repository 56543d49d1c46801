/** Licences of the packages that end up in the app: those that our sources import, and what these depend on. */
import { readFileSync } from 'node:fs'
import { at, filesBelow, readJson } from '../project.mjs'

const allowed = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0',
]
const allowedForFonts = ['OFL-1.1']

/** Electron is shipped beside the app with its own licence files; React's types and the like are erased. */
const besides = ['electron']

/**
 * Names of the packages that a module imports.
 * @param {string} text
 */
export const packagesIn = (text) => [
  ...new Set(
    [...text.matchAll(/(?:\bfrom|\bimport|\brequire)\s*\(?\s*'([^'.][^']*)'/g)]
      .map(([, name]) => name)
      .filter((name) => !name.startsWith('node:') && !name.startsWith('virtual:'))
      .map((name) =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      ),
  ),
]

/**
 * The packages and all that they depend on, as a lock file has them.
 * @param {readonly string[]} names
 * @param {object} lock parsed package-lock.json
 * @returns {string[]} places in node_modules
 */
export function withDependencies(names, lock) {
  const found = new Set()
  const visit = (name, from) => {
    const place = placeOf(name, from, lock)
    if (!place || found.has(place)) return
    found.add(place)
    for (const next of Object.keys(lock.packages[place].dependencies ?? {})) visit(next, place)
  }
  for (const name of names) visit(name, '')
  return [...found]
}

/** @returns {Promise<string[]>} */
export async function findings() {
  const sources = ['core', 'main', 'preload', 'renderer'].flatMap((folder) => filesBelow(at(folder)))
  const names = sources
    .filter((file) => /\.(?:tsx?|css)$/.test(file))
    .flatMap((file) => packagesIn(readFileSync(file, 'utf8')))
  const lock = readJson(at('package-lock.json'))
  const shipped = withDependencies(
    [...new Set(names)].filter((name) => !besides.includes(name)),
    lock,
  )
  return shipped.flatMap((place) => {
    const { license } = lock.packages[place]
    const fits = isAllowed(license, place.includes('@fontsource') ? [...allowed, ...allowedForFonts] : allowed)
    return fits ? [] : [`${place}: ${license ?? 'no licence'}`]
  })
}

/** Whether an SPDX expression can be met: each part of AND, one part of OR. */
export const isAllowed = (expression = '', list = allowed) =>
  expression
    .replace(/[()]/g, '')
    .split(' AND ')
    .every((part) => part.split(' OR ').some((name) => list.includes(name)))

/** Where a package that `from` asks for lies in a lock file: as near to it as npm put it; undefined where it is not. */
export function placeOf(name, from, lock) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const place = `${folder}${folder && '/'}node_modules/${name}`
    if (lock.packages[place]) return place
    if (folder === '') return undefined
  }
}
