import { type CSSProperties, useId } from 'react'
import { useStore } from 'zustand'
import { TEXT_SIZES } from '../../core/settings'
import { strings } from '../../core/strings'
import { changeSettings } from '../state/settings'
import { uiStore } from '../state/ui'
import styles from './Appearance.module.css'

const LAST = TEXT_SIZES.length - 1

/** The reading size, by the steps that the keys go by. */
export function TextSize() {
  const size = useStore(uiStore, (state) => state.settings.textSize)
  const id = useId()
  const at = nearest(size)
  const filled: CSSProperties & { readonly '--filled': number } = { '--filled': at / LAST }
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{strings.appearance.size}</label>
      <input
        id={id}
        type="range"
        className={styles.slider}
        style={filled}
        min={0}
        max={LAST}
        value={at}
        aria-valuetext={strings.appearance.sizeInPixels(size)}
        onChange={(event) => changeSettings({ textSize: TEXT_SIZES[event.target.valueAsNumber] ?? size })}
      />
      <b className={styles.value}>{size}</b>
    </div>
  )
}

/** The step of a size, or of the one below it. */
function nearest(size: number): number {
  return Math.max(
    0,
    TEXT_SIZES.findLastIndex((step) => step <= size),
  )
}
