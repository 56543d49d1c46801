/**
 * This device's settings, in the user-data folder. A damaged file gives way to the previous one, and that to the defaults,
 * field by field.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { isId } from '../../core/document/id'
import { DEFAULT_SETTINGS, OVERLAPS, type Settings, TEXT_SIZES, THEMES } from '../../core/settings'
import { DurableFile } from '../library/durable-file'
import { disk } from '../library/file-system'

/** Dragging a window's edge changes the settings with every pixel. */
const WRITE_DELAY_MS = 500

const whole = v.pipe(v.number(), v.safeInteger())

const FIELDS: { readonly [F in keyof Settings]: v.GenericSchema<unknown, Settings[F]> } = {
  v: v.literal(1),
  theme: v.picklist(THEMES),
  textSize: v.picklist(TEXT_SIZES),
  sidebar: v.picklist(['shown', 'hidden']),
  margin: v.picklist(['shown', 'hidden']),
  singleKeys: v.picklist(['on', 'off']),
  overlap: v.picklist(OVERLAPS),
  letters: v.picklist(['shown', 'hidden']),
  library: v.nullable(v.string()),
  lastDocument: v.nullable(v.custom<string>(isId)),
  watchedFolder: v.nullable(v.string()),
  window: v.nullable(
    v.object({
      width: whole,
      height: whole,
      x: v.nullable(whole),
      y: v.nullable(whole),
      maximised: v.boolean(),
    }),
  ),
}

export interface SettingsFile {
  readonly current: () => Settings
  /** Takes the change over at once and writes it soon. */
  readonly change: (change: Partial<Settings>) => Settings
  /** Writes what waits. Never fails: `failed` was told, and the settings live until the end of the run. */
  readonly flush: () => Promise<void>
}

/**
 * Opens the settings in `folder`. Reading is synchronous: it is the first thing of a start, and everything waits for it.
 * @param failed is told of a write that failed
 */
export function openSettings(folder: string, newId: () => string, failed: (error: unknown) => void): SettingsFile {
  const path = join(folder, 'settings.json')
  let current = read(path) ?? read(`${path}.bak`) ?? DEFAULT_SETTINGS
  let timer: NodeJS.Timeout | null = null
  const options = { path, files: disk, isValid: isObject, form: 'plain', flushing: 'flushed', newId } as const
  const file = new DurableFile<object>(options)
  let ready: Promise<unknown> | null = null

  const flush = async () => {
    if (!timer) return
    clearTimeout(timer)
    timer = null
    try {
      // The file must know what it replaces, or it would take a good one for a damaged one and set it aside.
      ready ??= file.read()
      await ready
      await file.write(current)
    } catch (error) {
      failed(error)
    }
  }
  return {
    current: () => current,
    change: (change) => {
      current = { ...current, ...change }
      timer ??= setTimeout(flush, WRITE_DELAY_MS)
      return current
    },
    flush,
  }
}

function read(path: string): Settings | null {
  let found: unknown
  try {
    found = JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
  if (!isObject(found)) return null
  const values = found as Readonly<Record<string, unknown>>
  const good = Object.entries(FIELDS).filter(([field, schema]) => v.is(schema as v.GenericSchema, values[field]))
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(good.map(([field]) => [field, values[field]])) }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
