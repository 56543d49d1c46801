import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { lines, strings } from '../../core/strings'
import { missingLines } from '../../core/text/left-out'
import { uiStore } from '../state/ui'
import styles from './LeftOut.module.css'
import type { OpenText } from './open-text'

/**
 * "Left out 14 lines · Show", where anything was. What went into the title block is on the page, above: a document of which
 * only that was taken out says nothing, until the menu asks to show it.
 */
export function LeftOutLine({ text }: { readonly text: OpenText }): ReactNode {
  const isShown = useStore(uiStore, (state) => state.leftOut === 'shown')
  const { leftOut } = text.text
  const missed = missingLines(text.text)
  if (leftOut.length === 0 || (missed === 0 && !isShown)) return null
  const count = missed || leftOut.length
  return (
    <p className={styles.line}>
      {strings.reader.leftOut(lines(count))}
      <i aria-hidden="true">·</i>
      <button
        type="button"
        className={styles.button}
        aria-expanded={isShown}
        onClick={() => uiStore.setState({ leftOut: isShown ? 'hidden' : 'shown' })}
      >
        {isShown ? strings.reader.hideLeftOut : strings.reader.showLeftOut}
      </button>
    </p>
  )
}
