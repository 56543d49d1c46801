import { inaccessible } from '../support/app'
import type { api } from './overlays.page'
import { expect, test } from './page'

test('what was said goes by itself, unless the pointer or the focus is on it; failures stay', async ({ open }) => {
  const { page, call } = await open<typeof api>('overlays')
  const messages = page.getByRole('region', { name: 'Messages' }).getByRole('listitem')
  await call('toast', { kind: 'said', text: 'Held.' })
  await messages.filter({ hasText: 'Held.' }).hover()
  await call('toast', { kind: 'failure', failure: { kind: 'diskFull' } })
  await call('toast', { kind: 'said', text: 'Passing.' })
  await expect(messages).toHaveCount(3)
  expect(await call('announced')).toContain('Passing.')
  expect(await inaccessible(page)).toEqual([])
  await messages.filter({ hasText: 'Held.' }).hover()
  await expect(messages.filter({ hasText: 'Passing.' })).toHaveCount(0, { timeout: 15_000 })
  await expect(messages.filter({ hasText: 'Held.' })).toHaveCount(1)
  await page.mouse.move(5, 5)
  await expect(messages.filter({ hasText: 'Held.' })).toHaveCount(0, { timeout: 15_000 })
  await expect(messages).toHaveText([/Not saved: the disk is full/])
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(messages).toHaveCount(0)
})

test('a message may carry its command', async ({ open }) => {
  const { page, call } = await open<typeof api>('overlays')
  await call('remember', ['edit.undo'])
  await call('toast', { kind: 'said', text: 'Moved to the trash.', command: 'edit.undo' })
  await page.getByRole('button', { name: 'Undo' }).click()
  expect(await call('ran')).toEqual(['edit.undo'])
  expect(await call('toasts')).toBe(0)
})

test('an import is summed up, and what failed is told one by one', async ({ open }) => {
  const { page, call } = await open<typeof api>('overlays')
  await call('toast', {
    kind: 'imported',
    added: 2,
    failures: [
      { kind: 'emptyFile', name: 'a.txt' },
      { kind: 'isFolder', name: 'Docs' },
    ],
  })
  await expect(page.getByText('2 documents added. 2 could not be added.').last()).toBeVisible()
  await expect(page.getByText('“a.txt” is empty.')).toBeHidden()
  await page.getByText('Which, and why').click()
  await expect(page.getByText('“a.txt” is empty.')).toBeVisible()
  await call('toast', { kind: 'imported', added: 1, failures: [{ kind: 'isFolder', name: 'Other' }] })
  expect(await call('announced')).toBe(
    '1 document added. “Other” is a folder. Nothing was added from it; choose the files in it.',
  )
})

test('however many messages there are, each can be read, and a notice is shown once', async ({ open }) => {
  const { page, call } = await open<typeof api>('overlays')
  const messages = page.getByRole('region', { name: 'Messages' }).getByRole('listitem')
  for (let i = 1; i <= 30; i++) {
    await call('toast', { kind: 'notice', text: 'The same notice.' })
    await call('toast', { kind: 'failure', failure: { kind: 'emptyFile', name: `file ${i}.txt` } })
  }
  await expect(messages.filter({ hasText: 'The same notice.' })).toHaveCount(1)
  await expect(messages).toHaveCount(31)
  await expect(messages.last()).toBeInViewport({ ratio: 1 })
  for (const message of [messages.first(), messages.last()]) {
    const box = await message.boundingBox()
    expect(box?.height).toBeGreaterThan(30)
  }
  await messages.first().scrollIntoViewIfNeeded()
  await expect(messages.first()).toBeInViewport({ ratio: 1 })
})
