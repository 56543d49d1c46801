/**
 * What the argument of each call must look like before main acts on it: the window is not trusted. `ARGUMENTS` has one
 * entry for each call, so a call without a check does not compile. Test with `v.is`; nothing is converted.
 */
import * as v from 'valibot'
import { type Argument, type CallName, FIELD_EDITS } from './api'
import { commitRequestSchema, idSchema, readingSchema, wideCommitSchema } from './change/schema'
import { UNDO_DEPTH } from './change/undo'
import { COMMANDS, type CommandId } from './command/command'
import { SOURCE_FIELDS } from './document/record'
import type { Failure } from './failure'
import { actionSchema, heldTagSchema, heldTagsSchema, querySchema, selectionSchema, tagSchema } from './notebook/schema'
import { OVERLAPS, TEXT_SIZES, THEMES } from './settings'

/** Longer than any address that a browser would take. */
const LONGEST_ADDRESS = 65_536
/** A menu entry's title and more. */
const LONGEST_TITLE = 1_000
/** Far above all the marks and notes of one document, far below what a clipboard chokes on. */
const LONGEST_CLIPBOARD = 100_000_000
/** More blocks than any text of ours has. */
const MOST_BLOCKS = 1_000_000

const nothing = v.null()
const ofDocument = v.strictObject({ document: idSchema })
const ids = new Set<string>(COMMANDS.map((command) => command.id))
const command = v.custom<CommandId>((value) => typeof value === 'string' && ids.has(value))
const commands = v.pipe(v.array(command), v.maxLength(COMMANDS.length))
const titleOrNull = v.nullable(v.pipe(v.string(), v.maxLength(LONGEST_TITLE)))
const index = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const indexes = v.pipe(v.array(index), v.maxLength(MOST_BLOCKS))
const clipboardText = v.pipe(v.string(), v.maxLength(LONGEST_CLIPBOARD))
const query = querySchema
const selected = v.strictObject({ query, selection: selectionSchema })
const sourceField = v.picklist(SOURCE_FIELDS)
const shown = v.picklist(['shown', 'hidden'])
/** Shown in a dialog as its sentence only, so its kind is all that is looked at. */
const failure = v.custom<Failure>((value) => typeof value === 'object' && value !== null && 'kind' in value)

export const ARGUMENTS: { readonly [N in CallName]: v.GenericSchema<unknown, Argument<N>> } = {
  start: nothing,
  catalogue: nothing,
  'document:open': ofDocument,
  'document:original': ofDocument,
  'document:reveal': ofDocument,
  'document:rework': v.strictObject({ document: idSchema, version: index, putBack: indexes, remove: indexes }),
  'version:again': ofDocument,
  'version:choose': ofDocument,
  'version:compare': v.strictObject({ document: idSchema, newer: idSchema }),
  'version:take': v.strictObject({
    offer: idSchema,
    fields: v.pipe(v.array(sourceField), v.maxLength(SOURCE_FIELDS.length)),
  }),
  'version:separate': v.strictObject({ offer: idSchema }),
  'version:drop': v.strictObject({ offer: idSchema }),
  'version:take-back': v.strictObject({ document: idSchema, group: idSchema }),
  'mark:places': v.strictObject({ document: idSchema, mark: idSchema }),
  'labels:count': v.strictObject({ label: idSchema }),
  'labels:remove': v.strictObject({ label: idSchema, moveTo: v.nullable(idSchema) }),
  'notebook:query': v.strictObject({ query, most: index }),
  'notebook:entries': v.strictObject({ query, from: index, most: index }),
  'notebook:keys': v.strictObject({ query, from: index, to: index }),
  'notebook:change': v.strictObject({ selection: selectionSchema, action: actionSchema }),
  'notebook:preview': selected,
  'notebook:export': selected,
  'notebook:text': selected,
  'tags:list': nothing,
  'tags:rename': v.strictObject({ from: heldTagsSchema, to: tagSchema }),
  'tags:remove': v.strictObject({ tag: heldTagSchema }),
  'document:rename': v.strictObject({
    document: idSchema,
    title: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_TITLE)),
  }),
  'links:to': ofDocument,
  'links:headings': ofDocument,
  'links:marks': v.strictObject({
    words: v.pipe(v.string(), v.maxLength(LONGEST_TITLE)),
    document: v.nullable(idSchema),
  }),
  'links:find': v.strictObject({ mark: idSchema }),
  'library:commit': commitRequestSchema,
  'library:commit-all': wideCommitSchema,
  'library:take-back': v.strictObject({
    commits: v.pipe(v.array(idSchema), v.minLength(1), v.maxLength(UNDO_DEPTH)),
    group: idSchema,
    title: v.pipe(v.string(), v.maxLength(LONGEST_TITLE)),
  }),
  'library:reveal': nothing,
  'library:recover': nothing,
  'library:retry': nothing,
  'reading:save': v.strictObject({ document: idSchema, reading: readingSchema }),
  'import:choose': nothing,
  'import:choose-folder': nothing,
  'import:paste': nothing,
  'import:text': v.strictObject({ html: v.nullable(clipboardText), text: clipboardText }),
  'import:cancel': nothing,
  'watch:state': nothing,
  'watch:choose': nothing,
  'watch:stop': nothing,
  'watch:retry': nothing,
  'watch:dismiss': nothing,
  'import:guide': nothing,
  'export:text': ofDocument,
  'export:save': ofDocument,
  'clipboard:write': v.strictObject({ text: clipboardText, html: v.nullable(clipboardText) }),
  'settings:change': v.strictObject({
    theme: v.exactOptional(v.picklist(THEMES)),
    textSize: v.exactOptional(v.picklist(TEXT_SIZES)),
    sidebar: v.exactOptional(shown),
    margin: v.exactOptional(shown),
    singleKeys: v.exactOptional(v.picklist(['on', 'off'])),
    overlap: v.exactOptional(v.picklist(OVERLAPS)),
    letters: v.exactOptional(shown),
  }),
  'link:open': v.strictObject({ address: v.pipe(v.string(), v.maxLength(LONGEST_ADDRESS)) }),
  'field:edit': v.strictObject({ action: v.picklist(FIELD_EDITS) }),
  'menu:state': v.strictObject({ enabled: commands, checked: commands, undo: titleOrNull, redo: titleOrNull }),
  'window:close-answer': v.variant('kind', [
    v.strictObject({ kind: v.literal('saved') }),
    v.strictObject({ kind: v.literal('unsaved'), commits: v.array(wideCommitSchema), failure }),
  ]),
  'window:full-screen': nothing,
}
