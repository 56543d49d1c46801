import { X } from 'lucide-react'
import { useId } from 'react'
import { useStore } from 'zustand'
import { strings } from '../../core/strings'
import { changeSettings } from '../state/settings'
import { uiStore } from '../state/ui'
import { Dialog } from '../ui/Dialog'
import { IconButton } from '../ui/IconButton'
import styles from './KeysHelp.module.css'
import { KeyTable } from './KeyTable'
import { keyGroups, singleKeysHint } from './key-groups'

const t = strings.keysHelp

/** All keys, by menu; drawn while `overlay` is `keys`. */
export function KeysHelp() {
  const open = useStore(uiStore, (state) => state.overlay === 'keys')
  return open ? <OpenKeysHelp /> : null
}

function OpenKeysHelp() {
  const singleKeys = useStore(uiStore, (state) => state.settings.singleKeys)
  const platform = useStore(uiStore, (state) => state.platform)
  const hint = useId()
  return (
    <Dialog label={t.title} size="large" onClose={close}>
      <div className={styles.head}>
        <h2>{t.title}</h2>
        <IconButton icon={X} label={t.close} onClick={close} />
      </div>
      <div className={styles.switch}>
        <label>
          <input
            type="checkbox"
            data-autofocus=""
            aria-describedby={hint}
            checked={singleKeys === 'on'}
            onChange={({ target }) => changeSettings({ singleKeys: target.checked ? 'on' : 'off' })}
          />
          {strings.commands.singleKeys}
        </label>
        <p id={hint}>{singleKeysHint(platform)}</p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className={styles.groups} aria-label={t.title} tabIndex={0}>
        <div className={styles.columns}>
          {keyGroups(singleKeys).map((group) => (
            <KeyTable key={group.title} group={group} />
          ))}
        </div>
      </section>
    </Dialog>
  )
}

function close(): void {
  uiStore.setState({ overlay: null })
}
