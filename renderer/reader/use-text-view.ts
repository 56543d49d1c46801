import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { uiStore } from '../state/ui'
import { provideReaderCommands } from './commands'
import { followCopy } from './copy'
import { provideReaderEscapes } from './escapes'
import { followExtent } from './extent-keys'
import { followHover } from './hover'
import { followInput } from './input'
import type { OpenText } from './open-text'
import { keepReading } from './reading'
import { followSelection } from './selection'
import { followTip } from './tip'
import { TextView, type ViewElements } from './view'
import type { ReadingPlace } from './viewport'

type Refs = { readonly [Name in keyof ViewElements]: RefObject<ViewElements[Name] | null> }

/** Brings a drawn text to life for as long as it is on screen; null until it is drawn. */
export function useTextView(text: OpenText, place: ReadingPlace, refs: Refs): TextView | null {
  const [view, setView] = useState<TextView | null>(null)
  const size = useStore(uiStore, ({ settings }) => settings.textSize)
  const drawnSize = useRef(size)
  // Only the first of these runs with a given text: the page is made anew for another.
  // biome-ignore lint/correctness/useExhaustiveDependencies: refs and place are those of the first render
  useLayoutEffect(() => {
    const elements = present(refs)
    setSize(elements.scroller, drawnSize.current)
    const made = new TextView(text, elements)
    const stops = [
      made.start(place),
      followSelection(elements, made),
      followInput(elements.article, made),
      followHover(elements.article, made),
      followTip(made),
      followCopy(elements.article, text),
      keepReading(made),
      provideReaderCommands(made),
      provideReaderEscapes(),
      followExtent(elements.article, made),
    ]
    setView(made)
    takeFocus(made)
    return () => {
      for (const stop of stops.toReversed()) stop()
    }
  }, [text])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of the size moves the lines
  useLayoutEffect(() => {
    if (!view || drawnSize.current === size) return
    drawnSize.current = size
    view.reflow(() => setSize(present(refs).scroller, size))
  }, [size, view])
  return view
}

/** Its keys act as soon as a text is there; only who is in a sheet over the page or in a note stays there. */
function takeFocus(view: TextView): void {
  const { overlay, editing, tagging } = uiStore.getState()
  if (overlay === null && editing === null && tagging === null) view.focus()
}

/** The size is set here and not by React, so that the line one reads can be measured before and put back after. */
function setSize(scroller: HTMLElement, size: number): void {
  scroller.style.setProperty('--reading-size', `${size}px`)
}

function present(refs: Refs): ViewElements {
  const [scroller, page, article, title, details] = [
    refs.scroller.current,
    refs.page.current,
    refs.article.current,
    refs.title.current,
    refs.details.current,
  ]
  if (!scroller || !page || !article || !title || !details) throw new Error('the page is not drawn')
  return { scroller, page, article, title, details }
}
