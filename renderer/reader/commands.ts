import type { CommandId } from '../../core/command/command'
import { strings } from '../../core/strings'
import { type Handler, provideCommands } from '../commands/registry'
import { contents } from '../state/contents'
import { libraryStore } from '../state/library'
import { labels } from '../state/placed'
import { announce, uiStore } from '../state/ui'
import { copyPassage, copyQuote } from './copy'
import { cursorCommands } from './cursor-commands'
import { markCommands, rangeOfActive } from './mark-commands'
import { activeMark, label, markForWriting, mayWrite, passage, remove } from './marking'
import { splitJoinCommands } from './split-join'
import type { TextView } from './view'

/** Registers what the reader's commands do while this text is on screen. */
export function provideReaderCommands(view: TextView): () => void {
  const inReader = () => uiStore.getState().screen.kind === 'reader'
  const onPassage = () => inReader() && (passage() !== null || activeMark() !== null)
  const commands: Partial<Record<CommandId, Handler>> = {
    ...labelCommands(onPassage),
    ...markCommands(view, inReader),
    ...cursorCommands(view, inReader),
    ...splitJoinCommands(view, inReader),
    'mark.note': {
      enabled: onPassage,
      run: () => {
        if (mayWrite()) markForWriting((mark) => uiStore.setState({ activeMark: mark, editing: mark, tagging: null }))
      },
    },
    'mark.tag': {
      enabled: onPassage,
      run: () => {
        if (mayWrite()) markForWriting((mark) => uiStore.setState({ activeMark: mark, tagging: mark, editing: null }))
      },
    },
    'document.note': {
      enabled: inReader,
      run: () => {
        if (!mayWrite()) return
        view.goTo(0)
        // What one writes must be seen, also where marks and notes were hidden.
        uiStore.setState({ editing: 'document', tagging: null, marks: 'shown' })
      },
    },
    'mark.copyQuote': {
      enabled: onPassage,
      run: () => {
        const { open } = libraryStore.getState()
        const range = passage() ?? rangeOfActive()
        if (open && range) copyQuote(open, range)
      },
    },
    'mark.remove': {
      enabled: () => inReader() && activeMark() !== null,
      run: () => {
        const mark = activeMark()
        if (!mark) return
        remove(mark)
        // Its card may have had the focus.
        view.focus()
      },
    },
    'mark.hide': {
      enabled: inReader,
      checked: () => uiStore.getState().marks === 'hidden',
      run: () => {
        const marks = uiStore.getState().marks === 'shown' ? 'hidden' : 'shown'
        uiStore.setState({ marks, activeMark: null })
        announce(marks === 'shown' ? strings.reader.marksShown : strings.reader.marksHidden)
        // The cards go with the marks, and one of them may have had the focus.
        view.focus()
      },
    },
    'go.contents': {
      enabled: () => inReader() && contents(libraryStore.getState().open).length > 0,
      run: () =>
        uiStore.setState(({ overlay }) => ({ overlay: overlay === 'contents' ? null : ('contents' as const) })),
    },
    'edit.copy': {
      enabled: () => inReader() && passage() !== null,
      run: () => {
        const { open } = libraryStore.getState()
        const range = passage()
        if (open && range) copyPassage(open, range)
      },
    },
    'edit.selectAll': {
      enabled: () => inReader() && view.text.plain.length > 0,
      run: () => {
        uiStore.setState({ selection: { start: 0, end: view.text.plain.length }, cursor: null, activeMark: null })
        announce(strings.reader.selectedAll)
      },
    },
    'view.leftOut': {
      enabled: inReader,
      checked: () => uiStore.getState().leftOut === 'shown',
      run: () =>
        uiStore.setState(({ leftOut }) => ({
          leftOut: leftOut === 'shown' ? ('hidden' as const) : ('shown' as const),
        })),
    },
  }
  return provideCommands(commands)
}

/** `mark.label1` to `mark.label9` mean the labels with these digits, whatever they are called. */
function labelCommands(enabled: () => boolean): Partial<Record<CommandId, Handler>> {
  const found = (digit: number) => labels(libraryStore.getState()).find((candidate) => candidate.digit === digit)
  const handler = (digit: number): Handler => ({
    enabled: () => enabled() && found(digit) !== undefined,
    run: () => {
      const chosen = found(digit)
      if (chosen) label(chosen.id)
    },
  })
  return {
    'mark.label1': handler(1),
    'mark.label2': handler(2),
    'mark.label3': handler(3),
    'mark.label4': handler(4),
    'mark.label5': handler(5),
    'mark.label6': handler(6),
    'mark.label7': handler(7),
    'mark.label8': handler(8),
    'mark.label9': handler(9),
  }
}
