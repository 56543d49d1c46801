import { electronEnvironment, ensureElectron } from '../../scripts/electron.mjs'
import { at } from '../../scripts/project.mjs'

/** What every start of Electron in a test has in common, for playwright's `_electron.launch`. */
export type ElectronOptions = {
  readonly executablePath: string
  readonly args: string[]
  readonly cwd: string
  readonly env: Record<string, string>
  /** Playwright gives Chromium's sandbox up unless told; here only where it must be. */
  readonly chromiumSandbox: boolean
}

/** Electron with these arguments and this environment beside the test's own; paths are relative to the project. */
export async function electronOptions(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<ElectronOptions> {
  const electron = await ensureElectron()
  return {
    executablePath: electron.executable,
    args: ['-r', at('tests/support/hold.cjs'), ...args],
    cwd: at(),
    env: { ...defined(electronEnvironment(electron)), ...env },
    chromiumSandbox: sandboxArguments().length === 0,
  }
}

/** Chromium refuses to run as root unless its sandbox is given up; tests in containers mostly are root. */
export const sandboxArguments = (): readonly string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : [])

const defined = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined))
