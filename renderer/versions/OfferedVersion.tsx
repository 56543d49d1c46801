import { type ReactNode, useState } from 'react'
import { useStore } from 'zustand'
import type { VersionOffer } from '../../core/api'
import { shownName } from '../../core/document/shown-name'
import type { Failure } from '../../core/failure'
import { sentence } from '../../core/sentence'
import { strings } from '../../core/strings'
import { libraryStore } from '../state/library'
import { uiStore } from '../state/ui'
import { keepSeparate, takeVersion } from '../state/versions'
import { Button } from '../ui/Button'
import { Sheet } from '../ui/Sheet'
import { Difference } from './Difference'
import { FieldChoice } from './FieldChoice'
import styles from './OfferedVersion.module.css'

const t = strings.versions

/** A newer text that was read: what it is, what would become of the marks, what differs, and what to do with it. */
export function OfferedVersion({ offer }: { readonly offer: VersionOffer }): ReactNode {
  const { from, name, report, difference, fields, source } = offer
  const record = useStore(libraryStore, ({ open }) => (open?.record.id === offer.document ? open.record : null))
  const [chosen, setChosen] = useState(fields)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const nothing = difference.length === 0 && fields.length === 0
  const marks = t.report(report)
  const act = async (done: Promise<Failure | null>) => {
    setBusy(true)
    setFailure(null)
    setFailure(await done)
    setBusy(false)
  }
  return (
    <Sheet title={t.title[from]} size={difference.length > 0 ? 'large' : 'small'}>
      <div className={styles.body}>
        <div className={styles.words}>
          <p>{t.explanation[from](shownName(name), shownName(record?.source.title ?? source.title))}</p>
          {difference.length > 0 && <p className={styles.report}>{marks === null ? t.noMarks : `${marks}.`}</p>}
          {report.needYou > 0 && <p className={styles.hint}>{t.needYouHint}</p>}
          {difference.length === 0 && (
            <>
              <p className={styles.report}>{nothing ? t.nothing : t.sameWords}</p>
              <p className={styles.hint}>{t.sameHint}</p>
            </>
          )}
        </div>
        {fields.length > 0 && (
          <FieldChoice
            fields={fields}
            before={record?.source ?? null}
            after={source}
            chosen={chosen}
            onChoose={setChosen}
          />
        )}
        {difference.length > 0 && <Difference lines={difference} language={source.language} />}
      </div>
      <div className={styles.foot}>
        <p role="alert">{failure && sentence(failure)}</p>
        {busy && <p>{t.taking}</p>}
        <Button disabled={busy} data-autofocus={difference.length === 0 ? '' : undefined} onClick={leave}>
          {t.leave}
        </Button>
        {from !== 'original' && (
          <Button disabled={busy} onClick={() => void act(keepSeparate(offer))}>
            {t.separate}
          </Button>
        )}
        <Button look="primary" disabled={busy} onClick={() => void act(takeVersion(offer, chosen))}>
          {t.take}
        </Button>
      </div>
    </Sheet>
  )
}

/** Closing the sheet is what drops the offer (`state/versions.ts`). */
function leave(): void {
  uiStore.setState({ overlay: null })
}
