import { expect, test } from 'vitest'
import { plainText } from '../../../core/text/plain-text'
import { diceOf } from '../../support/dice'
import { added, aFolder, aLibrary } from '../../support/libraries'
import { aText, PARAGRAPHS } from '../../support/new-document'
import { aCommit, aMark } from '../../support/records'

const plain = plainText(aText(...PARAGRAPHS)).text

test('a mark made in a new library is there when it is opened again', async () => {
  const folder = await aFolder()
  const dice = diceOf(1)
  const library = await aLibrary(folder)
  expect(library.created).toBe(true)
  const document = await added(library)
  const record = await library.record(document)
  if (!record.ok) throw new Error('no record')
  const mark = aMark(dice, plain, record.value.text.hash)
  const commit = aCommit(dice, [{ kind: 'mark.add', mark }])
  expect(await library.commit({ document, commit })).toEqual({ ok: true, value: { seq: 1 } })
  await library.close()

  const again = await aLibrary(folder)
  expect(again.created).toBe(false)
  expect(again.notices).toEqual([])
  const opened = await again.open(document)
  if (!opened.ok) throw new Error('not opened')
  expect(opened.value.record.marks).toEqual({ [mark.id]: mark })
  expect(opened.value.history).toEqual([{ v: 1, seq: 1, ...commit }])
  expect(JSON.parse(opened.value.text)).toEqual(aText(...PARAGRAPHS))
  expect(opened.value.notices).toEqual([])
})
