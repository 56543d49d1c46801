import { uiStore } from './ui'

/**
 * Lets go of what is selected, and of where one is in the text: offsets into it. To be called before another text takes its
 * place, where they would be other words, and the next digit would mark those.
 */
export function forgetPassages(): void {
  uiStore.setState({ selection: null, selecting: null, caret: null, cursor: null })
}

/** Lets go of all that belonged to the document that was open. */
export function forgetPlace(): void {
  uiStore.setState({
    selection: null,
    selecting: null,
    caret: null,
    cursor: null,
    activeMark: null,
    attaching: null,
    editing: null,
    tagging: null,
    leftOut: 'hidden',
    progress: 0,
    titleInView: true,
  })
}
