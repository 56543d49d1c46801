/** Plain text and Markdown: decoded, read by core's rules, with the images and formulas of Markdown. */
import { done, failed, type Result } from '../../core/failure'
import { importMarkdown } from '../../core/import/markdown'
import { importPlain } from '../../core/import/plain'
import { subtitlesText } from '../../core/import/plain/subtitles'
import { findBeside, imagesBeside } from './beside'
import { decodeText } from './encoding'
import type { FileToRead, ReadFile } from './format'
import { firstOf } from './images/saved-image'
import { mayHoldTex, texConverter } from './tex'
import { findInVault } from './vault'

/** Reads a plain text; of subtitles what is said. */
export async function readPlainFile({ name, bytes }: FileToRead): Promise<Result<ReadFile>> {
  const decoded = decodeText(bytes)
  if (!decoded) return failed({ kind: 'binaryFile', name })
  const text = /\.(?:srt|vtt)$/i.test(name) ? (subtitlesText(decoded.text) ?? decoded.text) : decoded.text
  return done({ ...importPlain(text, { name }), encoding: decoded.encoding, files: [] })
}

/** Reads Markdown. */
export async function readMarkdownFile({ name, path, bytes }: FileToRead): Promise<Result<ReadFile>> {
  const decoded = decodeText(bytes)
  if (!decoded) return failed({ kind: 'binaryFile', name })
  const { text, encoding } = decoded
  const beside = path === null ? null : imagesBeside(path, firstOf(findBeside(path), findInVault(path)))
  const hints = {
    name,
    ...(beside ? { image: beside.image } : {}),
    ...(text.includes('$') || mayHoldTex(text) ? { mathml: await texConverter() } : {}),
  }
  return done({ ...importMarkdown(text, hints), encoding, files: beside?.files() ?? [] })
}
