import { useStore } from 'zustand'
import { strings } from '../../core/strings'
import { changeSettings } from '../state/settings'
import { uiStore } from '../state/ui'
import styles from './Appearance.module.css'

/** Whether marks without a note stand beside the text by their labels' letters. */
export function LettersChoice() {
  const letters = useStore(uiStore, ({ settings }) => settings.letters)
  return (
    <label className={styles.choice}>
      <input
        type="checkbox"
        checked={letters === 'shown'}
        onChange={({ target }) => changeSettings({ letters: target.checked ? 'shown' : 'hidden' })}
      />
      {strings.margin.lettersChoice}
    </label>
  )
}
