import { type ReactNode, useRef } from 'react'
import { useStore } from 'zustand'
import { keyAt, rowAt } from '../../core/notebook/list'
import { strings } from '../../core/strings'
import { notebookStore } from '../state/notebook-answer'
import { uiStore } from '../state/ui'
import styles from './Entries.module.css'
import { Entry } from './Entry'
import { GroupHead } from './GroupHead'
import { selectedMarks } from './selection'
import type { NoteParts } from './slots'
import { useEntryFocus } from './use-entry-focus'
import { useRows } from './use-rows'

/**
 * The marks, of which only those in view are drawn. For Tab the list is one stop: the active entry, with what can be pressed in
 * it; arrows go from entry to entry.
 */
export function Entries({ parts }: { readonly parts: NoteParts }): ReactNode {
  const scroller = useRef<HTMLDivElement>(null)
  const before = useRef<HTMLSpanElement>(null)
  const after = useRef<HTMLSpanElement>(null)
  const list = useStore(notebookStore, (state) => state.list) ?? NOTHING
  const { active, editing, selected } = useStore(uiStore, ({ notebook }) => notebook)
  const rows = useRows(scroller, list, active)
  const focus = useEntryFocus({ scroller, before, after, list, rows })
  const marks = selectedMarks(selected)
  const stop = Math.max(0, focus.index)
  return (
    <>
      <span ref={before} tabIndex={-1} />
      <section
        ref={scroller}
        className={styles.entries}
        aria-label={strings.notebook.entries}
        data-selecting={selected.length > 0}
        onKeyDown={focus.onKeyDown}
        onFocus={focus.onFocus}
        onBlur={focus.onBlur}
        onPointerDown={focus.onPointerDown}
      >
        <div className={styles.rows} style={{ blockSize: rows.virtual.getTotalSize() }}>
          {rows.virtual.getVirtualItems().map(({ key, index: place, start }) => {
            const row = rowAt(list, place)
            const group = row && list.groups[row.group]
            if (!row || !group) return null
            const entry = row.kind === 'entry' ? list.entries[row.index] : undefined
            return (
              <div
                key={key}
                ref={rows.virtual.measureElement}
                data-index={place}
                className={styles.row}
                style={{ transform: `translateY(${start}px)` }}
              >
                {row.kind === 'head' && <GroupHead group={group} />}
                {row.kind === 'entry' && !entry && <div className={styles.coming}>{strings.notebook.coming}</div>}
                {row.kind === 'entry' && entry && (
                  <Entry
                    parts={parts}
                    entry={entry}
                    index={row.index}
                    of={list.entries.length}
                    group={group.key}
                    state={focus.index === row.index ? 'active' : row.index === stop ? 'stop' : 'other'}
                    selected={marks === 'all' || marks.has(entry.mark)}
                    editing={editing && same(editing, keyAt(list, row.index)) ? editing.what : null}
                  />
                )}
              </div>
            )
          })}
        </div>
      </section>
      <span ref={after} tabIndex={-1} />
    </>
  )
}

const NOTHING = { groups: [], entries: [] }

type Key = ReturnType<typeof keyAt>

function same(a: Key, b: Key): boolean {
  return a !== null && b !== null && a.mark === b.mark && a.document === b.document && a.group === b.group
}
