import { type ReactNode, useId } from 'react'
import { useStore } from 'zustand'
import { OVERLAPS } from '../../core/settings'
import { strings } from '../../core/strings'
import { changeSettings } from '../state/settings'
import { uiStore } from '../state/ui'
import styles from './LabelsSheet.module.css'

const t = strings.labels

/** What becomes of a new mark over one with the same label. */
export function OverlapChoice(): ReactNode {
  const name = useId()
  const chosen = useStore(uiStore, (state) => state.settings.overlap)
  return (
    <fieldset className={styles.overlap}>
      <legend>{t.overlap}</legend>
      {OVERLAPS.map((overlap) => (
        <label key={overlap}>
          <input type="radio" name={name} checked={chosen === overlap} onChange={() => changeSettings({ overlap })} />
          <span>{t.overlaps[overlap]}</span>
        </label>
      ))}
    </fieldset>
  )
}
