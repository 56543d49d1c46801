/** Large answers of the import process, in pieces: what comes out is what went in, and nothing that does not fit is believed. */
import { describe, expect, it } from 'vitest'
import type { ImportedFile } from '../../../main/import/import-file'
import { packAnswer, readAnswer } from '../../../main/import/message'
import { PIECE_BYTES, Pieces } from '../../../main/import/pieces'
import { aText } from '../../support/new-document'
import { aSource } from '../../support/records'

const bytes = (length: number) => new Uint8Array(length).map((_, index) => index % 251)
const file = (length: number): ImportedFile => ({
  source: aSource(),
  tags: [],
  text: aText('Words.'),
  original: { name: 'a.html', mediaType: 'text/html', bytes: bytes(length) },
  sha256: 'a'.repeat(64),
  encoding: null,
  files: [{ name: 'image-1.png', bytes: bytes(PIECE_BYTES) }],
})
const messagesOf = (length: number) => [...packAnswer(7, { ok: true, value: file(length) })]
const piece = (changes: object) => ({ id: 7, slot: 0, length: 3, at: 0, bytes: new Uint8Array(3), ...changes })

describe('an answer in pieces', () => {
  it.each([1, PIECE_BYTES - 1, PIECE_BYTES, 3 * PIECE_BYTES + 5])('of %i bytes comes whole', (length) => {
    const messages = messagesOf(length)
    const last = messages.pop()
    const pieces = new Pieces(7)
    for (const message of messages) {
      expect(pieces.take(message)).toBe('taken')
      expect('bytes' in message && message.bytes.buffer.byteLength).toBeLessThanOrEqual(PIECE_BYTES)
    }
    const answer = readAnswer(7, last, pieces)
    if (!answer?.ok) throw new Error('not believed')
    expect(JSON.parse(Buffer.from(answer.value.text).toString())).toEqual(file(length).text)
    expect(Buffer.compare(answer.value.original.bytes, bytes(length))).toBe(0)
    expect(Buffer.compare(answer.value.files[0]?.bytes ?? bytes(1), bytes(PIECE_BYTES))).toBe(0)
  })

  it('is one message where the file is small', () => {
    expect([...packAnswer(7, { ok: true, value: { ...file(5), files: [] } })]).toHaveLength(1)
  })

  it('is not believed where a piece is missing', () => {
    const messages = messagesOf(2 * PIECE_BYTES)
    const last = messages.pop()
    for (const left of messages.keys()) {
      const pieces = new Pieces(7)
      for (const [index, message] of messages.entries()) if (index !== left) pieces.take(message)
      expect(readAnswer(7, last, pieces)).toBeNull()
    }
  })

  it.each([
    ['more bytes than were promised', { bytes: new Uint8Array(4) }],
    ['a gap', { at: 1, bytes: new Uint8Array(2) }],
    ['more than any file makes', { length: 2 ** 40 }],
  ])('is not believed with %s', (_, changes) => {
    expect(new Pieces(7).take(piece(changes))).toBe('wrong')
  })

  it.each([
    ['another answer’s', { id: 8 }],
    ['too large', { length: 2 * PIECE_BYTES, bytes: new Uint8Array(PIECE_BYTES + 1) }],
    ['before the beginning', { at: -1 }],
    ['no bytes', { bytes: 'abc' }],
  ])('takes no piece that is %s', (_, changes) => {
    expect(new Pieces(7).take(piece(changes))).toBe('other')
  })

  it('takes no piece twice, and no other length for what has begun', () => {
    const pieces = new Pieces(7)
    expect(pieces.take(piece({}))).toBe('taken')
    expect(pieces.take(piece({}))).toBe('wrong')
    expect(pieces.take(piece({ slot: 1, length: 6 }))).toBe('taken')
    expect(pieces.take(piece({ slot: 1, length: 7, at: 3 }))).toBe('wrong')
  })
})
