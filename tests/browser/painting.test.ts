import { expect, test } from './page'
import type { api } from './painting.page'

/** So many things are done with each seed; each is painted and read back in a tenth of a second. */
const DEEDS = 50

for (const seed of [1, 2, 3])
  test(`what is painted is the words of the marks and nothing else, whatever happens (seed ${seed})`, async ({
    open,
  }) => {
    test.setTimeout(120_000)
    const { call } = await open<typeof api>('painting')
    await call('begin', seed)
    const done: string[] = []
    let looked = 0
    for (let i = 0; i < DEEDS; i++) {
      done.push(await call('deed'))
      const found = await call('wrong')
      expect({ after: done.slice(-4), faults: found.faults }).toEqual({ after: done.slice(-4), faults: [] })
      looked += found.looked
    }
    // There was something to see.
    expect(looked).toBeGreaterThan(DEEDS * 100)
  })

test('a label that gets another colour and pattern looks so at once, and nothing is painted anew', async ({ open }) => {
  const { page, call } = await open<typeof api>('painting')
  await call('begin', 1)
  const before = await call('ranges')
  await call('look', 7, { colour: { light: '#0a5566', dark: '#77ddee' }, pattern: 'wavy' })
  expect(await call('styleOf', 'margent-label-7')).toMatchObject({
    textDecorationColor: 'rgb(10, 85, 102)',
    textDecorationStyle: 'wavy',
    textUnderlineOffset: '7px',
  })
  const pale = (await call('styleOf', 'margent-label-7')).backgroundColor
  await call('theme', 'night')
  const { textDecorationColor, backgroundColor } = await call('styleOf', 'margent-label-7')
  expect(textDecorationColor).toBe('rgb(119, 221, 238)')
  expect(backgroundColor).not.toBe(pale)
  expect(await call('ranges')).toEqual(before)

  // Without colours the pattern stays.
  await page.emulateMedia({ forcedColors: 'active' })
  const forced = await call('styleOf', 'margent-label-7')
  expect(forced.textDecorationStyle).toBe('wavy')
  expect(forced.backgroundColor).toMatch(/0\)$/)
  await page.emulateMedia({ forcedColors: null })
})
