import { expect, test } from '../support/app'
import { GUIDE, isReading, markNextSentence } from '../support/shell'

test('what is typed into a note is there after a reload and after closing in the middle of a word', async ({
  start,
}) => {
  const first = await start()
  await isReading(first.page, GUIDE)
  await markNextSentence(first.page)
  await first.page.keyboard.press('n')
  const field = (page: typeof first.page) => page.getByRole('textbox', { name: 'Note', exact: true })
  await first.page.keyboard.type('- one')
  await first.page.keyboard.press('Enter')
  await first.page.keyboard.type('two')
  await expect(field(first.page)).toHaveValue('- one\n- two')
  // At once, before any pause: the page saves as it goes.
  await first.page.reload()
  await isReading(first.page, GUIDE)
  await expect(first.page.getByRole('listitem').filter({ hasText: /^two$/ })).toBeVisible()

  await first.page.getByRole('article').focus()
  await first.page.keyboard.press(']')
  await first.page.keyboard.press('n')
  await first.page.keyboard.type(' and a ha')
  await first.close()
  const { page } = await start()
  await isReading(page, GUIDE)
  await expect(page.getByRole('listitem').filter({ hasText: 'two and a ha' })).toBeVisible()
})
