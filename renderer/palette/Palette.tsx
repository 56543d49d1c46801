import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { useStore } from 'zustand'
import { strings } from '../../core/strings'
import { runCommand } from '../commands/registry'
import { libraryStore } from '../state/library'
import { readDocument } from '../state/places'
import { uiStore } from '../state/ui'
import { Dialog } from '../ui/Dialog'
import { FilterField } from '../ui/FilterField'
import { offeredCommands } from './offered-commands'
import { PaletteFooter } from './PaletteFooter'
import { PaletteList } from './PaletteList'
import { type Entry, results, searched } from './results'
import { type Move, moved } from './selection'

/** Documents and commands in one list, over everything; drawn while `overlay` is `palette`. */
export function Palette() {
  const open = useStore(uiStore, (state) => state.overlay === 'palette')
  return open ? <OpenPalette /> : null
}

const MOVES: Readonly<Record<string, Move>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  PageDown: 'pageDown',
  PageUp: 'pageUp',
  Home: 'first',
  End: 'last',
}

function OpenPalette() {
  const rows = useStore(libraryStore, (state) => state.rows)
  const labels = useStore(libraryStore, (state) => state.info?.labels)
  const here = useStore(libraryStore, (state) => state.open?.record.id ?? null)
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const list = useId()
  const commands = useMemo(() => offeredCommands(labels ?? []), [labels])
  const all = useMemo(() => searched(rows?.values() ?? [], commands, here), [rows, commands, here])
  const groups = useMemo(() => results(typed, all), [typed, all])
  const entries = groups.flatMap((group) => group.entries)
  const chosen = entries[Math.min(active, entries.length - 1)] ?? null

  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, arrows and Enter are its own.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const move = MOVES[event.key]
    if (move) setActive(moved(Math.min(active, entries.length - 1), move, entries.length))
    else if (event.key === 'Enter' && chosen) carryOut(chosen)
    else return
    event.preventDefault()
  }

  return (
    <Dialog label={strings.palette.label} place="top" onClose={close}>
      <FilterField
        label={strings.palette.label}
        placeholder={strings.palette.placeholder}
        list={list}
        chosen={chosen?.key}
        value={typed}
        onType={(value) => {
          setTyped(value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <PaletteList
        id={list}
        groups={groups}
        chosen={chosen}
        onPoint={(entry) => setActive(entries.indexOf(entry))}
        onChoose={carryOut}
      />
      <PaletteFooter groups={groups} />
    </Dialog>
  )
}

function close(): void {
  uiStore.setState({ overlay: null })
}

/** Closed first, so that the focus is back in the page, where the command acts. */
function carryOut(entry: Entry): void {
  flushSync(close)
  switch (entry.kind) {
    case 'document':
      readDocument(entry.document)
      return
    case 'command':
      runCommand(entry.command)
      return
  }
}
