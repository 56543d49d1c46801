/**
 * A tag under another name, or gone, wherever it is: on a document, on its marks, those in the trash included, and among the
 * words of notes. All else of a note stays as it is written. Tags are compared as `foldTag` does.
 */
import type { Change, NoteSplice } from '../change/change'
import { spliced } from '../change/splice'
import type { MarkId } from '../document/id'
import type { DocumentRecord } from '../document/record'
import { foldTag, sameTags, unique } from '../mark/tag'
import { tagsInNote } from '../mark/tags'
import { noteTags } from './note-tags'

/** What a tag becomes; null where it goes. */
type Becomes = (tag: string) => string | null

/**
 * What renames tags in a document, and what is below them (`from/child`), to one. Where the new one is there already they become
 * one, in the place of the first of them and written as that one is.
 */
export function renamedTag(record: DocumentRecord, from: readonly string[], to: string): readonly Change[] {
  // Of tags of which one is below another it is the nearest that is renamed.
  const folded = from.map(foldTag).sort((a, b) => b.length - a.length)
  return changedTags(record, (tag) => {
    for (const one of folded) {
      if (foldTag(tag) === one) return to
      const child = below(tag, one)
      if (child !== null) return `${to}/${child}`
    }
    return tag
  })
}

/** What takes a tag from a document. What is below it is another tag, and stays; in notes the word stays, without its `#`. */
export function removedTag(record: DocumentRecord, tag: string): readonly Change[] {
  const folded = foldTag(tag)
  return changedTags(record, (one) => (foldTag(one) === folded ? null : one))
}

/** Whether a document, one of its marks or one of its notes has the tag, or one below it. */
export function hasTag(record: DocumentRecord, tag: string): boolean {
  const folded = foldTag(tag)
  const is = (one: string) => foldTag(one) === folded || below(one, folded) !== null
  const holds = ({ tags, note }: { readonly tags: readonly string[]; readonly note: string }) =>
    tags.some(is) || noteTags(note).some((one) => is(one.tag))
  return holds(record) || Object.values(record.marks).some(holds)
}

/** What a tag is called below another one: `child` of `parent/child`; null where it is not below it. */
function below(tag: string, folded: string): string | null {
  if (!foldTag(tag).startsWith(`${folded}/`)) return null
  return tag.split('/').slice(folded.split('/').length).join('/')
}

function changedTags({ tags, note, marks }: DocumentRecord, becomes: Becomes): readonly Change[] {
  const inNote = splices(note, null, becomes)
  const own = tagsAfter(tags, becomes, unread(note, inNote, becomes))
  return [
    ...(own ? [{ kind: 'tags.set', before: tags, after: own } as const] : []),
    ...inNote,
    ...Object.values(marks).flatMap((mark): readonly Change[] => {
      const inIts = splices(mark.note, mark.id, becomes)
      const after = tagsAfter(mark.tags, becomes, unread(mark.note, inIts, becomes))
      const set: readonly Change[] = after ? [{ kind: 'markTags.set', mark: mark.id, before: mark.tags, after }] : []
      return [...set, ...inIts]
    }),
  ]
}

/** The tags after, with some `more`; null where they are the same. */
function tagsAfter(tags: readonly string[], becomes: Becomes, more: readonly string[]): readonly string[] | null {
  const after = tags.map(becomes)
  if (more.length === 0 && after.every((tag, i) => tag === tags[i])) return null
  const kept = unique([...after, ...more].filter((tag) => tag !== null))
  return sameTags(kept, tags) ? null : kept
}

/** Tags that a changed note would not be seen to have: `#_so_` is emphasis. Their document or mark gets them as its own. */
function unread(note: string, changes: readonly NoteSplice[], becomes: Becomes): readonly string[] {
  if (changes.length === 0) return []
  const after = changes.reduce((text, change) => spliced(text, change) ?? text, note)
  const seen = new Set(tagsInNote(after).map(foldTag))
  return noteTags(note)
    .flatMap(({ tag }) => becomes(tag) ?? [])
    .filter((tag) => !seen.has(foldTag(tag)))
}

/** The last first, so that none moves another. */
function splices(note: string, mark: MarkId | null, becomes: Becomes): readonly NoteSplice[] {
  return noteTags(note)
    .flatMap(({ start, end, tag }): readonly NoteSplice[] => {
      const after = becomes(tag)
      if (after === tag) return []
      // With the word itself: an insertion of the sign alone would fit anywhere when this is taken back.
      if (after === null)
        return [
          {
            ...{ kind: 'note.splice', mark, at: start },
            removed: note.slice(start, end),
            inserted: note.slice(start + 1, end),
          },
        ]
      return [{ kind: 'note.splice', mark, at: start + 1, removed: note.slice(start + 1, end), inserted: after }]
    })
    .reverse()
}
