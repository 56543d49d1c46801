import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { seal } from '../../main/library/seal'
import { expect, test } from '../support/app'
import { countMarks, GUIDE, isReading, isSaved, markNextSentence, shelf } from '../support/shell'

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

test('a lock that a computer of another name left is overruled by the person, and by nobody else', async ({
  home,
  start,
}) => {
  const library = join(home, 'library')
  const first = await start({ library })
  await isReading(first.page, GUIDE)
  await first.close()
  writeFileSync(
    join(library, 'lock'),
    JSON.stringify({ host: 'old-name', pid: 7, start: '', at: '2026-01-01T00:00:00Z' }),
  )

  const { page } = await start({ library })
  await expect(page.getByText('old-name', { exact: false }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('button', { name: 'Open it here' }).click()
  await isReading(page, GUIDE)
  await markNextSentence(page)
  await isSaved(page)
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
