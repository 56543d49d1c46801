import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { lines, strings } from '../../core/strings'
import { blockText } from '../../core/text/plain-text'
import { uiStore } from '../state/ui'
import styles from './LeftOut.module.css'
import type { OpenText } from './open-text'

/** "Left out 14 lines · Show", where anything was. */
export function LeftOutLine({ text }: { readonly text: OpenText }): ReactNode {
  const leftOut = useStore(uiStore, (state) => state.leftOut)
  const count = text.text.leftOut.reduce((sum, { block }) => sum + blockText(block).split('\n').length, 0)
  if (count === 0) return null
  const isShown = leftOut === 'shown'
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
