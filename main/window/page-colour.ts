import type { Theme } from '../../core/settings'

/** `--page` of each theme in `renderer/styles/tokens.css`: what a window shows before its first frame. A test compares them. */
export const PAGE_COLOURS = { paper: '#fbfaf6', sepia: '#f5ecd7', night: '#191a1c' } as const

/** The colour of the page in a theme; `system` follows the system's. */
export function pageColour(theme: Theme, system: 'dark' | 'light'): string {
  if (theme !== 'system') return PAGE_COLOURS[theme]
  return system === 'dark' ? PAGE_COLOURS.night : PAGE_COLOURS.paper
}

/** What the system's own parts of the window (menus, scroll bars, dialogs) follow. */
export function nativeTheme(theme: Theme): 'dark' | 'light' | 'system' {
  switch (theme) {
    case 'system':
      return 'system'
    case 'night':
      return 'dark'
    case 'paper':
    case 'sepia':
      return 'light'
  }
}
