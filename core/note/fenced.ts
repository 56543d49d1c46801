import { type Edit, editBetween, type Field } from './field'
import { lineAfter, lineAt, lineBefore, linesOf } from './line'
import { wrapToggled } from './wrapped'

const FENCE = /^[ \t]*(`{3,})[^`]*$/

/** Words as code: within a line between backticks, of several lines between fences; or as words again. */
export function codeToggled(field: Field): Edit {
  const { text, start, end } = field
  const lines = linesOf(field)
  const [first, last] = [lines[0] ?? lineAt(text, start), lines.at(-1) ?? lineAt(text, end)]
  const before = lineBefore(text, first)
  const after = lineAfter(text, last)
  const isFence = (line: typeof before) => line !== null && FENCE.test(text.slice(line.start, line.end))
  if (before && after && isFence(before) && isFence(after)) {
    const inner = text.slice(first.start, last.end)
    const rest = text.slice(0, before.start) + inner + text.slice(after.end)
    const by = first.start - before.start
    return editBetween(text, { text: rest, start: start - by, end: end - by })
  }
  if (lines.length === 1) return wrapToggled(field, 'code')
  const inner = text.slice(first.start, last.end)
  const fence = '`'.repeat(Math.max(3, ...[...inner.matchAll(/`+/g)].map(([run]) => run.length + 1)))
  const head = `${fence}\n`
  const fenced = `${text.slice(0, first.start)}${head}${inner}\n${fence}${text.slice(last.end)}`
  return editBetween(text, { text: fenced, start: start + head.length, end: end + head.length })
}
