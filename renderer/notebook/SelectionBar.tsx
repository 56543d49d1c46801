import { type FormEvent, type ReactNode, useState } from 'react'
import { useStore } from 'zustand'
import { asTag, unique } from '../../core/mark/tag'
import { strings } from '../../core/strings'
import { libraryStore } from '../state/library'
import { notebookStore } from '../state/notebook-answer'
import { labels } from '../state/placed'
import { uiStore } from '../state/ui'
import { Button } from '../ui/Button'
import { focusPage } from '../ui/focus-page'
import { LabelDot } from '../ui/LabelDot'
import { changeSelected, copyShown, exportShown, workingStore } from './many-acts'
import styles from './SelectionBar.module.css'
import { selectNone } from './selection'

const t = strings.notebook

type Asking = 'relabel' | 'addTags' | 'removeTags'

/** What can be done with all selected marks at once. */
export function SelectionBar(): ReactNode {
  const selected = useStore(uiStore, ({ notebook }) => notebook.selected)
  const passing = useStore(notebookStore, ({ answer }) => answer?.marks ?? 0)
  const working = useStore(workingStore, ({ marks }) => marks)
  const isReadOnly = useStore(libraryStore, ({ info }) => info?.readOnly !== null)
  const [asking, setAsking] = useState<Asking | null>(null)
  const words = selected === 'filtered' ? t.allSelected(passing) : t.selected(selected.length)
  const ask = (what: Asking) => () => setAsking(asking === what ? null : what)
  const isOff = isReadOnly || working !== null
  return (
    <div className={styles.bar} role="toolbar" aria-label={words}>
      <span className={styles.words} aria-live="off">
        {working === null ? words : t.working(working)}
      </span>
      {working !== null && <progress aria-label={t.working(working)} />}
      <Button disabled={isOff} aria-expanded={asking === 'relabel'} onClick={ask('relabel')}>
        {t.act.relabel}
      </Button>
      <Button disabled={isOff} aria-expanded={asking === 'addTags'} onClick={ask('addTags')}>
        {t.act.addTags}
      </Button>
      <Button disabled={isOff} aria-expanded={asking === 'removeTags'} onClick={ask('removeTags')}>
        {t.act.removeTags}
      </Button>
      <Button disabled={isOff} onClick={() => void changeSelected({ kind: 'trash' })}>
        {t.act.trash}
      </Button>
      <Button onClick={() => void copyShown()}>{t.act.copy}</Button>
      <Button onClick={() => void exportShown()}>{t.act.export}</Button>
      <Button
        look="quiet"
        onClick={() => {
          selectNone()
          focusPage()
        }}
      >
        {t.act.none}
      </Button>
      {asking === 'relabel' && <Labels onDone={() => setAsking(null)} />}
      {asking !== null && asking !== 'relabel' && (
        <TagsField key={asking} what={asking} onDone={() => setAsking(null)} />
      )}
    </div>
  )
}

function Labels({ onDone }: { readonly onDone: () => void }): ReactNode {
  const all = useStore(libraryStore, labels)
  return (
    <fieldset
      className={styles.labels}
      aria-label={t.act.relabel}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onDone()
        focusPage()
      }}
    >
      {all.map((label) => (
        <LabelDot
          key={label.id}
          label={label}
          name={strings.margin.relabelAs(label.name)}
          onClick={() => {
            onDone()
            void changeSelected({ kind: 'relabel', label: label.id })
          }}
        />
      ))}
    </fieldset>
  )
}

interface TagsFieldProps {
  readonly what: 'addTags' | 'removeTags'
  readonly onDone: () => void
}

/** Tags to be given to all that is selected, or taken from it. */
function TagsField({ what, onDone }: TagsFieldProps): ReactNode {
  const known = useStore(notebookStore, ({ answer }) => answer?.counts.tags)
  const [bad, setBad] = useState<string | null>(null)
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget).get('tags')
    const words = String(typed ?? '')
      .split(/[\s,]+/)
      .filter((word) => word !== '')
    const wrong = words.find((word) => asTag(word) === null)
    setBad(wrong ?? null)
    if (wrong !== undefined || words.length === 0) return
    onDone()
    void changeSelected({ kind: what, tags: unique(words.flatMap((word) => asTag(word) ?? [])) })
  }
  return (
    <form className={styles.tags} onSubmit={apply}>
      <input
        name="tags"
        list="notebook-tags"
        autoComplete="off"
        spellCheck={false}
        aria-label={t.act.tagsField}
        placeholder={t.act.tagsField}
        aria-invalid={bad !== null}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
        autoFocus
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          event.stopPropagation()
          onDone()
          focusPage()
        }}
      />
      <datalist id="notebook-tags">
        {known?.map(({ tag }) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      <button type="submit">{t.act.apply}</button>
      <Button
        look="quiet"
        onClick={() => {
          onDone()
          focusPage()
        }}
      >
        {t.act.cancel}
      </Button>
      {bad !== null && <p role="alert">{t.badTag(bad)}</p>}
    </form>
  )
}
