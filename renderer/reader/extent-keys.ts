/**
 * `E`: changing the extent of the active mark by keys, as described in the README. Every step is painted and spoken at once.
 * The keys are taken before the text takes them for selecting; what else is pressed or clicked finds the steps committed.
 */
import type { CommandId } from '../../core/command/command'
import { type End, extentDifference, stepped } from '../../core/mark/extent'
import { strings } from '../../core/strings'
import { provideEscape } from '../commands/escape'
import { inField } from '../commands/keys'
import { type Handler, provideCommands } from '../commands/registry'
import { provideDraft } from '../state/closing'
import { libraryStore } from '../state/library'
import { announce, uiStore } from '../state/ui'
import { directionAt } from './direction'
import { ExtentSession } from './extent-session'
import { extentStore } from './extent-state'
import { stepOf } from './extent-strokes'
import { extentText, spoken } from './extent-text'
import { rangeOfActive } from './mark-commands'
import { activeMark, mayWrite } from './marking'
import type { TextView } from './view'

/** So much at the lower edge of the view the hint and the knob of an end take, in CSS pixels: two lines of keys. */
const HINT_SPACE = 112

/** Follows the keys, until the returned function is called. */
export function followExtent(text: HTMLElement, view: TextView): () => void {
  let session: ExtentSession | null = null

  const begin = (how: 'spoken' | 'silent') => {
    const mark = activeMark()
    const { open } = libraryStore.getState()
    const range = rangeOfActive()
    if (!mark || !open || !range || !mayWrite()) return
    session = new ExtentSession(open.record.id, mark.id)
    uiStore.setState({ extent: mark.id, selection: null, cursor: null, marks: 'shown' })
    if (how === 'silent') return
    // The end is what moves first; of a long mark both ends are not to be seen at once.
    view.reveal({ start: range.end - 1, end: range.end }, HINT_SPACE)
    announce(uiStore.getState().platform === 'darwin' ? strings.marks.extent.begunOnMac : strings.marks.extent.begun)
  }

  /** Ends it and keeps what was changed. */
  const end = (how: 'spoken' | 'silent') => {
    const ended = session
    session = null
    ended?.save()
    if (uiStore.getState().extent !== null) uiStore.setState({ extent: null })
    const range = ended?.range()
    if (how === 'spoken' && range) announce(strings.marks.extent.ended(spoken(view.text.plain, range)))
  }

  const step = (event: KeyboardEvent, own: End | null): boolean => {
    if (own !== null && session === null) begin('silent')
    const range = session?.range()
    const words = extentText()
    if (!session || !range || !words || words.plain !== view.text.plain) return false
    const made = stepOf(
      event,
      own,
      directionAt(view.text.drawn, range[own ?? (event.ctrlKey || event.metaKey ? 'start' : 'end')]),
    )
    if (!made) return false
    const next = stepped(words, range, made)
    const { came, went } = extentDifference(range, next)
    if (next !== range) {
      session.show(next)
      session.saveSoon()
      const at = made.end === 'start' ? next.start : next.end - 1
      view.reveal({ start: at, end: at + 1 }, HINT_SPACE)
    }
    if (came) announce(strings.marks.extent.came(spoken(words.plain, came)))
    else if (went) announce(strings.marks.extent.went(spoken(words.plain, went)))
    else announce(strings.marks.extent.noFurther)
    return true
  }

  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229 || uiStore.getState().overlay !== null) return
    const own = handleOf(event.target)
    if (session === null && own === null) return
    const isText = own !== null || event.target === text || event.target === document.body
    if (isText && (step(event, own) || tab(event, text) || enter(event))) {
      event.preventDefault()
      event.stopPropagation()
    } else if (!MODIFIERS.has(event.key) && !inField(event.target)) session?.save()
  }
  const enter = ({ key }: KeyboardEvent): boolean => {
    if (key !== 'Enter' || session === null) return false
    end('spoken')
    view.focus()
    return true
  }

  const save = () => session?.save()
  const stop = new AbortController()
  const { signal } = stop
  window.addEventListener('keydown', onKey, { capture: true, signal })
  window.addEventListener('pointerdown', save, { capture: true, signal })
  for (const type of ['blur', 'pagehide']) window.addEventListener(type, save, { signal })
  const stops = [
    provideCommands(commands(() => session !== null, begin, end)),
    provideDraft(save),
    provideEscape('extent', () => {
      if (session === null) return false
      end('spoken')
      view.focus()
      return true
    }),
    uiStore.subscribe(({ activeMark: active, screen, extent }) => {
      if (session && (active !== session.mark || extent !== session.mark || screen.kind !== 'reader')) end('silent')
    }),
    libraryStore.subscribe(() => {
      // Taken back, removed or attached elsewhere meanwhile: what is shown must not outlive what it was made from.
      if (session && activeMark()?.id !== session.mark) end('silent')
    }),
    () => end('silent'),
    () => stop.abort(),
    () => extentStore.setState({ draft: null }),
  ]
  return () => {
    for (const each of stops) each()
  }
}

const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph'])

function commands(
  isOn: () => boolean,
  begin: (how: 'spoken') => void,
  end: (how: 'spoken') => void,
): Partial<Record<CommandId, Handler>> {
  return {
    'mark.extent': {
      enabled: () => uiStore.getState().screen.kind === 'reader' && rangeOfActive() !== null,
      checked: isOn,
      run: () => (isOn() ? end('spoken') : begin('spoken')),
    },
  }
}

/** From the text Tab goes to the handles, which are beside it. */
function tab({ key, shiftKey, target }: KeyboardEvent, text: HTMLElement): boolean {
  if (key !== 'Tab' || shiftKey || target !== text) return false
  const handle = document.querySelector<HTMLElement>('[data-extent="start"]')
  handle?.focus({ preventScroll: true })
  return handle !== null
}

/** Whose handle an element is. */
function handleOf(target: EventTarget | null): End | null {
  const handle = target instanceof Element ? target.closest<HTMLElement>('[data-extent]') : null
  const end = handle?.dataset.extent
  return end === 'start' || end === 'end' ? end : null
}
