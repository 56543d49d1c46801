/** What the rest of main asks of a library about text versions, and what it gets. */
import type { DifferenceLine } from '../../core/anchor/difference'
import type { VersionReport } from '../../core/api'
import type { Change } from '../../core/change/change'
import type { DocumentId } from '../../core/document/id'
import type { DocumentRecord, Source, TextVersion } from '../../core/document/record'
import type { KnownPlaces } from './anchors-after'
import type { NewDocument } from './interface'
import type { TextFile } from './text-file'
import type { NewOriginal } from './version-files'

/** A newer text, read and ready to be written, to be compared with a document's. */
export interface ToCompare {
  readonly document: DocumentId
  readonly text: TextFile
  readonly files: NonNullable<NewDocument['files']>
  /** `same`: read from the original that the document has; `newer`: from another file. */
  readonly file: 'same' | 'newer'
}

/** How a newer text differs from the one that a document has, and what would become of its marks. */
export interface Comparison {
  readonly asked: ToCompare
  /** The text version that it was compared with. */
  readonly before: TextVersion
  /** The newer text with its images named as they are to be written. */
  readonly text: TextFile
  readonly files: ToCompare['files']
  readonly known: KnownPlaces
  readonly report: VersionReport
  readonly difference: readonly DifferenceLine[]
}

/** What becomes of links in notes when a document gets another title. */
export interface Following {
  /** Documents that may have such notes; not the one that is renamed, which may have some too. */
  readonly documents: readonly DocumentId[]
  readonly changesOf: (record: DocumentRecord) => readonly Change[]
}

/** A newer text to be made a document's own. */
export interface Renewal {
  readonly comparison: Comparison
  /** The file that it was made of, where it is another than the document has. */
  readonly original: NewOriginal | null
  /** The fields of the title block that change. */
  readonly source: Partial<Source>
  readonly title: string
  /** The document whose text it is, which goes to the trash; null where there is none. */
  readonly instead: DocumentId | null
  /** The links that follow its new title; none where it keeps its title. */
  readonly following?: Following | null
}
