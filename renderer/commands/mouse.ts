import type { CommandId } from '../../core/command/command'
import { runCommand } from './registry'

/** The thumb's buttons, by `MouseEvent.button`. */
const BUTTONS: ReadonlyMap<number, CommandId> = new Map([
  [3, 'go.back'],
  [4, 'go.forward'],
])

/** Lets the buttons that go back and forward on many mice do so, until the returned function is called. */
export function listenToMouse(target: Window): () => void {
  const onUp = (event: MouseEvent) => {
    const command = BUTTONS.get(event.button)
    if (command && runCommand(command)) event.preventDefault()
  }
  target.addEventListener('mouseup', onUp)
  return () => target.removeEventListener('mouseup', onUp)
}
