/** What a file is by how it begins, where its name says nothing or something else. */
import { decodeText } from './encoding'

/** A page says what it is at its very beginning, but for what programs write in front of it. */
const LOOKED_AT = 4_096

const PAGE = /^(?:\s|<\?xml[^>]{0,500}\?>|<!--(?:(?!-->)[\s\S])*-->)*<(?:!doctype\s+html|html[\s>]|head[\s>])/i
/** The first field of a message, then somewhere a type of content that is a page. */
const MESSAGE = /^(?:[\w-]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*)*?Content-Type:\s*(?:multipart\/related|text\/html)/i

/** Whether bytes begin as a web page does. */
export function looksLikePage(bytes: Uint8Array): boolean {
  return PAGE.test(beginning(bytes))
}

/** Whether bytes begin as a web archive (MHTML) does. */
export function looksLikeMessage(bytes: Uint8Array): boolean {
  const text = beginning(bytes).trimStart().replaceAll('\r\n', '\n')
  return MESSAGE.test(text) && /^(?:MIME-Version|Content-Transfer-Encoding|Content-Location|From|Subject):/im.test(text)
}

function beginning(bytes: Uint8Array): string {
  const start = bytes.subarray(0, LOOKED_AT)
  // Only UTF-16 hides ASCII; of the rest it stands there as it is.
  const isWide = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)
  if (isWide) return decodeText(start)?.text ?? ''
  return Buffer.from(start.buffer, start.byteOffset, start.byteLength)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
}
