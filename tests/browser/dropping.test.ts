import type { Page } from 'playwright/test'
import type { api } from './overlays.page'
import { expect, test } from './page'

interface Given {
  readonly files?: readonly (readonly [name: string, type: string])[]
  readonly data?: Readonly<Record<string, string>>
}

/** What a browser tells the page while something is dragged over it from elsewhere. Tells whether the page takes it. */
function drag(page: Page, type: 'dragenter' | 'dragover' | 'drop', { files = [], data = {} }: Given): Promise<boolean> {
  return page.evaluate(
    ([kind, dropped, words]) => {
      const dataTransfer = new DataTransfer()
      for (const [name, mime] of dropped) dataTransfer.items.add(new File(['x'], name, { type: mime }))
      for (const [mime, value] of Object.entries(words)) dataTransfer.setData(mime, value)
      const event = new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true })
      document.querySelector('article')?.dispatchEvent(event)
      return event.defaultPrevented
    },
    [type, files, data] as const,
  )
}

test('what is dragged is named by what it is, and added where it falls', async ({ open }) => {
  const { page, call } = await open<typeof api>('overlays')
  const files = [
    ['a.html', 'text/html'],
    ['b.md', 'text/markdown'],
    ['Articles', ''],
  ] as const
  await drag(page, 'dragenter', { files: files.slice(0, 1) })
  await expect(page.getByText('Add this document')).toBeVisible()
  await drag(page, 'dragover', { files })
  await expect(page.getByText('Add 2 documents and a folder')).toBeVisible()
  expect(await drag(page, 'drop', { files })).toBe(true)
  await expect(page.getByText('Add 2 documents and a folder')).toBeHidden()
  expect(await call('asked')).toContainEqual(['import:choose', ['a.html', 'b.md', 'Articles']])
})

test('words dragged from a browser become a document', async ({ open }) => {
  const { page, call } = await open<typeof api>('overlays')
  await call('answer', 'import:text', [{ added: [], failures: [{ kind: 'emptyClipboard' }], passedOver: 0 }])
  const data = { 'text/html': '<p>Words <b>of</b> a page.</p>', 'text/plain': 'Words of a page.' }
  await drag(page, 'dragover', { data })
  await expect(page.getByText('Add this text as a document')).toBeVisible()
  await drag(page, 'drop', { data })
  await expect
    .poll(() => call('asked'))
    .toContainEqual(['import:text', { html: data['text/html'], text: data['text/plain'] }])
})

test('what is dragged out of the page itself is left to the browser', async ({ open }) => {
  const { page } = await open<typeof api>('overlays')
  const taken = await page.evaluate(() => {
    const dataTransfer = new DataTransfer()
    const send = (type: string) => {
      const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })
      document.querySelector('article')?.dispatchEvent(event)
      return event.defaultPrevented
    }
    dataTransfer.setData('text/plain', 'three months')
    send('dragstart')
    return send('dragover')
  })
  expect(taken).toBe(false)
  await expect(page.getByText('Add this text as a document')).toBeHidden()
})
