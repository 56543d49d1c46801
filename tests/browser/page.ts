/**
 * Browser tests: parts of the renderer in real Chromium, which is our own Electron.
 *
 * `NAME.page.tsx` is the page: it mounts what is tested into `#root` and exports `api`, functions that the test may
 * call in it. `NAME.test.ts` drives it with a real mouse and keyboard (playwright's `page`) and asserts. Arguments and
 * results of `api` cross as JSON. A page's styles are those it imports. One Electron serves all tests of a worker;
 * `open` loads the page anew. Run: `npm test -- browser [FILTER]`.
 */
import { test as base, type ElectronApplication, _electron as electron, expect, type Page } from 'playwright/test'
import { electronOptions } from '../support/electron'

export { expect }

type Api = Readonly<Record<string, (...values: never[]) => unknown>>

/** A loaded page, and a way to call what its module exports as `api`. */
export type OpenPage<A extends Api> = {
  readonly page: Page
  readonly call: <K extends keyof A & string>(
    name: K,
    ...values: Parameters<A[K]>
  ) => Promise<Awaited<ReturnType<A[K]>>>
}

export type Open = <A extends Api>(name: string) => Promise<OpenPage<A>>

/** Playwright's `test` with `open`; an error or an error message in the page fails the test. */
export const test = base.extend<{ open: Open }, { host: ElectronApplication }>({
  host: [
    async ({ browserName: _ }, use) => {
      const host = await electron.launch(await electronOptions(['tests/browser/host.cjs']))
      await use(host)
      await host.close()
    },
    { scope: 'worker' },
  ],

  open: async ({ host }, use) => {
    const page = await host.firstWindow()
    const errors: string[] = []
    const onError = (error: Error) => errors.push(error.stack ?? error.message)
    page.on('pageerror', onError)
    await use(async (name) => {
      await page.goto(`app://browser/${name}`)
      await page.waitForFunction(() => 'api' in globalThis)
      return {
        page,
        call: (method, ...values) =>
          page.evaluate(
            ([key, args]) =>
              (globalThis as unknown as { api: Record<string, (...a: unknown[]) => never> }).api[key]?.(...args),
            [method, values as unknown[]] as const,
          ) as never,
      }
    })
    page.off('pageerror', onError)
    expect(errors).toEqual([])
  },
})
