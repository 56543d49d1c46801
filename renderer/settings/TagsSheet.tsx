import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { foldTag } from '../../core/mark/tag'
import { strings } from '../../core/strings'
import { runCommand } from '../commands/registry'
import { libraryStore } from '../state/library'
import { refreshTags, tagsStore, wantTags } from '../state/tags'
import { uiStore } from '../state/ui'
import { Button } from '../ui/Button'
import { FilterField } from '../ui/FilterField'
import { Sheet } from '../ui/Sheet'
import { LabelsFoot } from './LabelsFoot'
import { TagFields } from './TagFields'
import { TagsList } from './TagsList'
import { TagsMerge } from './TagsMerge'
import styles from './TagsSheet.module.css'
import { activePlace, chosenByKey, meant, NO_CHOICE, stretched, type TagChoice } from './tag-choice'
import { type TagOrder, tagRows } from './tag-rows'

const t = strings.tagsSheet

/** A page of the list, for keys that go by pages. */
const PAGE = 10

/** All tags of the library: renamed, made one, removed; drawn while `overlay` is `tags`. */
export function TagsSheet(): ReactNode {
  const open = useStore(uiStore, (state) => state.overlay === 'tags')
  const isHere = useStore(libraryStore, ({ info }) => info !== null)
  return open && isHere ? <OpenTagsSheet /> : null
}

function OpenTagsSheet(): ReactNode {
  useEffect(wantTags, [])
  const known = useStore(tagsStore, ({ tags }) => tags)
  const failure = useStore(tagsStore, (state) => state.failure)
  const readOnly = useStore(libraryStore, ({ info }) => info?.readOnly !== null)
  const list = useId()
  const whole = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState('')
  const [order, setOrder] = useState<TagOrder>('name')
  const [choice, setChoice] = useState<TagChoice>(NO_CHOICE)
  const [removing, setRemoving] = useState<string | null>(null)
  const [told, setTold] = useState('')
  const tags = known ?? []
  const access = readOnly ? 'readOnly' : 'writable'
  const rows = useMemo(() => tagRows(known ?? [], typed, order), [known, typed, order])
  // What is marked stays so where the filter hides it.
  const all = useMemo(() => tagRows(known ?? [], '', order), [known, order])
  const chosen = meant(choice, rows, all)
  const [row, more] = chosen
  const back = () => whole.current?.querySelector<HTMLElement>('[role="combobox"]')?.focus()
  const done = (said: string, tag: string | null) => {
    setTold(said)
    setRemoving(null)
    const active = tag === null ? null : foldTag(tag)
    setChoice({ ...NO_CHOICE, place: activePlace(choice, rows), active })
    back()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, arrows and Enter are its own.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (!act(event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const act = (event: KeyboardEvent): boolean => {
    const { key, shiftKey } = event
    const isEmpty = typed === ''
    if (event.altKey) return false
    if (event.ctrlKey || event.metaKey) {
      if (!isEmpty) return false
      if (key.toLowerCase() === 'z') return runCommand(shiftKey ? 'edit.redo' : 'edit.undo')
      if (key.toLowerCase() !== 'a') return false
      setChoice({ ...choice, marked: new Set(rows.map((one) => one.key)) })
      return true
    }
    if (key === 'Enter' || key === 'F2') {
      whole.current?.querySelector<HTMLInputElement>('[data-name]')?.select()
      return true
    }
    if (key === 'Delete' && isEmpty && row && !more && !readOnly) {
      setRemoving(row.key)
      return true
    }
    if (key === 'Escape' && choice.marked.size > 0) {
      setChoice({ ...choice, marked: new Set() })
      return true
    }
    const ends = isEmpty ? { Home: 0, End: rows.length - 1 }[key] : undefined
    const next = ends === undefined ? chosenByKey(event, choice, rows, PAGE) : stretched(choice, rows, ends, event)
    if (next) setChoice(next)
    return next !== null
  }
  const active = rows[activePlace(choice, rows)]
  return (
    <Sheet title={t.title} size="large">
      <div ref={whole} className={styles.whole}>
        <FilterField
          label={t.filter}
          placeholder={t.filterHint}
          list={list}
          chosen={active && `${list}-${active.key}`}
          value={typed}
          onType={(value) => {
            setTyped(value)
            setChoice({ ...NO_CHOICE, marked: choice.marked })
          }}
          onKeyDown={onKeyDown}
        />
        <div className={styles.body}>
          <div className={styles.side}>
            <TagsList
              id={list}
              rows={rows}
              choice={choice}
              order={order}
              onOrder={setOrder}
              onChoice={setChoice}
              onRename={() => whole.current?.querySelector<HTMLInputElement>('[data-name]')?.select()}
            />
            {rows.length === 0 && <p className={styles.nothing}>{nothingWords(known !== null, typed)}</p>}
          </div>
          <fieldset className={styles.panel} aria-label={t.tag}>
            {readOnly && <p className={styles.hint}>{t.readOnly}</p>}
            {failure && (
              <div className={styles.trouble}>
                <p role="alert">{t.unread}</p>
                <Button onClick={refreshTags}>{t.tryAgain}</Button>
              </div>
            )}
            {row && more && (
              <TagsMerge key={chosen.map(({ key }) => key).join()} rows={chosen} access={access} onDone={done} />
            )}
            {row && !more && (
              <TagFields
                key={row.tag}
                row={row}
                tags={tags}
                access={access}
                removal={removing === row.key ? 'asked' : 'closed'}
                onRemoval={(next) => setRemoving(next === 'asked' ? row.key : null)}
                onDone={done}
              />
            )}
            {row && <p className={styles.hint}>{t.hint}</p>}
          </fieldset>
        </div>
      </div>
      <LabelsFoot told={told} />
    </Sheet>
  )
}

function nothingWords(isKnown: boolean, typed: string): string {
  if (!isKnown) return t.loading
  return typed === '' ? t.none : t.nothingFits(typed)
}
