import { shell } from 'electron'
import { currentOriginal } from '../../core/document/original'
import { done, failed } from '../../core/failure'
import { shownOriginal } from '../security/original-pages'
import type { Context } from '../session/context'
import { originalOf } from '../session/original'
import { openDocument } from '../session/start'
import type { Handlers } from './answer'

type DocumentCalls = Pick<
  Handlers,
  'document:open' | 'document:original' | 'document:reveal' | 'document:rework' | 'reading:save'
>

/** Calls about one document. */
export function documentCalls({ library: slot, settings }: Context, now: () => string): DocumentCalls {
  return {
    'document:open': async ({ document }) => {
      const library = await slot.current()
      return library.ok ? openDocument(library.value, settings, document, now) : library
    },
    'document:original': async ({ document }) => {
      const library = await slot.current()
      if (!library.ok) return library
      const original = await originalOf(library.value, document)
      return original === null ? failed({ kind: 'noDocument', document }) : done(shownOriginal(document, original))
    },
    'document:reveal': async ({ document }) => {
      const library = await slot.current()
      if (!library.ok) return library
      const record = await library.value.record(document)
      if (!record.ok) return record
      const file = library.value.file(document, currentOriginal(record.value).file)
      if (file) shell.showItemInFolder(file)
      return { ok: true, value: null }
    },
    'document:rework': async (request) => {
      const library = await slot.current()
      if (!library.ok) return library
      const commit = await library.value.rework(request)
      return commit.ok ? { ok: true, value: null } : commit
    },
    'reading:save': async ({ document, reading }) => {
      const library = await slot.current()
      if (library.ok) library.value.saveReading(document, reading)
      return null
    },
  }
}
