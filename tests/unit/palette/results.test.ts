import { expect, test } from 'vitest'
import type { CatalogueRow } from '../../../core/document/record'
import { DRAWN, type OfferedCommand, RECENT, results, searched } from '../../../renderer/palette/results'

function row(id: string, title: string, more: Partial<CatalogueRow> = {}): CatalogueRow {
  return {
    id,
    seq: 1,
    title,
    authors: [],
    site: null,
    section: null,
    date: null,
    language: 'en',
    addedAt: '2026-01-01T00:00:00.000Z',
    openedAt: null,
    state: 'toRead',
    tags: [],
    marks: 0,
    notes: 0,
    words: 100,
    progress: 0,
    trashedAt: null,
    sha256: '',
    address: null,
    labels: {},
    ...more,
  }
}

const command = (id: OfferedCommand['id'], title: string, detail = ''): OfferedCommand => ({
  id,
  title,
  detail,
  chord: null,
  checked: 'unchecked',
})

const commands = [
  command('import.choose', 'Add documents…'),
  command('export.open', 'Export notes…'),
  command('theme.night', 'Night theme'),
  command('mark.label1', 'Mark with label 1', 'Claim'),
]

const rows = [
  row('a', 'Tides of the Channel', { openedAt: '2026-03-01T00:00:00.000Z', tags: ['sea', 'Method'] }),
  row('b', 'Night trains', { openedAt: '2026-03-02T00:00:00.000Z', authors: ['Ana Ruiz'], date: '2021-05-06' }),
  row('c', 'Export controls', { openedAt: '2026-03-03T00:00:00.000Z', tags: ['trade'] }),
  row('d', 'Thrown away night', { trashedAt: '2026-03-04T00:00:00.000Z', tags: ['sea'] }),
]

const shown = (typed: string, open: string | null = null) =>
  results(typed, searched(rows, commands, open)).map(({ kind, entries, total }) => [
    kind,
    entries.map(({ title }) => title),
    total,
  ])

test('before anything is typed: recent documents but the open one, then all commands', () => {
  expect(shown('', 'c')).toEqual([
    ['recent', ['Night trains', 'Tides of the Channel'], 3],
    ['commands', commands.map(({ title }) => title), 4],
  ])
  const many = Array.from({ length: 30 }, (_, i) => row(`m${i}`, `Title ${i}`))
  expect(results('', searched(many, [], null))[0]).toMatchObject({ kind: 'recent', total: 30 })
  expect(results('', searched(many, [], null))[0]?.entries).toHaveLength(RECENT)
})

test('the group with the better fit comes first; the trash is never offered', () => {
  expect(shown('night')).toEqual([
    ['documents', ['Night trains'], 1],
    ['commands', ['Night theme'], 1],
  ])
  expect(shown('export n')[0]).toEqual(['commands', ['Export notes…'], 1])
  expect(shown('nothing of this kind')).toEqual([])
})

test('> offers commands only, # documents with the tag', () => {
  expect(shown('>')).toEqual([['commands', commands.map(({ title }) => title), 4]])
  expect(shown('> exp')).toEqual([['commands', ['Export notes…'], 1]])
  expect(shown('#')).toEqual([['documents', ['Export controls', 'Tides of the Channel'], 2]])
  expect(shown('#se')).toEqual([['documents', ['Tides of the Channel'], 1]])
  expect(shown('#sea #meth tides')).toEqual([['documents', ['Tides of the Channel'], 1]])
  expect(shown('#sea #trade')).toEqual([])
  const [group] = results('#METH', searched(rows, commands, null))
  expect(group?.entries[0]).toMatchObject({ detail: '#sea #Method', detailHits: [[5, 12]] })
})

test('authors and label names are found and shown', () => {
  const [byAuthor] = results('ruiz', searched(rows, commands, null))
  expect(byAuthor?.entries[0]).toMatchObject({ title: 'Night trains', detail: 'Ana Ruiz · 2021', detailHits: [[4, 8]] })
  expect(shown('claim')).toEqual([['commands', ['Mark with label 1'], 1]])
})

test('of ten thousand documents only some are drawn, and all are counted', () => {
  const many = Array.from({ length: 10_000 }, (_, i) => row(`m${i}`, `Paper ${i} on the tides`))
  const [group] = results('tides', searched(many, commands, null))
  expect(group?.total).toBe(10_000)
  expect(group?.entries).toHaveLength(DRAWN)
  const [one] = results('paper 9999', searched(many, commands, null))
  expect(one?.entries[0]?.title).toBe('Paper 9999 on the tides')
})
