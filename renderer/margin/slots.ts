import { Cards, HiddenCards } from './Cards'
import { DocumentNote } from './DocumentNote'
import { noteEditor, tagEditor } from './editors'
import { KeepLine } from './KeepLine'
import { Letters } from './Letters'
import { NoteBody } from './NoteBody'
import { Orphans } from './Orphans'
import { Rail } from './Rail'

/** What the margin puts into the reader's page; `App.tsx` hands it over, so that neither feature imports the other. */
export const marginSlots = { Rail, Cards, HiddenCards, DocumentNote, Orphans, Letters, KeepLine }

/** Reading and writing a note elsewhere than in the margin; handed over in the same way. */
export const noteParts = { NoteBody, NoteEditor: noteEditor.Part, TagEditor: tagEditor.Part }

/** What of the margin is loaded when the window is idle. */
export const marginLater = [noteEditor, tagEditor]
