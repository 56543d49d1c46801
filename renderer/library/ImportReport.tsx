import { useState } from 'react'
import { useStore } from 'zustand'
import type { ImportSummary } from '../../core/api'
import { sentence } from '../../core/sentence'
import { strings } from '../../core/strings'
import { bridge } from '../bridge'
import { readDocument } from '../state/places'
import { announce, uiStore } from '../state/ui'
import { compareVersions } from '../state/versions'
import { Button } from '../ui/Button'
import { Sheet } from '../ui/Sheet'
import { sortedFailures, summaryWords, withEarlier } from '../ui/summary-words'
import styles from './ImportReport.module.css'

const t = strings.importing.report

/** What became of many files: every failure with its sentence; drawn while `overlay` is `added`. */
export function ImportReport() {
  const open = useStore(uiStore, (state) => state.overlay === 'added')
  const report = useStore(uiStore, (state) => state.report)
  return open && report ? <OpenReport report={report} /> : null
}

function OpenReport({ report }: { readonly report: ImportSummary }) {
  const { here, failed } = sortedFailures(report.failures)
  const newer = withEarlier(report.added)
  const [copied, setCopied] = useState('')
  const copy = async () => {
    const found = newer.map(({ title, earlier }) => strings.versions.likeEarlierNamed(title, earlier.title))
    const lines = [...found, ...[...failed, ...here].map(sentence)]
    await bridge.call('clipboard:write', { text: `${lines.join('\n')}\n`, html: null })
    setCopied(t.copied)
    announce(t.copied)
  }
  return (
    <Sheet title={t.title}>
      <p className={styles.words}>{summaryWords(report)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className={styles.lists} aria-label={t.title} tabIndex={0}>
        {newer.length > 0 && (
          <>
            <h3>{strings.versions.newer}</h3>
            <ul>
              {newer.map(({ document, title, earlier }) => (
                <li key={document}>
                  <span>{strings.versions.likeEarlierNamed(title, earlier.title)}</span>
                  <Button look="quiet" onClick={() => void compareVersions(earlier.document, document)}>
                    {strings.versions.compare}
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )}
        {failed.length > 0 && (
          <>
            <h3>{t.failed}</h3>
            <ul>
              {failed.map((failure, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list of a report never changes
                <li key={i}>{sentence(failure)}</li>
              ))}
            </ul>
          </>
        )}
        {here.length > 0 && (
          <>
            <h3>{t.here}</h3>
            <ul>
              {here.map((failure, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list of a report never changes
                <li key={i}>
                  <span>{sentence(failure)}</span>
                  <Button look="quiet" onClick={() => readDocument(failure.document)}>
                    {t.open}
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <div className={styles.foot}>
        <p>{copied}</p>
        <Button data-autofocus="" onClick={() => void copy()}>
          {t.copy}
        </Button>
      </div>
    </Sheet>
  )
}
