import { nativeTheme as system } from 'electron'
import type { CloseAnswer, MenuState } from '../../core/api'
import { openLink } from '../security/links'
import type { Context } from '../session/context'
import { nativeTheme, pageColour } from '../window/page-colour'
import type { Handlers } from './answer'

type WindowCalls = Pick<
  Handlers,
  'settings:change' | 'link:open' | 'field:edit' | 'menu:state' | 'window:close-answer' | 'window:full-screen'
>

export interface WindowParts {
  readonly showMenu: (state: MenuState) => void
  readonly closeAnswered: (answer: CloseAnswer) => void
}

/** Calls about the window itself. */
export function windowCalls({ settings, window, log }: Context, { showMenu, closeAnswered }: WindowParts): WindowCalls {
  return {
    'settings:change': (change) => {
      const changed = settings.change(change)
      if (change.theme !== undefined) {
        system.themeSource = nativeTheme(changed.theme)
        window()?.setBackgroundColor(pageColour(changed.theme, system.shouldUseDarkColors ? 'dark' : 'light'))
      }
      return changed
    },
    'link:open': ({ address }) => {
      // The answer does not wait for the person: the window goes on meanwhile.
      openLink(address, window()).catch((error) => log.add('link:open', error))
      return null
    },
    'field:edit': ({ action }) => {
      window()?.webContents[action]()
      return null
    },
    'menu:state': (state) => {
      showMenu(state)
      return null
    },
    'window:close-answer': (answer) => {
      closeAnswered(answer)
      return null
    },
    'window:full-screen': () => {
      const shown = window()
      shown?.setFullScreen(!shown.isFullScreen())
      return null
    },
  }
}
