/**
 * Does each rule still fail where it should? `tests/rules/` is a small tree as if it were the project. The first lines
 * of each file say what must be found in it: `//! TOOL CODE: PART OF THE MESSAGE` (tool `tsc` or `biome`), or
 * `//! passes` where nothing may be found. The project's own biome.json and tsconfigs are run over a copy of it. A rule
 * or message of biome.json for which no file here fails is a finding too.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { at, filesBelow, readJson } from '../project.mjs'
import { biome } from './biome.mjs'
import { typescript } from './typescript.mjs'

const folders = ['core', 'main', 'preload', 'renderer']

/**
 * What a fixture's first lines ask for.
 * @param {string} text of the fixture
 * @returns {{ tool: string, code: string, message: string }[]} empty where it must pass; undefined where it says nothing
 */
export function expectationsOf(text) {
  const lines = [...text.matchAll(/^\/[/*]! (.+?)(?: ?\*\/)?$/gm)].map(([, line]) => line)
  if (lines.length === 0) return undefined
  return lines.flatMap((line) => {
    const [, tool, code, message] = /^(tsc|biome) (\S+?):(?: (.*))?$/.exec(line) ?? []
    return tool ? [{ tool, code, message: message ?? '' }] : []
  })
}

/**
 * Rules that biome.json sets to fail, and what it says of forbidden imports: some fixture must show each.
 * @param {object} config parsed biome.json
 * @returns {{ codes: string[], messages: string[] }}
 */
export function configured(config) {
  const groups = [config, ...(config.overrides ?? [])].flatMap((part) => Object.entries(part.linter?.rules ?? {}))
  const rules = groups.flatMap(([group, set]) =>
    typeof set === 'object' ? Object.entries(set).map(([name, rule]) => ({ code: `lint/${group}/${name}`, rule })) : [],
  )
  const failing = rules.filter(({ rule }) => (rule.level ?? rule) === 'error')
  const imports = failing.filter(({ code }) => code.endsWith('/noRestrictedImports')).map(({ rule }) => rule.options)
  const messages = imports.flatMap(({ paths, patterns }) => [...Object.values(paths ?? {}), ...(patterns ?? [])])
  return {
    codes: [...new Set(failing.map(({ code }) => code))],
    messages: [...new Set(messages.map(({ message }) => message))],
  }
}

/** @returns {Promise<string[]>} */
export async function findings() {
  const folder = mkdtempSync(join(tmpdir(), 'margent-rules-'))
  try {
    cpSync(at('tests/rules'), folder, { recursive: true })
    for (const name of ['package.json', 'tsconfig.base.json', ...folders.map((name) => `${name}/tsconfig.json`)])
      cpSync(at(name), join(folder, name))
    const config = readJson(at('biome.json'))
    // The copy is no git repository, and what is left out of the project is what is looked at here.
    writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...config, vcs: { enabled: false }, files: {} }))
    const references = folders.map((path) => ({ path }))
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ files: [], references }))
    symlinkSync(at('node_modules'), join(folder, 'node_modules'), 'junction')
    const found = [
      ...(await biome(folder, ['lint'])).map((finding) => ({ tool: 'biome', ...finding })),
      ...(await typescript(folder)).map((finding) => ({ tool: 'tsc', ...finding })),
    ]
    return [...compare(folder, found), ...uncovered(found, configured(config))]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function compare(folder, found) {
  return filesBelow(at('tests/rules')).flatMap((path) => {
    const file = relative(at('tests/rules'), path).replaceAll('\\', '/')
    const expected = expectationsOf(readFileSync(join(folder, file), 'utf8'))
    const here = found.filter((finding) => finding.file === file)
    if (!expected) return [`tests/rules/${file} does not say what must be found in it`]
    if (expected.length === 0) return here.map(({ text }) => `should pass, but: ${text}`)
    return expected
      .filter(
        ({ tool, code, message }) =>
          !here.some((one) => one.tool === tool && one.code === code && one.text.includes(message)),
      )
      .map(({ tool, code, message }) => `tests/rules/${file}: ${tool} no longer finds ${code} ${message}`)
  })
}

const uncovered = (found, { codes, messages }) => [
  ...codes
    .filter((code) => !found.some((finding) => finding.code === code))
    .map((code) => `no file in tests/rules shows that ${code} fails`),
  ...messages
    .filter((message) => !found.some(({ text }) => text.includes(message)))
    .map((message) => `no file in tests/rules shows: ${message}`),
]
