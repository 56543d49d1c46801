import type { Page } from 'playwright/test'
import { inaccessible } from '../support/app'
import type { api } from './notebook.page'
import { expect, type OpenPage, test } from './page'

type Notebook = OpenPage<typeof api>

async function opened(open: (name: string) => Promise<unknown>, width = 1072): Promise<Notebook> {
  const given = (await open('notebook')) as Notebook
  await given.page.setViewportSize({ width, height: 833 })
  await given.call('open')
  await expect(entries(given.page).first()).toBeVisible()
  return given
}

const entries = (page: Page) => page.getByRole('article')
const focused = (page: Page) => page.locator('article:focus')

test('marks stand in their groups with their notes, and labels narrow them', async ({ open }) => {
  const { page } = await opened(open)
  await expect(entries(page)).toHaveCount(6)
  await expect(page.getByRole('heading', { level: 2, name: /^Six hours before the deadline/ })).toBeVisible()
  await expect(focused(page)).toHaveAttribute('aria-posinset', '1')
  await page.getByRole('button', { name: 'Evidence 2' }).click()
  await expect(entries(page)).toHaveCount(2)
  await expect(page.getByText('2 of 6 marks in 2 documents')).toBeVisible()
  expect(await inaccessible(page)).toEqual([])
})
