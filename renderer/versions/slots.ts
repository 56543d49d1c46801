import type { ComponentType } from 'react'

/** Draws a note's Markdown. The margin does that; `App.tsx` hands it over, so that neither feature imports the other. */
export type NoteView = ComponentType<{ readonly note: string }>
