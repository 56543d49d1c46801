import { Menu, type MenuItem } from 'electron'
import type { MenuState, Start } from '../../core/api'
import type { CommandId } from '../../core/command/command'
import { menuTemplate } from './template'

/** Rebuilding the bar closes a menu that is open, and costs more than a tick; titles may follow a moment later. */
const RETITLE_DELAY_MS = 250

const NOTHING: MenuState = { enabled: [], checked: [], undo: null, redo: null }

/** The menu bar. What it returns takes every new state: ticks and greyed entries follow at once. */
export function installMenu(platform: Start['platform'], run: (id: CommandId) => void): (state: MenuState) => void {
  let shown = NOTHING
  let wanted = NOTHING
  let menu = Menu.buildFromTemplate(menuTemplate(shown, platform, clicked))
  Menu.setApplicationMenu(menu)
  let timer: NodeJS.Timeout | null = null

  function clicked(id: CommandId): void {
    // A click ticks the entry by itself; what is true is known only when the window has carried it out.
    apply(menu, wanted)
    run(id)
  }

  const retitle = () => {
    timer = null
    shown = wanted
    menu = Menu.buildFromTemplate(menuTemplate(shown, platform, clicked))
    Menu.setApplicationMenu(menu)
  }

  return (state) => {
    wanted = state
    apply(menu, state)
    if (timer || (state.undo === shown.undo && state.redo === shown.redo)) return
    timer = setTimeout(retitle, RETITLE_DELAY_MS)
  }
}

function apply(menu: Menu, state: MenuState): void {
  const enabled = new Set<string>(state.enabled)
  const checked = new Set<string>(state.checked)
  for (const item of entries(menu)) {
    if (!item.id?.includes('.') || item.id === 'app.quit') continue
    if (item.enabled !== enabled.has(item.id)) item.enabled = enabled.has(item.id)
    if (item.type === 'checkbox' && item.checked !== checked.has(item.id)) item.checked = checked.has(item.id)
  }
}

function entries(menu: Menu): MenuItem[] {
  return menu.items.flatMap((item) => (item.submenu ? entries(item.submenu) : [item]))
}
