import { inaccessible } from '../support/app'
import type { api } from './overlays.page'
import { expect, test } from './page'

test('what was said goes by itself, unless the pointer or the focus is on it; failures stay', async ({ open }) => {
  const { page, call } = await open<typeof api>('overlays')
  const messages = page.getByRole('region', { name: 'Messages' }).getByRole('listitem')
  await call('toast', { kind: 'said', text: 'Held.' })
  // Whatever comes moves it away from under the pointer.
  const hold = () => messages.filter({ hasText: 'Held.' }).hover()
  await hold()
  await call('toast', { kind: 'failure', failure: { kind: 'diskFull' } })
  await hold()
  expect(await inaccessible(page)).toEqual([])
  await call('toast', { kind: 'said', text: 'Passing.' })
  await hold()
  await expect(messages).toHaveCount(3)
  expect(await call('announced')).toContain('Passing.')
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
  const added = (name: string) => ({ name, document: '00000000000d1', title: name, earlier: null })
  await call('toast', {
    kind: 'imported',
    summary: {
      added: [added('one'), added('two')],
      failures: [
        { kind: 'emptyFile', name: 'a.txt' },
        { kind: 'isFolder', name: 'Docs' },
        { kind: 'alreadyHere', name: 'b.txt', document: '00000000000d1', title: 'Bee', trashedAt: null },
        { kind: 'cancelled', name: 'c.txt' },
        { kind: 'cancelled', name: 'd.txt' },
      ],
      passedOver: 31,
    },
  })
  const words =
    '2 documents added. 1 was in the library already. 2 could not be added. 2 files were not added, because you stopped it. 31 other files were not of a kind that can be read.'
  await expect(page.getByRole('listitem').filter({ hasText: words })).toBeVisible()
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  const report = page.getByRole('dialog', { name: 'What was added, and what was not' })
  await expect(report.getByRole('listitem')).toHaveText([/“a.txt” is empty/, /“Docs” is a folder/, /“b.txt” is in the/])
  expect(await inaccessible(page)).toEqual([])
  await report.getByRole('button', { name: 'Copy this list' }).click()
  await expect(report.getByRole('paragraph').filter({ hasText: 'Copied.' })).toBeVisible()
  expect(await call('asked')).toContainEqual([
    'clipboard:write',
    { text: expect.stringMatching(/^“a.txt” is empty.*\n“Docs” is .*\n“b.txt” is .*\n$/), html: null },
  ])
  await page.keyboard.press('Escape')
  await expect(report).toBeHidden()
  const one = { added: [added('one')], failures: [{ kind: 'isFolder', name: 'Other' } as const], passedOver: 0 }
  await call('toast', { kind: 'imported', summary: one })
  expect(await call('announced')).toBe(
    '1 document added. “Other” is a folder, not a file. Nothing was added from it; name a file in it.',
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

test('the watched folder tells what could not be added, and tries again', async ({ open }) => {
  const { page, call } = await open<typeof api>('overlays')
  const failure = { kind: 'emptyFile', name: 'half.html' } as const
  const watched = { place: '/home/someone/Articles', trouble: null, failures: [{ name: 'half.html', failure }] }
  await call('watch', watched)
  await call('answer', 'watch:retry', [{ ...watched, failures: [] }])
  await call('answer', 'watch:stop', [{ place: null, trouble: null, failures: [] }])
  await page.getByRole('button', { name: 'Watched folder: 1 file could not be added' }).click()
  const sheet = page.getByRole('dialog', { name: 'Watched folder' })
  await expect(sheet.getByText('/home/someone/Articles')).toBeVisible()
  await expect(sheet.getByRole('listitem')).toHaveText([/“half.html” is empty/])
  expect(await inaccessible(page)).toEqual([])
  await sheet.getByRole('button', { name: 'Try again' }).click()
  await expect(sheet.getByRole('listitem')).toHaveCount(0)
  await sheet.getByRole('button', { name: 'Stop watching' }).click()
  await expect(sheet.getByText('No folder is watched.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Watched folder' })).toHaveCount(0)
})

test('what the watched folder brings is told in passing', async ({ open }) => {
  const { page, call } = await open<typeof api>('overlays')
  await call('toast', {
    kind: 'watched',
    added: [{ name: 'a.html', document: '00000000000d2', title: 'A', earlier: null }],
  })
  await expect(page.getByText('1 document came from the watched folder.').first()).toBeVisible()
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  expect(await call('asked')).toContainEqual(['document:open', { document: '00000000000d2' }])
})
