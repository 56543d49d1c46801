import type { Rectangle } from 'electron'
import type { Settings } from '../../core/settings'

export type WindowSettings = NonNullable<Settings['window']>

/** The size of the mock: text and margin side by side, with the sidebar. */
export const DEFAULT_SIZE = { width: 1360, height: 860 }
/** Below this even the folded layout has no room for a line of text. */
export const SMALLEST_SIZE = { width: 420, height: 360 }
/** So much of a window must be on a screen that its title can be grasped. */
const VISIBLE = { width: 120, height: 40 }

/**
 * Where the window opens: where it was, unless that place is on no screen any more; never larger than the screen.
 * @param screens the work areas of all screens, the main one first
 */
export function placeWindow(remembered: WindowSettings | null, screens: readonly Rectangle[]): Partial<Rectangle> {
  const main = screens[0]
  const wanted = remembered ?? { ...DEFAULT_SIZE, x: null, y: null }
  const fits = (size: number, smallest: number, room: number | undefined) =>
    Math.max(smallest, Math.min(size, room ?? size))
  const { x, y } = wanted
  const at = x === null || y === null ? undefined : { x, y, width: wanted.width, height: wanted.height }
  const screen = at && screens.find((area) => isGraspable(at, area))
  const room = screen ?? main
  return {
    width: fits(wanted.width, SMALLEST_SIZE.width, room?.width),
    height: fits(wanted.height, SMALLEST_SIZE.height, room?.height),
    ...(at && screen ? { x: at.x, y: at.y } : {}),
  }
}

function isGraspable(window: Rectangle, area: Rectangle): boolean {
  const width = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x)
  const top = window.y - area.y
  return width >= VISIBLE.width && top >= 0 && top <= area.height - VISIBLE.height
}
