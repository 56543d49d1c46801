import { strings } from '../strings'

/**
 * One definition per command feeds the menu, the keys, the palette and the buttons. What a command does is registered in
 * `renderer/commands/`; this says what it is called, which keys it has and where it stands.
 */
export type Menu = 'file' | 'edit' | 'mark' | 'view' | 'go' | 'help'

export interface CommandDefinition {
  readonly id: string
  readonly title: string
  /** Where it stands in the menu bar; entries of one group stand together, groups are divided by a line. */
  readonly menu?: { readonly in: Menu; readonly group: number }
  /** Chords in Electron's notation, `CmdOrCtrl+Shift+L`; the first is shown. They act everywhere. */
  readonly chords?: readonly string[]
  /** Keys without a modifier (Shift and Alt allowed), by `KeyboardEvent.key` or digit: only while text, mark or list has focus. */
  readonly keys?: readonly string[]
  /** Whether the palette lists it; those that need a pointer's or a place's context do not stand there. */
  readonly palette: 'listed' | 'unlisted'
}

const t = strings.commands

/** All commands, in the order of menu and palette. */
export const COMMANDS = [
  { id: 'import.choose', title: t.add, menu: { in: 'file', group: 1 }, chords: ['CmdOrCtrl+O'], palette: 'listed' },
  { id: 'import.folder', title: t.addFolder, menu: { in: 'file', group: 1 }, palette: 'listed' },
  { id: 'import.paste', title: t.paste, menu: { in: 'file', group: 1 }, chords: ['CmdOrCtrl+V'], palette: 'listed' },
  { id: 'import.watch', title: t.watch, menu: { in: 'file', group: 1 }, palette: 'listed' },
  { id: 'export.open', title: t.export, menu: { in: 'file', group: 2 }, chords: ['CmdOrCtrl+E'], palette: 'listed' },
  { id: 'export.copy', title: t.exportCopy, menu: { in: 'file', group: 2 }, palette: 'listed' },
  { id: 'document.original', title: t.original, menu: { in: 'file', group: 3 }, palette: 'listed' },
  { id: 'document.again', title: t.importAgain, menu: { in: 'file', group: 3 }, palette: 'listed' },
  { id: 'document.newer', title: t.newerFile, menu: { in: 'file', group: 3 }, palette: 'listed' },
  { id: 'document.reveal', title: t.reveal, menu: { in: 'file', group: 3 }, palette: 'listed' },
  { id: 'library.reveal', title: t.revealLibrary, menu: { in: 'file', group: 3 }, palette: 'listed' },
  {
    id: 'document.rename',
    title: t.rename,
    menu: { in: 'file', group: 4 },
    chords: ['F2'],
    palette: 'listed',
  },
  { id: 'document.tags', title: t.documentTags, menu: { in: 'file', group: 4 }, palette: 'listed' },
  { id: 'state.toRead', title: t.stateToRead, menu: { in: 'file', group: 4 }, palette: 'listed' },
  { id: 'state.reading', title: t.stateReading, menu: { in: 'file', group: 4 }, palette: 'listed' },
  { id: 'state.finished', title: t.stateFinished, menu: { in: 'file', group: 4 }, palette: 'listed' },
  { id: 'document.trash', title: t.trash, menu: { in: 'file', group: 5 }, palette: 'listed' },
  { id: 'document.restore', title: t.restore, menu: { in: 'file', group: 5 }, palette: 'listed' },
  { id: 'app.quit', title: t.quit, menu: { in: 'file', group: 9 }, chords: ['CmdOrCtrl+Q'], palette: 'listed' },

  { id: 'edit.undo', title: t.undo, menu: { in: 'edit', group: 1 }, chords: ['CmdOrCtrl+Z'], palette: 'listed' },
  {
    id: 'edit.redo',
    title: t.redo,
    menu: { in: 'edit', group: 1 },
    chords: ['CmdOrCtrl+Shift+Z', 'CmdOrCtrl+Y'],
    palette: 'listed',
  },
  { id: 'edit.copy', title: t.copy, menu: { in: 'edit', group: 2 }, chords: ['CmdOrCtrl+C'], palette: 'unlisted' },
  {
    id: 'edit.selectAll',
    title: t.selectAll,
    menu: { in: 'edit', group: 2 },
    chords: ['CmdOrCtrl+A'],
    palette: 'unlisted',
  },

  {
    id: 'mark.label1',
    title: t.label(1),
    menu: { in: 'mark', group: 1 },
    keys: ['1'],
    chords: ['CmdOrCtrl+Shift+1'],
    palette: 'listed',
  },
  {
    id: 'mark.label2',
    title: t.label(2),
    menu: { in: 'mark', group: 1 },
    keys: ['2'],
    chords: ['CmdOrCtrl+Shift+2'],
    palette: 'listed',
  },
  {
    id: 'mark.label3',
    title: t.label(3),
    menu: { in: 'mark', group: 1 },
    keys: ['3'],
    chords: ['CmdOrCtrl+Shift+3'],
    palette: 'listed',
  },
  {
    id: 'mark.label4',
    title: t.label(4),
    menu: { in: 'mark', group: 1 },
    keys: ['4'],
    chords: ['CmdOrCtrl+Shift+4'],
    palette: 'listed',
  },
  {
    id: 'mark.label5',
    title: t.label(5),
    menu: { in: 'mark', group: 1 },
    keys: ['5'],
    chords: ['CmdOrCtrl+Shift+5'],
    palette: 'listed',
  },
  {
    id: 'mark.label6',
    title: t.label(6),
    keys: ['6'],
    chords: ['CmdOrCtrl+Shift+6'],
    palette: 'unlisted',
  },
  {
    id: 'mark.label7',
    title: t.label(7),
    keys: ['7'],
    chords: ['CmdOrCtrl+Shift+7'],
    palette: 'unlisted',
  },
  {
    id: 'mark.label8',
    title: t.label(8),
    keys: ['8'],
    chords: ['CmdOrCtrl+Shift+8'],
    palette: 'unlisted',
  },
  {
    id: 'mark.label9',
    title: t.label(9),
    keys: ['9'],
    chords: ['CmdOrCtrl+Shift+9'],
    palette: 'unlisted',
  },
  {
    id: 'mark.note',
    title: t.note,
    menu: { in: 'mark', group: 2 },
    keys: ['n'],
    chords: ['CmdOrCtrl+Shift+N'],
    palette: 'listed',
  },
  {
    id: 'mark.tag',
    title: t.tag,
    menu: { in: 'mark', group: 2 },
    keys: ['t'],
    chords: ['CmdOrCtrl+Shift+T'],
    palette: 'listed',
  },
  { id: 'document.note', title: t.documentNote, menu: { in: 'mark', group: 2 }, palette: 'listed' },
  {
    id: 'mark.copyQuote',
    title: t.copyQuote,
    menu: { in: 'mark', group: 2 },
    keys: ['c'],
    chords: ['CmdOrCtrl+Shift+C'],
    palette: 'listed',
  },
  { id: 'mark.extent', title: t.extent, menu: { in: 'mark', group: 3 }, keys: ['e'], palette: 'listed' },
  { id: 'mark.split', title: t.splitMark, menu: { in: 'mark', group: 3 }, keys: ['s'], palette: 'listed' },
  { id: 'mark.join', title: t.joinMarks, menu: { in: 'mark', group: 3 }, keys: ['Shift+s'], palette: 'listed' },
  { id: 'mark.attach', title: t.attach, menu: { in: 'mark', group: 3 }, keys: ['a'], palette: 'listed' },
  { id: 'mark.remove', title: t.removeMark, menu: { in: 'mark', group: 3 }, keys: ['Delete'], palette: 'listed' },
  { id: 'mark.toNote', title: t.toNote, keys: ['Enter'], palette: 'unlisted' },
  {
    id: 'mark.next',
    title: t.nextMark,
    menu: { in: 'mark', group: 4 },
    keys: [']', 'Alt+ArrowDown'],
    palette: 'listed',
  },
  {
    id: 'mark.previous',
    title: t.previousMark,
    menu: { in: 'mark', group: 4 },
    keys: ['[', 'Alt+ArrowUp'],
    palette: 'listed',
  },
  { id: 'mark.around', title: t.markAround, menu: { in: 'mark', group: 4 }, keys: ['o'], palette: 'listed' },
  { id: 'orphans.open', title: t.orphans, menu: { in: 'mark', group: 4 }, palette: 'listed' },
  { id: 'mark.hide', title: t.hideMarks, menu: { in: 'mark', group: 5 }, keys: ['h'], palette: 'listed' },
  { id: 'labels.edit', title: t.labels, menu: { in: 'mark', group: 6 }, palette: 'listed' },
  { id: 'tags.edit', title: t.tags, menu: { in: 'mark', group: 6 }, palette: 'listed' },
  { id: 'overlap.both', title: t.overlapBoth, menu: { in: 'mark', group: 7 }, palette: 'listed' },
  { id: 'overlap.merge', title: t.overlapMerge, menu: { in: 'mark', group: 7 }, palette: 'listed' },
  { id: 'overlap.ask', title: t.overlapAsk, menu: { in: 'mark', group: 7 }, palette: 'listed' },

  {
    id: 'sentence.next',
    title: t.nextSentence,
    menu: { in: 'go', group: 3 },
    keys: ['j'],
    chords: ['CmdOrCtrl+Down'],
    palette: 'listed',
  },
  {
    id: 'sentence.previous',
    title: t.previousSentence,
    menu: { in: 'go', group: 3 },
    keys: ['k'],
    chords: ['CmdOrCtrl+Up'],
    palette: 'listed',
  },
  { id: 'sentence.grow', title: t.growSentence, keys: ['Shift+j'], palette: 'unlisted' },
  { id: 'sentence.shrink', title: t.shrinkSentence, keys: ['Shift+k'], palette: 'unlisted' },
  { id: 'word.grow', title: t.growWord, keys: ['Alt+j'], palette: 'unlisted' },
  { id: 'word.shrink', title: t.shrinkWord, keys: ['Alt+k'], palette: 'unlisted' },

  { id: 'palette.open', title: t.palette, menu: { in: 'go', group: 1 }, chords: ['CmdOrCtrl+K'], palette: 'unlisted' },
  { id: 'go.contents', title: t.contents, menu: { in: 'go', group: 1 }, palette: 'listed' },
  { id: 'go.back', title: t.back, menu: { in: 'go', group: 2 }, chords: ['Alt+Left'], palette: 'listed' },
  { id: 'go.forward', title: t.forward, menu: { in: 'go', group: 2 }, chords: ['Alt+Right'], palette: 'listed' },
  { id: 'shelf.all', title: t.shelfAll, menu: { in: 'go', group: 4 }, palette: 'listed' },
  { id: 'shelf.toRead', title: t.shelfToRead, menu: { in: 'go', group: 4 }, palette: 'listed' },
  { id: 'shelf.reading', title: t.shelfReading, menu: { in: 'go', group: 4 }, palette: 'listed' },
  { id: 'shelf.finished', title: t.shelfFinished, menu: { in: 'go', group: 4 }, palette: 'listed' },
  {
    id: 'notebook.open',
    title: t.notebook,
    menu: { in: 'go', group: 5 },
    chords: ['CmdOrCtrl+Shift+B'],
    palette: 'listed',
  },
  { id: 'notebook.document', title: t.notebookOfDocument, menu: { in: 'go', group: 5 }, palette: 'listed' },
  { id: 'shelf.trash', title: t.shelfTrash, menu: { in: 'go', group: 4 }, palette: 'listed' },

  {
    id: 'view.sidebar',
    title: t.sidebar,
    menu: { in: 'view', group: 1 },
    chords: ['CmdOrCtrl+Shift+L', 'F9'],
    palette: 'listed',
  },
  {
    id: 'view.margin',
    title: t.margin,
    menu: { in: 'view', group: 1 },
    chords: ['CmdOrCtrl+Shift+M', 'F8'],
    palette: 'listed',
  },
  { id: 'view.letters', title: t.letters, menu: { in: 'view', group: 1 }, palette: 'listed' },
  { id: 'view.leftOut', title: t.leftOut, menu: { in: 'view', group: 1 }, palette: 'listed' },
  { id: 'view.appearance', title: t.appearance, menu: { in: 'view', group: 2 }, palette: 'listed' },
  {
    id: 'theme.next',
    title: t.nextTheme,
    menu: { in: 'view', group: 2 },
    chords: ['CmdOrCtrl+Shift+Y'],
    palette: 'listed',
  },
  { id: 'theme.system', title: t.themeSystem, menu: { in: 'view', group: 2 }, palette: 'listed' },
  { id: 'theme.paper', title: t.themePaper, menu: { in: 'view', group: 2 }, palette: 'listed' },
  { id: 'theme.sepia', title: t.themeSepia, menu: { in: 'view', group: 2 }, palette: 'listed' },
  { id: 'theme.night', title: t.themeNight, menu: { in: 'view', group: 2 }, palette: 'listed' },
  {
    id: 'size.larger',
    title: t.larger,
    menu: { in: 'view', group: 3 },
    chords: ['CmdOrCtrl+=', 'CmdOrCtrl+Plus'],
    palette: 'listed',
  },
  { id: 'size.smaller', title: t.smaller, menu: { in: 'view', group: 3 }, chords: ['CmdOrCtrl+-'], palette: 'listed' },
  { id: 'size.reset', title: t.resetSize, menu: { in: 'view', group: 3 }, chords: ['CmdOrCtrl+0'], palette: 'listed' },
  { id: 'view.singleKeys', title: t.singleKeys, menu: { in: 'view', group: 4 }, palette: 'listed' },
  { id: 'view.fullScreen', title: t.fullScreen, menu: { in: 'view', group: 5 }, chords: ['F11'], palette: 'listed' },

  { id: 'help.keys', title: t.keys, menu: { in: 'help', group: 1 }, keys: ['?'], palette: 'listed' },
  { id: 'help.guide', title: t.guide, menu: { in: 'help', group: 1 }, palette: 'listed' },
  { id: 'save.retry', title: t.retrySave, palette: 'unlisted' },
] as const satisfies readonly CommandDefinition[]

export type CommandId = (typeof COMMANDS)[number]['id']
