import type { api } from './example.page'
import { expect, test } from './page'

test('a page mounts, paints a highlight, and is hit where it is painted', async ({ open }) => {
  const { page, call } = await open<typeof api>('example')
  await expect(page.getByText('A passage that is marked here.')).toBeVisible()

  await call('paint', 'marked', 2, 9)
  expect(await call('painted', 'marked')).toEqual(['passage'])

  const box = await page.locator('p').boundingBox()
  if (!box) throw new Error('the paragraph has no box')
  expect(await call('offsetAt', box.x + 1, box.y + box.height / 2)).toBe(0)

  await page.getByText('A passage').dblclick({ position: { x: 30, y: 8 } })
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe('passage')
})
