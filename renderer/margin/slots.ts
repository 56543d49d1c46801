import { Cards, HiddenCards } from './Cards'
import { DocumentNote } from './DocumentNote'
import { Orphans } from './Orphans'
import { Rail } from './Rail'

/** What the margin puts into the reader's page; `App.tsx` hands it over, so that neither feature imports the other. */
export const marginSlots = { Rail, Cards, HiddenCards, DocumentNote, Orphans }
