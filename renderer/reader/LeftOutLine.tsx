import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { lines, strings } from '../../core/strings'
import { blockText } from '../../core/text/plain-text'
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
  if (!leftOut.some(({ reason }) => isShown || reason !== 'titleBlock')) return null
  const count = leftOut.reduce((sum, { block }) => sum + blockText(block).split('\n').length, 0)
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
