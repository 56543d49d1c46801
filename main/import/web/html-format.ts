/** Web pages as browsers and other programs save them: alone, with a folder beside, or with everything in one file. */
import { failed, type Result } from '../../../core/failure'
import { findBeside } from '../beside'
import type { FileToRead, ReadFile } from '../format'
import { decodeHtml } from './html-encoding'

/** Reads a saved page. */
export async function readHtmlFile({
  name,
  path,
  origin = path === null ? 'pasted' : 'file',
  address = null,
  bytes,
  progressed,
}: FileToRead): Promise<Result<ReadFile>> {
  const decoded = decodeHtml(bytes)
  if (!decoded) return failed({ kind: 'binaryFile', name })
  const { readWebPage } = await import('./web-page')
  const find = path === null ? () => null : findBeside(path)
  const kind = origin === 'pasted' ? 'fragment' : 'page'
  return readWebPage({ name, html: decoded.text, encoding: decoded.encoding, address, find, progressed, kind })
}
