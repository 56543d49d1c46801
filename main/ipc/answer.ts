import { type BrowserWindow, ipcMain } from 'electron'
import * as v from 'valibot'
import {
  type Answer,
  type Argument,
  CALL_CHANNEL,
  type CallName,
  FILES_CHANNEL,
  type ImportSummary,
} from '../../core/api'
import { ARGUMENTS } from '../../core/api-schema'
import { type Packed, pack } from '../../core/wire'
import type { Log } from '../settings/log'
import { isOurs } from './trust'

/** What main does for each call. An expected failure is a `Result`; whatever is thrown is a mistake in the program. */
export type Handlers = {
  readonly [N in CallName]: (argument: Argument<N>) => Answer<N> | Promise<Answer<N>>
}

/** More files than anyone drops at once. */
const MOST_FILES = 100_000
const paths = v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.maxLength(MOST_FILES))

/** What the window hears of a mistake in the program; what it was is in the log. */
class Broken extends Error {}

/**
 * Answers calls from the page of our own window, and from nowhere else: the name must be known, the argument pass its
 * schema. What a handler throws is written to the log; the window learns only that it happened.
 */
export function answerCalls(
  handlers: Handlers,
  addFiles: (paths: readonly string[]) => Promise<ImportSummary>,
  window: () => BrowserWindow | null,
  log: Log,
): void {
  ipcMain.handle(CALL_CHANNEL, async (event, name: unknown, json: unknown): Promise<Packed> => {
    if (!isOurs(event, window())) return refuse(log, `a call from a foreign frame, ${event.senderFrame?.url ?? 'gone'}`)
    const handler = isCallName(name) ? handlers[name] : undefined
    if (!isCallName(name) || !handler) return refuse(log, 'a call that there is not')
    const argument = parsed(json)
    if (!v.is(ARGUMENTS[name], argument)) return refuse(log, `an argument of ${name} that does not fit`)
    return packed(log, name, () => handler(argument as never))
  })
  ipcMain.handle(FILES_CHANNEL, async (event, dropped: unknown): Promise<Packed> => {
    if (!isOurs(event, window())) return refuse(log, 'files from a foreign frame')
    if (!v.is(paths, dropped)) return refuse(log, 'paths that are none')
    return packed(log, 'files', () => addFiles(dropped))
  })
}

async function packed(log: Log, name: string, answer: () => unknown): Promise<Packed> {
  try {
    return pack(await answer())
  } catch (error) {
    log.add(name, error)
    throw new Broken(`${name} failed`)
  }
}

function refuse(log: Log, what: string): never {
  log.add('refused', what)
  throw new Broken('refused')
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(ARGUMENTS, name)
}

function parsed(json: unknown): unknown {
  if (typeof json !== 'string') return undefined
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
