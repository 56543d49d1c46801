/** Plain text and Markdown: decoded, read by core's rules, with the images that lie beside a Markdown file. */
import { done, failed, type Result } from '../../core/failure'
import type { Hints, Imported } from '../../core/import/imported'
import { importMarkdown } from '../../core/import/markdown'
import { importPlain } from '../../core/import/plain'
import { imagesBeside } from './beside'
import { decodeText } from './encoding'
import type { FileToRead, ReadFile } from './format'

const readBy =
  (importer: (text: string, hints: Hints) => Imported) =>
  async ({ name, path, bytes }: FileToRead): Promise<Result<ReadFile>> => {
    const decoded = decodeText(bytes)
    if (!decoded) return failed({ kind: 'binaryFile', name })
    const beside = path === null ? null : imagesBeside(path)
    const imported = importer(decoded.text, beside ? { name, image: beside.image } : { name })
    return done({ ...imported, encoding: decoded.encoding, files: beside?.files() ?? [] })
  }

/** Reads a plain text. */
export const readPlainFile = readBy(importPlain)

/** Reads Markdown. */
export const readMarkdownFile = readBy(importMarkdown)
