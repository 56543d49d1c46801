import { inaccessible } from '../support/app'
import type { api } from './overlays.page'
import { expect, test } from './page'

const document = '00000000000d1'

test('shows the very text that will be written, and asks again when a change is on the disk', async ({ open }) => {
  const { page, call } = await open<typeof api>('overlays')
  await call('open', document)
  await call('answer', 'export:text', [
    { ok: true, value: '# One\n' },
    { ok: true, value: '# Two\n' },
  ])
  await page.keyboard.press('Control+e')
  const preview = page.getByRole('textbox', { name: 'What will be written' })
  await expect(preview).toHaveValue('# One\n')
  await expect(preview).not.toBeEditable()
  await expect(page.getByText('This document, 2 marks')).toBeVisible()
  await call('acknowledge', 4)
  await expect(preview).toHaveValue('# Two\n')
  expect(await inaccessible(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('copies, saves, and says what was written and what failed', async ({ open }) => {
  const { page, call } = await open<typeof api>('overlays')
  await call('open', document)
  await call('answer', 'export:text', [{ ok: true, value: '# Notes\n' }])
  await call('answer', 'export:save', [
    { ok: false, failure: { kind: 'exportNotWritten', name: 'Six hours.md', reason: 'EACCES' } },
    { ok: true, value: null },
    { ok: true, value: 'Six hours.md' },
  ])
  await call('show', 'export')
  await page.getByRole('button', { name: 'Copy' }).click()
  await expect(page.getByText('Copied.').first()).toBeVisible()
  expect(await call('asked')).toContainEqual(['clipboard:write', { text: '# Notes\n', html: null }])

  const save = page.getByRole('button', { name: 'Save…' })
  await save.click()
  await expect(page.getByRole('alert')).toContainText('“Six hours.md” could not be written there')
  await save.click()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.getByText('Saved as')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Saved as Six hours.md.').first()).toBeVisible()
  expect(await call('announced')).toContain('Saved as Six hours.md.')
  expect((await call('asked')).filter(([name]) => name === 'export:save')).toEqual(
    Array(3).fill(['export:save', { document }]),
  )
  expect(await inaccessible(page)).toEqual([])
})

test('says why there is no text, and which changes it lacks', async ({ open }) => {
  const { page, call } = await open<typeof api>('overlays')
  await call('open', document)
  await call('answer', 'export:text', [{ ok: false, failure: { kind: 'noDocument', document } }])
  await call('unsaved', { kind: 'diskFull' })
  await call('show', 'export')
  await expect(page.getByRole('alert').filter({ hasText: 'There is no document' })).toBeVisible()
  await expect(page.getByRole('alert').filter({ hasText: 'One change is not on the disk yet' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy' })).toBeDisabled()
  await page.getByRole('button', { name: 'Save…' }).click({ force: true })
  expect((await call('asked')).filter(([name]) => name === 'export:save')).toEqual([])
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
