import { useStore } from 'zustand'
import type { Theme } from '../../core/settings'
import { strings } from '../../core/strings'
import { changeSettings } from '../state/settings'
import { uiStore } from '../state/ui'
import hidden from '../ui/hidden.module.css'
import styles from './Appearance.module.css'

const ORDER: readonly Theme[] = ['paper', 'sepia', 'night', 'system']
const t = strings.appearance

/** The themes, each drawn in its own colours; the system's is half paper, half night. */
export function ThemeSwatches() {
  const chosen = useStore(uiStore, (state) => state.settings.theme)
  return (
    <fieldset className={styles.swatches}>
      <legend className={hidden.hidden}>{t.theme}</legend>
      {ORDER.map((theme) => (
        <label key={theme} className={styles.swatch} title={t.themes[theme]}>
          <input
            type="radio"
            name="theme"
            value={theme}
            aria-label={t.themes[theme]}
            checked={chosen === theme}
            onChange={() => changeSettings({ theme })}
          />
          {theme === 'system' ? (
            <span className={styles.halves} aria-hidden="true">
              <i data-theme="paper" />
              <i data-theme="night" />
            </span>
          ) : (
            <span className={styles.sample} data-theme={theme} aria-hidden="true">
              {t.sample}
            </span>
          )}
        </label>
      ))}
    </fieldset>
  )
}
