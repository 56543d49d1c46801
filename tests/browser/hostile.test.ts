import type { api } from './hostile.page'
import { expect, test } from './page'

test('nothing that a page attacks with is in the real DOM once it is drawn, and nothing of it runs or is asked for', async ({
  open,
}) => {
  const { call } = await open<typeof api>('hostile')
  expect(await call('findsForeign')).toBe(true)
  expect(await call('foreign')).toEqual([])
  const { ran, refused } = await call('harm')
  expect(ran).toBe(0)
  expect(refused.filter((one) => !one.includes('doc:'))).toEqual([])
})
