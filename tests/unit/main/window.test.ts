import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../../core/command/command'
import { strings } from '../../../core/strings'
import { fileNameFor } from '../../../main/export/file-name'
import { menuTemplate } from '../../../main/menu/template'
import { linkedDocument } from '../../../main/session/links'
import { DEFAULT_SIZE, placeWindow } from '../../../main/window/bounds'
import { PAGE_COLOURS, pageColour } from '../../../main/window/page-colour'

describe('the place of the window', () => {
  const main = { x: 0, y: 0, width: 1920, height: 1040 }
  const second = { x: 1920, y: 0, width: 1280, height: 1024 }
  const remembered = { x: 2000, y: 50, width: 1000, height: 700, maximised: false }

  test('is where it was', () => {
    expect(placeWindow(remembered, [main, second])).toEqual({ x: 2000, y: 50, width: 1000, height: 700 })
  })

  test('is the system’s choice where its screen is gone, or its title could not be grasped', () => {
    expect(placeWindow(remembered, [main])).toEqual({ width: 1000, height: 700 })
    expect(placeWindow({ ...remembered, x: 10, y: -30 }, [main])).toEqual({ width: 1000, height: 700 })
  })

  test('is no larger than the screen, and at first that of the design', () => {
    expect(placeWindow({ ...remembered, x: 0, y: 0, width: 4000 }, [main])).toMatchObject({ width: 1920, height: 700 })
    expect(placeWindow(null, [main])).toEqual(DEFAULT_SIZE)
    expect(placeWindow(null, [{ x: 0, y: 0, width: 1024, height: 600 }])).toEqual({ width: 1024, height: 600 })
  })
})

test('a window that is not painted yet has the colour of its page', () => {
  const tokens = readFileSync(new URL('../../../renderer/styles/tokens.css', import.meta.url), 'utf8')
  const pages = [...tokens.matchAll(/\[data-theme="(\w+)"\] \{[^}]*?--page: (#\w+)/g)]
  expect(Object.fromEntries(pages.map(([, theme, page]) => [theme, page]))).toEqual(PAGE_COLOURS)
  expect(pageColour('system', 'dark')).toBe(PAGE_COLOURS.night)
  expect(pageColour('system', 'light')).toBe(PAGE_COLOURS.paper)
  expect(pageColour('sepia', 'dark')).toBe(PAGE_COLOURS.sepia)
})

describe('the menu', () => {
  const state = { enabled: ['edit.undo'], checked: ['view.margin'], undo: 'Mark as Claim', redo: null } as const
  const run: string[] = []
  const menus = menuTemplate(state, 'linux', (id) => run.push(id))
  const entries = menus.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
  const entry = (id: string) => entries.find((found) => found.id === id)

  test('has every command that names one, and runs it', () => {
    const named = COMMANDS.filter((command) => 'menu' in command).map(({ id }) => id)
    expect(entries.flatMap(({ id }) => id ?? []).toSorted()).toEqual(named.toSorted())
    entry('edit.undo')?.click?.(...([] as unknown as [never, never, never]))
    expect(run).toEqual(['edit.undo'])
  })

  test('shows what can be done, what is on, and what would be undone', () => {
    expect(entry('edit.undo')).toMatchObject({ enabled: true, label: strings.menus.undo('Mark as Claim') })
    expect(entry('edit.redo')).toMatchObject({ enabled: false, label: strings.commands.redo })
    expect(entry('view.margin')).toMatchObject({ type: 'checkbox', checked: true })
    expect(entry('app.quit')?.enabled).toBe(true)
  })

  test('shows keys without taking them, for the window handles them', () => {
    for (const { accelerator, registerAccelerator, role } of entries)
      if (accelerator || role) expect(registerAccelerator).toBe(false)
    expect(entry('palette.open')?.accelerator).toBe('CmdOrCtrl+K')
  })

  test('divides groups by one line, and neither begins nor ends with one', () => {
    for (const { submenu } of menus) {
      const kinds = (Array.isArray(submenu) ? submenu : []).map(({ type }) => type)
      expect(kinds[0]).not.toBe('separator')
      expect(kinds.at(-1)).not.toBe('separator')
      expect(kinds.some((kind, i) => kind === 'separator' && kinds[i + 1] === 'separator')).toBe(false)
    }
  })

  test('leaves quitting to the app’s own menu on macOS', () => {
    const mac = menuTemplate(state, 'darwin', () => {})
    expect(mac[0]).toEqual({ role: 'appMenu' })
    expect(JSON.stringify(mac)).not.toContain('app.quit')
  })
})

test.each([
  ['A decision', 'A decision.md'],
  ['Who said what: 20/26 "Nov"?', 'Who said what 20 26 Nov.md'],
  ['..hidden', 'hidden.md'],
  ['Ends with a dot.', 'Ends with a dot.md'],
  ['nul', '_nul.md'],
  ['COM1.notes', '_COM1.notes.md'],
  ['a\u202egnp.exe', 'a gnp.exe.md'],
  ['  \n\t ', 'Untitled.md'],
  ['???', 'Untitled.md'],
  ['日韓の決定', '日韓の決定.md'],
])('the notes of %j are written to %s', (title, name) => {
  expect(fileNameFor(title, '.md')).toBe(name)
})

test('a long title is cut between characters, within what every file system takes', () => {
  const name = fileNameFor('👩‍👩‍👧‍👦'.repeat(40), '.md')
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
  expect(name.replace('.md', '').replaceAll('👩‍👩‍👧‍👦', '')).toBe('')
})

test.each([
  ['margent://0123456789abc/1123456789abc#2123456789abc', '1123456789abc'],
  ['margent://0123456789abc/1123456789abc', '1123456789abc'],
  ['margent://0123456789abc/../x', null],
  ['https://example.org/1123456789abc', null],
  ['margent', null],
])('%s names document %s', (link, document) => {
  expect(linkedDocument(link)).toBe(document)
})
