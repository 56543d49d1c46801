/** Below this the sidebar lies over the page (`App.module.css` and `Sidebar.module.css` have the same number). */
const narrow = window.matchMedia('(width < 980px)')

/** Whether the window is so narrow that the sidebar lies over the page. */
export function isNarrow(): boolean {
  return narrow.matches
}
