import { tagPlaces } from '../mark/tag'
import { noteRuns } from '../note/runs'

/** A tag as it stands in a note's Markdown (UTF-16 code units): its `#` at `start`, the last of its letters before `end`. */
export interface NoteTag {
  readonly start: number
  readonly end: number
  readonly tag: string
}

/** The tags in a note with their places, each time they are, in order: those that `tagsInNote` sees. */
export function noteTags(note: string): readonly NoteTag[] {
  if (!note.includes('#')) return []
  return noteRuns(note)
    .filter(({ where }) => where === 'text')
    .flatMap(({ text, offsets }) =>
      tagPlaces(text).map(({ at, tag }) => ({
        start: offsets[at] ?? 0,
        end: (offsets[at + tag.length] ?? 0) + 1,
        tag,
      })),
    )
}
