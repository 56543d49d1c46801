import { expect, test } from 'vitest'
import { pack, unpack } from '../../../core/wire'

const text = JSON.stringify({ plainTextVersion: 1, blocks: ['“quoted”'], leftOut: [] })

test.each([
  ['nothing', null],
  ['a plain answer', { ok: true, value: { seq: 3 } }],
  ['a failure', { ok: false, failure: { kind: 'diskFull' } }],
  ['a document', { ok: true, value: { record: { id: 'a' }, text, notices: [] } }],
  ['a start with a document', { settings: {}, document: { ok: true, value: { text, record: {} } } }],
  ['a start without one', { settings: {}, document: null }],
  ['a commit with a new text', { document: 'a', text, row: { id: 'a' } }],
  ['a commit without one', { document: 'a', text: null, row: { id: 'a' } }],
  ['rows, which are a string', '[{"id":"a"}]'],
  ['an empty string', ''],
])('%s comes out as it went in', (_, value) => {
  expect(unpack(structuredClone(pack(value)))).toEqual(value)
})

test('a text is not escaped a second time', () => {
  expect(pack({ ok: true, value: { text } })).toEqual({ json: '{"ok":true,"value":{"text":null}}', text })
})
