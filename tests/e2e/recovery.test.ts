import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { seal } from '../../main/library/seal'
import { expect, test } from '../support/app'
import { countMarks, GUIDE, isReading, markNextSentence, shelf } from '../support/shell'

test('a damaged library is never shown as an empty one, and opens with its documents', async ({ home, start }) => {
  const library = join(home, 'library')
  const first = await start({ library })
  await isReading(first.page, GUIDE)
  await first.close()
  for (const name of readdirSync(library)) if (name.startsWith('library.json')) writeFileSync(join(library, name), 'no')
  const history = join(library, 'history')
  if (existsSync(history)) for (const name of readdirSync(history)) writeFileSync(join(history, name), 'no')

  const { page } = await start({ library })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This library could not be read')
  await page.getByRole('button', { name: /library.json/ }).click()
  await isReading(page, GUIDE)
  await expect(shelf(page, 'All documents')).toContainText('2')
})

test('a library that another Margent has open says so, and can be tried again', async ({ home, start }) => {
  const library = join(home, 'library')
  const first = await start({ library })
  await isReading(first.page, GUIDE)
  const second = await start({ library, userData: join(home, 'another device') })
  await expect(second.page.getByRole('button', { name: 'Try again' })).toBeVisible()
  await first.close()
  await second.page.getByRole('button', { name: 'Try again' }).click()
  await expect(shelf(second.page, 'All documents')).toContainText('2')
})

test('a library of a newer Margent is read and exported, and says why it is not written', async ({ home, start }) => {
  const library = join(home, 'library')
  const first = await start({ library })
  await isReading(first.page, GUIDE)
  await first.close()
  const file = join(library, 'library.json')
  const { crc: _, ...data } = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(file, `${seal({ ...data, v: 99 })}\n`)

  const { page } = await start({ library })
  await isReading(page, GUIDE)
  await expect(page.getByRole('region', { name: 'About this page' })).toContainText('written by a newer Margent')
  await markNextSentence(page)
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('written by a newer Margent')
  expect(await countMarks(page)).toBe(0)
})
