import type { Range } from '../../core/anchor/anchor'
import type { ExtentText } from '../../core/mark/extent'
import { strings } from '../../core/strings'
import { OBJECT_CHARACTER, type PlainText } from '../../core/text/plain-text'
import { segmentation } from '../../core/text/segment'
import { libraryStore } from '../state/library'

let last: { readonly plain: PlainText; readonly language: string | null; readonly text: ExtentText } | null = null

/** The open text with its words and sentences; null where none is open. */
export function extentText(): ExtentText | null {
  const { open } = libraryStore.getState()
  if (!open) return null
  const { plain } = open
  const { language } = open.record.source
  if (last?.plain !== plain || last.language !== language)
    last = { plain, language, text: { plain: plain.text, segments: segmentation(plain, language) } }
  return last.text
}

/** More would be a nuisance to listen to. */
const SPOKEN = 60

/** Words of a passage to be read out: its beginning, images and formulas by name. */
export function spoken(plain: string, { start, end }: Range): string {
  return plain.slice(start, Math.min(end, start + SPOKEN)).replaceAll(OBJECT_CHARACTER, strings.export.object)
}
