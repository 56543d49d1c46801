/**
 * Displays that nobody sees, one for each worker of the tests: what has the focus, and what the clipboard holds, is a
 * display's own. Playwright's configuration gives each worker its own (playwright.config.ts).
 */
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { Sentence } from './project.mjs'
import { ensureXvfb, screen } from './system.mjs'

/** An app is several processes: on the two cores that CI has, a third one would only wait for the others. */
const most = 2

/** Xvfb is there within a second; a busy machine is given longer. */
const startLimit = 20_000

/**
 * Starts as many displays as tests should run beside one another.
 * @returns {Promise<{ env: { DISPLAY: string, MARGENT_DISPLAYS: string }, close: () => void }>} `MARGENT_DISPLAYS` names
 *   them all, with spaces between
 * @throws {Sentence} where Xvfb is missing and cannot be installed, or does not start
 */
export async function openDisplays(count = Math.min(most, availableParallelism())) {
  await ensureXvfb()
  const opened = []
  const close = () => {
    for (const { server } of opened) server.kill()
  }
  // However this program ends, they end with it.
  process.once('exit', close)
  try {
    for (let i = 0; i < count; i++) opened.push(await openDisplay())
  } catch (error) {
    close()
    throw error
  }
  const names = opened.map(({ name }) => name)
  return { env: { DISPLAY: names[0], MARGENT_DISPLAYS: names.join(' ') }, close }
}

/** Xvfb looks for a free number itself and writes it to its fourth file once one can connect. */
function openDisplay() {
  const server = spawn('Xvfb', ['-displayfd', '3', ...screen.split(' '), '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  return new Promise((resolve, reject) => {
    const fail = () => {
      server.kill()
      reject(new Sentence('Xvfb, the display for the tests, did not start.'))
    }
    const timer = setTimeout(fail, startLimit)
    server.once('error', fail)
    server.once('exit', fail)
    let number = ''
    server.stdio[3].on('data', (chunk) => {
      number += chunk
      if (!number.includes('\n')) return
      clearTimeout(timer)
      server.off('exit', fail)
      resolve({ server, name: `:${number.trim()}` })
    })
  })
}
