import { parseArgs } from 'node:util'
import { cliStrings } from '../../core/cli-strings'
import { asTag } from '../../core/mark/tag'

/** What the command line was asked to do. */
export type Asked =
  | { readonly command: 'help' | 'version' }
  | { readonly command: 'wrong'; readonly why: string }
  | (Options & { readonly command: 'import'; readonly files: readonly string[] })
  | (Options & { readonly command: 'list' })
  | (Options & { readonly command: 'search'; readonly query: string })
  | (Options & { readonly command: 'export'; readonly documents: readonly string[] } & ExportOptions)
  | (Options & { readonly command: 'text'; readonly file: string })

export type Output = 'json' | 'text'

export interface Options {
  /** As it was given; relative to the working folder. Null: the app's own. */
  readonly library: string | null
  readonly output: Output
}

export interface ExportOptions {
  readonly out: string | null
  readonly existing: 'keep' | 'overwrite'
  /** All marks in one text, those with one of the labels (by their names) and with all tags; null: each document's notes. */
  readonly notebook: { readonly labels: readonly string[]; readonly tags: readonly string[] } | null
}

const FORMATS = ['markdown']

const options = {
  library: { type: 'string' },
  json: { type: 'boolean' },
  format: { type: 'string' },
  out: { type: 'string' },
  overwrite: { type: 'boolean' },
  notebook: { type: 'boolean' },
  label: { type: 'string', multiple: true },
  tag: { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const

/** Reads the arguments that follow the program. */
export function readArguments(args: readonly string[]): Asked {
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    // Node's message names the option and is a sentence already; the hint it may add is not for this program.
    const [why = ''] = error instanceof Error ? error.message.split('. ') : []
    return wrong(`${why}.`)
  }
  const { values, positionals } = parsed
  if (values.help) return { command: 'help' }
  if (values.version) return { command: 'version' }
  const [command, ...rest] = positionals
  const common: Options = { library: values.library ?? null, output: values.json ? 'json' : 'text' }
  const { usage } = cliStrings
  switch (command) {
    case undefined:
      return { command: 'help' }
    case 'import':
      return rest.length > 0 ? { ...common, command, files: rest } : wrong(usage.argument(command, usage.wanted.files))
    case 'list':
      return rest.length === 0 ? { ...common, command } : wrong(usage.none(command))
    case 'search': {
      const query = rest.join(' ').trim()
      return query === '' ? wrong(usage.argument(command, usage.wanted.query)) : { ...common, command, query }
    }
    case 'export': {
      const format = values.format ?? 'markdown'
      if (!FORMATS.includes(format)) return wrong(usage.format(format))
      const existing = values.overwrite ? 'overwrite' : 'keep'
      const { notebook, label = [], tag = [] } = values
      if (!notebook && label.length + tag.length > 0) return wrong(usage.needsNotebook)
      const noTag = tag.find((one) => asTag(one) === null)
      if (noTag !== undefined) return wrong(usage.noTag(noTag))
      const narrowed = { labels: label, tags: tag.flatMap((one) => asTag(one) ?? []) }
      const out = values.out ?? null
      return { ...common, command, documents: rest, out, existing, notebook: notebook ? narrowed : null }
    }
    case 'text': {
      const [file] = rest
      if (file === undefined) return wrong(usage.argument(command, usage.wanted.file))
      return rest.length === 1 ? { ...common, command, file } : wrong(usage.one(command))
    }
    default:
      return wrong(usage.unknownCommand(command))
  }
}

function wrong(why: string): Asked {
  return { command: 'wrong', why }
}
