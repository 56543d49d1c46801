import { strings } from '../../core/strings'
import { libraryStore } from './library'
import { uiStore } from './ui'

/** Names the window after what it shows, from now on: "Six hours before the deadline – Margent". */
export function followTitle(): void {
  const name = () => {
    document.title = windowTitle()
  }
  libraryStore.subscribe(name)
  uiStore.subscribe(name)
  name()
}

function windowTitle(): string {
  const { open, failure } = libraryStore.getState()
  const { screen } = uiStore.getState()
  if (failure) return strings.app.name
  if (screen.kind === 'list')
    return strings.app.titled(screen.tag === null ? strings.shelves[screen.shelf] : `#${screen.tag}`)
  if (screen.kind === 'notebook') return strings.app.titled(strings.notebook.name)
  return open ? strings.app.titled(open.record.source.title) : strings.app.name
}
