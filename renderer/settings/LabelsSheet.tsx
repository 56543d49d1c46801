import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { LabelId } from '../../core/document/id'
import { strings } from '../../core/strings'
import { libraryStore } from '../state/library'
import { labels } from '../state/placed'
import { uiStore } from '../state/ui'
import { Sheet } from '../ui/Sheet'
import { LabelFields } from './LabelFields'
import { LabelList } from './LabelList'
import { LabelPreview } from './LabelPreview'
import { LabelsFoot } from './LabelsFoot'
import styles from './LabelsSheet.module.css'
import { OverlapChoice } from './OverlapChoice'

const t = strings.labels

/** The library's labels, to be changed; drawn while `overlay` is `labels`. What is done here is done at once, and undone here. */
export function LabelsSheet(): ReactNode {
  const open = useStore(uiStore, (state) => state.overlay === 'labels')
  const isHere = useStore(libraryStore, ({ info }) => info !== null)
  return open && isHere ? <OpenLabelsSheet /> : null
}

interface Chosen {
  readonly id: LabelId
  /** Where it stood when it was chosen. */
  readonly place: number
  /** One that was added just now is named first. */
  readonly origin: 'there' | 'added'
}

function OpenLabelsSheet(): ReactNode {
  const all = useStore(libraryStore, labels)
  const readOnly = useStore(libraryStore, ({ info }) => info?.readOnly !== null)
  const body = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<Chosen>({ id: all[0]?.id ?? '', place: 0, origin: 'there' })
  const [told, setTold] = useState('')
  // A label that is gone leaves the choice to the one in its place.
  const label = all.find(({ id }) => id === chosen.id) ?? all[Math.min(chosen.place, all.length - 1)]
  const choose = (id: LabelId, origin: Chosen['origin']) =>
    setChosen({ id, place: all.findIndex((one) => one.id === id), origin })
  // The button that was pressed went with its label.
  useEffect(() => {
    if (label && document.activeElement?.contains(body.current))
      body.current?.querySelector<HTMLElement>('[aria-current]')?.focus()
  }, [label])
  return (
    <Sheet title={t.title} size="large">
      <div ref={body} className={styles.body}>
        {readOnly && <p className={styles.hint}>{t.readOnly}</p>}
        <fieldset className={styles.editor} disabled={readOnly} aria-label={t.title}>
          <LabelList all={all} chosen={label?.id ?? ''} onChosen={choose} />
          {label && (
            <LabelFields
              key={label.id}
              label={label}
              all={all}
              begin={chosen.origin === 'added' && chosen.id === label.id ? 'name' : 'nowhere'}
              onTold={setTold}
            />
          )}
        </fieldset>
        <LabelPreview all={all} />
        <OverlapChoice />
      </div>
      <LabelsFoot told={told} />
    </Sheet>
  )
}
