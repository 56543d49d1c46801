import { strings } from '../core/strings'
import { bridge } from './bridge'
import { provideAppCommands } from './commands/app-commands'
import { closeTopmost } from './commands/escape'
import { runFromMenu } from './commands/field-edits'
import { listenToKeys } from './commands/keys'
import { followMenu } from './commands/menu-state'
import { listenToMouse } from './commands/mouse'
import { listenToPaste } from './commands/paste'
import { followLabels } from './state/labels'
import { followLinkedFrom } from './state/linked-from'
import { followNotebook } from './state/notebook-answer'
import { receive, receiveCatalogue } from './state/receive'
import { followTheme } from './state/settings'
import { takeStart } from './state/start'
import { followTitle } from './state/title'
import { toast } from './state/ui'
import { watching } from './state/watching'

/** Fills the stores with what main prepared, and connects keys, menu and events. What is not needed for the first text waits. */
export async function begin(): Promise<void> {
  reportMistakes()
  const start = await bridge.start
  takeStart(start)
  followTheme()
  followLabels()
  followNotebook()
  followTitle()
  provideAppCommands()
  listenToKeys(window, start.platform)
  listenToMouse(window)
  listenToPaste(window)
  receive(({ command }) => runFromMenu(command), closeTopmost)
  afterFirstFrame(() => {
    followMenu()
    followLinkedFrom()
    void receiveCatalogue()
    void watching('watch:state')
  })
}

function afterFirstFrame(then: () => void): void {
  requestAnimationFrame(() => setTimeout(then))
}

/** What is thrown and not caught is a mistake in the program; the person hears that there was one, never its stack. */
function reportMistakes(): void {
  const say = () => toast({ kind: 'notice', text: strings.crash.broken })
  window.addEventListener('error', ({ error, message }) => {
    // No mistake and nothing thrown: the browser tells that what it measured goes on changing in the next frame.
    if (error === null && message.startsWith('ResizeObserver loop')) return
    say()
  })
  window.addEventListener('unhandledrejection', say)
}
