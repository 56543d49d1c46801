import { at } from '../project.mjs'
import { run } from '../run.mjs'

/**
 * Builds all projects of a folder (`tsc -b`).
 * @param {string} folder has a tsconfig.json
 * @returns {Promise<{ file: string, code: string, text: string }[]>} `file` relative to the folder, with `/`; an error
 *   that is not about a file has ''
 */
export async function typescript(folder) {
  const { code, stdout } = await run(
    process.execPath,
    [at('node_modules/typescript/bin/tsc'), '-b', '--pretty', 'false'],
    { cwd: folder, quiet: true },
  )
  const found = stdout.split('\n').flatMap((line) => {
    const located = /^(.+?)\(\d+,\d+\): error (TS\d+): /.exec(line)
    const bare = /^error (TS\d+): /.exec(line)
    if (located) return [{ file: located[1].replaceAll('\\', '/'), code: located[2], text: line }]
    return bare ? [{ file: '', code: bare[1], text: line }] : []
  })
  return code !== 0 && found.length === 0 ? [{ file: '', code: '', text: `tsc ended with ${code}: ${stdout}` }] : found
}
