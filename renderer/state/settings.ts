import type { ReaderSettings } from '../../core/settings'
import { DEFAULT_TEXT_SIZE, TEXT_SIZES, THEMES, type Theme } from '../../core/settings'
import { bridge } from '../bridge'
import { uiStore } from './ui'

/** Changes this device's settings: here at once, in main for the next start. */
export function changeSettings(change: Partial<ReaderSettings>): void {
  uiStore.setState(({ settings }) => ({ settings: { ...settings, ...change } }))
  void bridge.call('settings:change', change)
}

/** The next theme in their order, after the last the first. */
export function nextTheme(): void {
  const at = THEMES.indexOf(uiStore.getState().settings.theme)
  changeSettings({ theme: THEMES[(at + 1) % THEMES.length] ?? 'system' })
}

/** Larger (1) or smaller (-1) text by one step, as far as steps go. */
export function stepTextSize(by: -1 | 1): void {
  const { textSize } = uiStore.getState().settings
  const next = by > 0 ? TEXT_SIZES.find((size) => size > textSize) : TEXT_SIZES.findLast((size) => size < textSize)
  if (next !== undefined) changeSettings({ textSize: next })
}

/** The size that a new device begins with. */
export function resetTextSize(): void {
  changeSettings({ textSize: DEFAULT_TEXT_SIZE })
}

const dark = window.matchMedia('(prefers-color-scheme: dark)')

/** Paints the page in the theme that is set, from now on; `system` follows the system's. */
export function followTheme(): void {
  const paint = () => {
    document.documentElement.dataset.theme = shownTheme(uiStore.getState().settings.theme)
  }
  uiStore.subscribe(({ settings }, before) => {
    if (settings.theme !== before.settings.theme) paint()
  })
  dark.addEventListener('change', paint)
  paint()
}

function shownTheme(theme: Theme): Exclude<Theme, 'system'> {
  if (theme !== 'system') return theme
  return dark.matches ? 'night' : 'paper'
}
