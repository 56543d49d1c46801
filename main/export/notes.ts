import type { DocumentId } from '../../core/document/id'
import { exportMarkdown } from '../../core/export/markdown'
import { done, type Result } from '../../core/failure'
import { plainText } from '../../core/text/plain-text'
import type { Text } from '../../core/text/tree'
import type { Library } from '../library/interface'
import { fileNameFor } from './file-name'

export interface ExportedNotes {
  readonly markdown: string
  readonly title: string
  /** What the file is called where the person names none. */
  readonly fileName: string
}

/** A document's notes as Markdown: the very text that the preview shows and that is written. */
export async function notesOf(library: Library, document: DocumentId): Promise<Result<ExportedNotes>> {
  const record = await library.record(document)
  if (!record.ok) return record
  const json = await library.text(document)
  if (!json.ok) return json
  const text: Text = JSON.parse(json.value)
  return done({
    markdown: exportMarkdown({
      record: record.value,
      text,
      plain: plainText(text),
      labels: library.labels,
      library: library.id,
    }),
    title: record.value.source.title,
    fileName: fileNameFor(record.value.source.title, '.md'),
  })
}
