import { useEffect, useId, useRef } from 'react'
import { useStore } from 'zustand'
import { sentence } from '../../core/sentence'
import { strings } from '../../core/strings'
import { uiStore } from '../state/ui'
import { watching } from '../state/watching'
import { Button } from '../ui/Button'
import { Sheet } from '../ui/Sheet'
import styles from './WatchSheet.module.css'

const t = strings.watch

/** The watched folder: where it is, how it goes, and what could not be added from it; drawn while `overlay` is `watch`. */
export function WatchSheet() {
  const open = useStore(uiStore, (state) => state.overlay === 'watch')
  return open ? <OpenWatchSheet /> : null
}

function OpenWatchSheet() {
  const { place, trouble, failures } = useStore(uiStore, (state) => state.watch)
  const failed = useId()
  const choose = useRef<HTMLButtonElement>(null)
  // The button that was pressed may have gone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: every answer may take a button away
  useEffect(() => {
    if (document.activeElement === document.body) choose.current?.focus()
  }, [place, trouble, failures])
  return (
    <Sheet title={t.title}>
      <div className={styles.body}>
        <p className={styles.explanation}>{t.explanation}</p>
        <p className={styles.place}>
          {place === null ? (
            t.none
          ) : (
            <>
              <span>{t.place}</span> <bdi>{place}</bdi>
            </>
          )}
        </p>
        {trouble && (
          <div className={styles.trouble} role="alert">
            <p>{sentence(trouble)}</p>
            <Button look="quiet" onClick={() => void watching('watch:retry')}>
              {t.retry}
            </Button>
          </div>
        )}
        <div className={styles.acts}>
          <Button
            ref={choose}
            look={place === null ? 'primary' : 'plain'}
            data-autofocus=""
            onClick={() => void watching('watch:choose')}
          >
            {place === null ? t.choose : t.chooseOther}
          </Button>
          {place !== null && <Button onClick={() => void watching('watch:stop')}>{t.stop}</Button>}
        </div>
      </div>
      {failures.length > 0 && (
        <section className={styles.failed} aria-labelledby={failed}>
          <div className={styles.head}>
            <h3 id={failed}>{t.failed}</h3>
            <Button look="quiet" onClick={() => void watching('watch:retry')}>
              {t.retry}
            </Button>
            <Button look="quiet" onClick={() => void watching('watch:dismiss')}>
              {t.dismiss}
            </Button>
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
          <ul tabIndex={0} aria-labelledby={failed}>
            {failures.map(({ name, failure }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files in folders of it may have one name
              <li key={`${name} ${i}`}>{sentence(failure)}</li>
            ))}
          </ul>
        </section>
      )}
    </Sheet>
  )
}
