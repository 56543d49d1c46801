import { useState } from 'react'
import { useStore } from 'zustand'
import { strings } from '../../core/strings'
import { bridge } from '../bridge'
import { libraryStore } from '../state/library'
import { startAgain } from '../state/start'
import { announce } from '../state/ui'
import { Button } from '../ui/Button'
import styles from './Recovery.module.css'
import { recoveryWords } from './recovery-words'

const t = strings.recovery

/** Instead of an empty library, whenever the library itself cannot be opened; drawn while there is such a failure. */
export function Recovery() {
  const failure = useStore(libraryStore, (state) => state.failure)
  const [isTrying, setTrying] = useState(false)
  const [isSame, setSame] = useState(false)
  if (!failure) return null
  const { title, words, facts, recover, folder } = recoveryWords(failure)

  const open = async (call: 'library:recover' | 'library:retry') => {
    if (isTrying) return
    setTrying(true)
    setSame(false)
    const answer = await bridge.call(call, null)
    if (answer.ok) return startAgain()
    setTrying(false)
    libraryStore.setState({ failure: answer.failure })
    // What is new is an alert and speaks for itself.
    if (JSON.stringify(answer.failure) !== JSON.stringify(failure)) return
    setSame(true)
    announce(t.same)
  }

  return (
    <div className={styles.recovery} aria-busy={isTrying}>
      <h1>{title}</h1>
      <p role="alert" className={styles.words}>
        {words}
      </p>
      {facts.length > 0 && (
        <ul className={styles.facts}>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
      <div className={styles.acts}>
        {recover !== null && (
          <Button look="primary" onClick={() => void open('library:recover')}>
            {recover}
          </Button>
        )}
        <Button look={recover === null ? 'primary' : 'plain'} onClick={() => void open('library:retry')}>
          {t.again}
        </Button>
        {folder === 'there' && <Button onClick={() => void bridge.call('library:reveal', null)}>{t.folder}</Button>}
      </div>
      {isSame && <p className={styles.same}>{t.same}</p>}
    </div>
  )
}
