/** `margent text FILE`: what an import makes of a file, without adding it anywhere. */
import { textMarkdown } from '../../core/export/text-markdown'
import { done, type Result } from '../../core/failure'
import { lines, strings } from '../../core/strings'
import { missing } from '../../core/text/left-out'
import { blockText, OBJECT_CHARACTER, plainText } from '../../core/text/plain-text'
import type { Block, Text } from '../../core/text/tree'
import { endImport, readFileForImport } from './client'
import type { ImportedFile } from './import-file'

/** What `--json` prints, as one object. What is not there is null. */
export interface TextOutput {
  readonly title: string
  readonly authors: readonly string[]
  /** YYYY-MM-DD. */
  readonly date: string | null
  readonly site: string | null
  readonly section: string | null
  readonly series: string | null
  readonly credits: readonly string[]
  readonly language: string | null
  readonly excerpt: string | null
  readonly plainText: string
  readonly markdown: string
  /** What is neither in the text nor in the title block, a line each. */
  readonly leftOut: readonly string[]
}

/** What the command prints: `json` is one object, `text` is to be read in a terminal. */
export type TextForm = 'json' | 'text'

/** Reads a file in the import process, as an import does, and ends that process. Each form ends with a line end. */
export async function textCommand(path: string, form: TextForm): Promise<Result<string>> {
  try {
    const read = await readFileForImport({ kind: 'file', path }, new AbortController().signal)
    if (!read.ok) return read
    return done(form === 'json' ? `${JSON.stringify(textOutput(read.value), null, 2)}\n` : readableText(read.value))
  } finally {
    endImport()
  }
}

/** The object for a file that was read. */
export function textOutput({ source, text }: Pick<ImportedFile, 'source' | 'text'>): TextOutput {
  const { title, authors, date, site, section, series, credits, language, excerpt } = source
  return {
    ...{ title, authors, date, site, section, series, credits, language, excerpt },
    plainText: plainText(text).text,
    markdown: textMarkdown(text.blocks),
    leftOut: linesLeftOut(text),
  }
}

/** The lines that were left out; those of images alone say nothing. */
function linesLeftOut(text: Text): readonly string[] {
  return missing(text)
    .flatMap(({ block }) => blockText(block).split('\n'))
    .filter((line) => line.replaceAll(OBJECT_CHARACTER, '').trim() !== '')
}

/** A block's words, images by their alternative texts. */
function readableBlock(block: Block): string {
  const name = block.kind === 'figure' ? block.image.alternative : ''
  return blockText(block).replaceAll(OBJECT_CHARACTER, name === '' ? '' : `[${name}]`)
}

/** Title block, text, and what was left out. */
export function readableText({ source, text }: Pick<ImportedFile, 'source' | 'text'>): string {
  const { title, section, series, date, site, authors, credits } = source
  const facts = [section, series, authors.join(', '), date, site, credits.join(', ')]
  const parts = [
    title,
    facts.filter((fact) => fact !== null && fact !== '').join(' · '),
    ...text.blocks.map(readableBlock),
  ]
  const left = linesLeftOut(text)
  if (left.length > 0)
    parts.push([strings.reader.leftOut(lines(left.length)), ...left.map((line) => `  ${line}`)].join('\n'))
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}
