import { Cards, HiddenCards } from './Cards'
import { DocumentNote } from './DocumentNote'
import { KeepLine } from './KeepLine'
import { Letters } from './Letters'
import { NoteBody } from './NoteBody'
import { NoteEditor } from './NoteEditor'
import { Orphans } from './Orphans'
import { Rail } from './Rail'
import { TagEditor } from './TagEditor'

/** What the margin puts into the reader's page; `App.tsx` hands it over, so that neither feature imports the other. */
export const marginSlots = { Rail, Cards, HiddenCards, DocumentNote, Orphans, Letters, KeepLine }

/** Reading and writing a note elsewhere than in the margin; handed over in the same way. */
export const noteParts = { NoteBody, NoteEditor, TagEditor }
