import { COMMANDS, type CommandDefinition, type Menu } from '../../core/command/command'
import type { Platform } from '../../core/command/key-names'
import { OPERATION_IDS, OPERATIONS } from '../../core/note/operations'
import type { Settings } from '../../core/settings'
import { strings } from '../../core/strings'

export interface KeyRow {
  readonly title: string
  /** Chords and keys in the notation of command definitions. */
  readonly keys: readonly string[]
}

export interface KeyGroup {
  readonly title: string
  readonly rows: readonly KeyRow[]
}

const MENUS: readonly Menu[] = ['file', 'edit', 'mark', 'view', 'go', 'help']
const t = strings.keysHelp
const e = strings.marks.extent.keys

/** What the text does by itself, without a command. */
const IN_THE_TEXT: KeyGroup = {
  title: t.text,
  rows: [
    { title: t.scroll, keys: ['Space', 'PageUp', 'PageDown', 'Home', 'End'] },
    { title: t.selection, keys: ['Shift+ArrowLeft', 'Shift+ArrowRight', 'Shift+ArrowUp', 'Shift+ArrowDown'] },
    { title: t.escape, keys: ['Escape'] },
  ],
}

/** What keys do while the extent of a mark changes. */
const IN_AN_EXTENT: KeyGroup = {
  title: e.title,
  rows: [
    { title: e.end, keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'] },
    { title: e.start, keys: ['CmdOrCtrl+Shift+ArrowLeft', 'CmdOrCtrl+Shift+ArrowRight'] },
    { title: e.word, keys: ['Alt+Shift+ArrowLeft', 'Alt+Shift+ArrowRight'] },
    { title: e.sentence, keys: ['Shift+ArrowUp', 'Shift+ArrowDown'] },
    { title: e.done, keys: ['Enter', 'Escape'] },
  ],
}

/** What a note does that has the focus and is not written in. */
const ON_A_NOTE: KeyGroup = {
  title: t.notes,
  rows: [
    { title: t.notesSteps, keys: ['ArrowDown', 'ArrowUp'] },
    { title: t.notesEnds, keys: ['Home', 'End'] },
    { title: t.editHere, keys: ['Enter'] },
    { title: t.leaveNotes, keys: ['Escape'] },
  ],
}

/** What the notebook's list does by itself; marks are relabelled, tagged and removed there by the same keys as in the text. */
function inTheNotebook(singleKeys: Settings['singleKeys']): KeyGroup {
  const isOn = singleKeys === 'on'
  return {
    title: t.notebook,
    rows: [
      { title: t.entries, keys: isOn ? ['J', 'K', 'ArrowDown', 'ArrowUp'] : ['ArrowDown', 'ArrowUp'] },
      { title: t.entriesEnds, keys: ['Home', 'End', 'PageDown', 'PageUp'] },
      { title: t.editHere, keys: ['Enter'] },
      { title: t.openPassage, keys: isOn ? ['O', 'CmdOrCtrl+Enter'] : ['CmdOrCtrl+Enter'] },
      { title: t.entrySelect, keys: ['Space'] },
      { title: t.entryStretch, keys: ['Shift+ArrowDown', 'Shift+ArrowUp'] },
      { title: t.entriesAll, keys: ['CmdOrCtrl+A'] },
      { title: t.leaveEntries, keys: ['Escape'] },
    ],
  }
}

/** What the note editor does by itself. */
const IN_A_NOTE: KeyGroup = {
  title: t.note,
  rows: [
    ...OPERATION_IDS.map((id) => ({ title: strings.note.operations[id], keys: [OPERATIONS[id].chord] })),
    { title: t.indent, keys: ['Tab', 'Shift+Tab'] },
    { title: t.endNote, keys: ['Escape', 'CmdOrCtrl+Enter'] },
  ],
}

/** Every key that acts now, by menu: without the single keys where they are switched off. */
export function keyGroups(singleKeys: Settings['singleKeys']): readonly KeyGroup[] {
  const groups = MENUS.map((menu) => ({
    title: strings.menus[menu],
    rows: (COMMANDS as readonly CommandDefinition[])
      .filter((command) => menuOf(command) === menu)
      .map((command) => ({ title: command.title, keys: keysNow(command, singleKeys) }))
      .filter(({ keys }) => keys.length > 0),
  }))
  return [...groups, IN_THE_TEXT, IN_AN_EXTENT, ON_A_NOTE, IN_A_NOTE, inTheNotebook(singleKeys)].filter(
    ({ rows }) => rows.length > 0,
  )
}

/** What single keys are, in the words of the platform. */
export function singleKeysHint(platform: Platform): string {
  return platform === 'darwin' ? t.singleKeysHintOnMac : t.singleKeysHint
}

function keysNow({ chords = [], keys = [] }: CommandDefinition, singleKeys: Settings['singleKeys']): readonly string[] {
  return singleKeys === 'on' ? [...keys, ...chords] : chords
}

/** Commands that stand in no menu are told with those that they go with. */
function menuOf({ id, menu }: CommandDefinition): Menu {
  return menu?.in ?? (id.startsWith('mark.') ? 'mark' : 'go')
}
