/** What Enter does in a list or a quote: it goes on, and ends where nothing was written. */
import { isInFence } from './code'
import { type Edit, editBetween, type Field } from './field'
import { outdented } from './indent'
import { type Line, lineAt, type Marker, prefixOf } from './line'
import { isUniform, renumbered } from './renumber'

/** The edit that Enter makes, or null where it only breaks the line. */
export function goneOn(field: Field): Edit | null {
  const { text, start, end } = field
  const line = lineAt(text, start)
  if ((line.marker === null && line.quote === '') || start < line.words) return null
  if (isInFence(text.slice(0, start))) return null
  const isEmpty = text.slice(line.words, Math.max(line.end, end)).trim() === ''
  if (isEmpty && end <= line.end) return ended(field, line)
  return continued(field, line)
}

function continued({ text, start, end }: Field, line: Line): Edit {
  const marker = line.marker && next(line.marker, isUniform(text, line) ? 'uniform' : 'counting')
  const prefix = `\n${prefixOf({ ...line, marker, task: line.task === null ? null : 'open' })}`
  // What goes to the next line begins with a word.
  const rest = text.slice(end).replace(/^[ \t]+/, '')
  const broken = text.slice(0, start) + prefix + rest
  const caret = start + prefix.length
  const counts = marker?.kind === 'number' && !isUniform(text, line)
  const after = counts ? renumbered(broken, start + 1) : broken
  return editBetween(text, { text: after, start: caret, end: caret })
}

/** An empty item becomes one of the list around it, or what comes after the list; an empty line of a quote comes after it. */
function ended(field: Field, line: Line): Edit {
  const { text } = field
  const within = line.marker ? outdented(field) : null
  if (within) return within
  const kept = line.marker ? line.quote : ''
  // Without an empty line between, what is written next would still belong to what ended.
  const follows = line.start > 0 && !lineAt(text, line.start - 1).isBlank
  const inserted = follows ? `${kept.trimEnd()}\n${kept}` : kept
  const caret = line.start + inserted.length
  return editBetween(text, {
    text: text.slice(0, line.start) + inserted + text.slice(line.end),
    start: caret,
    end: caret,
  })
}

function next(marker: Marker, numbers: 'uniform' | 'counting'): Marker {
  return marker.kind === 'number' && numbers === 'counting' ? { ...marker, number: marker.number + 1 } : marker
}
