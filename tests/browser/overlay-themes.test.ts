import { THEMES } from '../../core/settings'
import { inaccessible } from '../support/app'
import type { api } from './overlays.page'
import { expect, test } from './page'

for (const theme of THEMES) {
  test(`every screen over the page can be read and named in the theme ${theme}, in a narrow window too`, async ({
    open,
  }) => {
    const { page, call } = await open<typeof api>('overlays')
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await page.setViewportSize({ width: 760, height: 560 })
    await call('theme', theme)
    await call('open', '00000000000d1')
    await call('answer', 'export:text', [{ ok: true, value: '# Notes\n' }])
    await call('toast', { kind: 'failure', failure: { kind: 'diskFull' } })
    for (const overlay of ['palette', 'export', 'appearance', 'keys'] as const) {
      await call('show', overlay)
      if (overlay === 'palette') await page.getByRole('combobox').fill('export')
      const sheet = page.getByRole('dialog')
      await expect(sheet).toBeInViewport({ ratio: 0.99 })
      expect(await inaccessible(page), overlay).toEqual([])
    }
    await call('show', null)
    await call('fail', { kind: 'libraryDamaged', file: 'library.json', keptAs: null })
    expect(await inaccessible(page), 'recovery').toEqual([])
    await page.emulateMedia({ colorScheme: null, reducedMotion: null })
    await page.setViewportSize({ width: 1360, height: 833 })
  })
}
