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
