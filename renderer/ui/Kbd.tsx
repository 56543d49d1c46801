import { useStore } from 'zustand'
import { keyNames } from '../../core/command/key-names'
import { uiStore } from '../state/ui'
import hidden from './hidden.module.css'
import styles from './Kbd.module.css'

/** A chord or key of a command's definition (`CmdOrCtrl+Shift+L`), with this platform's names: signs to see, words to hear. */
export function Kbd({ chord }: { readonly chord: string }) {
  const platform = useStore(uiStore, (state) => state.platform)
  const { shown, spoken } = keyNames(chord, platform)
  if (shown === spoken) return <kbd className={styles.kbd}>{shown}</kbd>
  return (
    <kbd className={styles.kbd}>
      <span aria-hidden="true">{shown}</span>
      <span className={hidden.hidden}>{spoken}</span>
    </kbd>
  )
}
