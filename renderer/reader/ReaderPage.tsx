import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { strings } from '../../core/strings'
import { libraryStore } from '../state/library'
import { uiStore } from '../state/ui'
import { directionOf } from '../ui/text/direction'
import { DensityStrip } from './DensityStrip'
import { ExtentHandles } from './ExtentHandles'
import { firstPlace } from './first-place'
import { LeftOutBlocks } from './LeftOutBlocks'
import { LeftOutLine } from './LeftOutLine'
import { MarkBar } from './MarkBar'
import { MarksHidden } from './MarksHidden'
import { MissingImages } from './MissingImages'
import { OverlapQuestion } from './OverlapQuestion'
import { openText } from './open-text'
import { PassageTip } from './PassageTip'
import styles from './ReaderPage.module.css'
import type { MarginSlots } from './slots'
import { TextSection } from './TextSection'
import { TitleBlock } from './TitleBlock'
import setting from './text.module.css'
import { useMarginMode } from './use-margin-mode'
import { useTextView } from './use-text-view'

/** One text version on screen. */
export function ReaderPage({ margin }: { readonly margin: MarginSlots }): ReactNode {
  const [{ text, place, language, title }] = useState(prepare)
  const refs = {
    scroller: useRef<HTMLDivElement>(null),
    page: useRef<HTMLDivElement>(null),
    article: useRef<HTMLElement>(null),
    title: useRef<HTMLElement>(null),
    details: useRef<HTMLDivElement>(null),
  }
  const leftOut = useStore(uiStore, (state) => state.leftOut)
  const mode = useMarginMode(refs.scroller)
  const view = useTextView(text, place, refs)
  const Cards = { beside: null, folded: margin.Cards, hidden: margin.HiddenCards }[mode]
  return (
    <div className={styles.pane} data-margin={mode}>
      <div ref={refs.scroller} className={styles.scroller}>
        <div ref={refs.page} className={styles.page}>
          <article
            ref={refs.article}
            className={styles.article}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the text's keys act while it has the focus
            tabIndex={0}
            aria-label={strings.reader.textOf(title)}
            lang={language ?? undefined}
            dir={directionOf(language)}
            data-keys="text"
            onKeyDown={intoBar}
          >
            <TitleBlock ref={refs.title} />
            <LeftOutLine text={text} />
            <MissingImages text={text} />
            <margin.DocumentNote />
            <div className={setting.text}>
              {text.sections.map(({ index }) => (
                <TextSection key={index} text={text} index={index} leftOut={leftOut} Cards={Cards} />
              ))}
              {text.sections.length === 0 && leftOut === 'shown' && <LeftOutBlocks text={text} before={0} />}
            </div>
          </article>
          {view && <ExtentHandles text={text} article={refs.article} scroller={refs.scroller} page={refs.page} />}
          <section ref={refs.details} className={styles.details} aria-label={strings.reader.marksOf} />
          <margin.Orphans />
          {view && mode !== 'hidden' && <margin.Letters />}
          {view && mode !== 'beside' && <margin.KeepLine />}
          {view && mode === 'beside' && <margin.Rail />}
          {view && <MarkBar text={text} scroller={refs.scroller} page={refs.page} />}
          {view && <OverlapQuestion text={text} scroller={refs.scroller} page={refs.page} />}
        </div>
      </div>
      {view && <DensityStrip text={text} view={view} />}
      <MarksHidden />
      {view && <PassageTip view={view} />}
    </div>
  )
}

/** Tab goes from a selection into the bar beside it. */
function intoBar(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Tab' || event.shiftKey || event.target !== event.currentTarget) return
  const button = document.querySelector<HTMLElement>('[data-mark-bar] button[tabindex="0"]')
  if (!button) return
  button.focus({ preventScroll: true })
  event.preventDefault()
}

function prepare() {
  const { open } = libraryStore.getState()
  if (!open) throw new Error('no document is open')
  const place = firstPlace(open)
  const { language, title } = open.record.source
  return { text: openText(open, place.offset), place, language, title }
}
