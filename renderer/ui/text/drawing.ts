import { createElement, Fragment, type ReactNode } from 'react'
import type { DocumentId } from '../../../core/document/id'
import type { Leaf } from '../../../core/text/plain-text'
import type { Item } from '../../../core/text/tree'

/** How a stretch of the tree is drawn: the same components draw texts and notes. */
export interface Drawing {
  /** Whose `files/` the images are in; null draws their alternative text. */
  readonly document: DocumentId | null
  /** Where each leaf starts in the plain text; null where offsets mean nothing (notes, what was left out). */
  readonly starts: ReadonlyMap<Leaf, number> | null
  /** The level of the outermost headings; they are drawn as `h2`, below the title. */
  readonly headings: number
  /** What there is to do in a note: given where one is drawn. */
  readonly note?: NoteDrawing
}

/** What a drawn `[[link]]` says when one points at it (`''`: nothing), and whether it leads anywhere. */
export interface LinkLook {
  readonly title: string
  readonly leads: 'somewhere' | 'nowhere'
}

/** What is drawn in notes otherwise than in texts. */
export interface NoteDrawing {
  /** How the link of this address looks; undefined where it is any other link. */
  readonly link: (address: string) => LinkLook | undefined
  /** The words of a task, and what ticks it or takes its tick away; null where it cannot be. */
  readonly task: (item: Item) => { readonly words: string; readonly tick: (() => void) | null }
}

/** Where an image of a document is read from. */
export function imageAddress(document: DocumentId, file: string): string {
  return `doc://${document}/${encodeURIComponent(file)}`
}

/** The DOM id of a block that links within the text can name. */
export function targetId(id: string): string {
  return `text-${id}`
}

/** Children that never change places, so that their place is their identity and needs no key. */
export function inOrder(children: readonly ReactNode[]): ReactNode {
  return createElement(Fragment, null, ...children)
}
