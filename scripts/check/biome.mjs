import { at } from '../project.mjs'
import { run } from '../run.mjs'

/**
 * Runs Biome in a folder; warnings and hints count as well as errors.
 * @param {string} folder has a biome.json
 * @param {readonly string[]} args what to run, such as `['check']`
 * @returns {Promise<{ file: string, code: string, message: string, text: string }[]>} `code` is the rule's category
 */
export async function biome(folder, args) {
  const { stdout, stderr } = await run(
    process.execPath,
    [at('node_modules/@biomejs/biome/bin/biome'), ...args, '--reporter=json', '--max-diagnostics=none'],
    { cwd: folder, quiet: true },
  )
  const start = stdout.indexOf('{')
  if (start < 0) return [{ file: '', code: '', message: '', text: `biome said: ${stderr || stdout}` }]
  return JSON.parse(stdout.slice(start)).diagnostics.map(({ category, message, location }) => {
    const file = location?.path ?? ''
    return { file, code: category, message, text: `${file}:${location?.start?.line ?? 1} ${category}: ${message}` }
  })
}
