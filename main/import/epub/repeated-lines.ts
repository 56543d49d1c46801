/** Lines that stand at the beginning or the end of nearly every file: the title that runs along, who made the book. */
import { type Element, elementsWithin, textWithin } from '../../../core/import/dom'
import type { Chapter } from './chapter'
import { isLine, spelling } from './lines'

/** In fewer files a line may be repeated for a reason. */
const LEAST_FILES = 4
const LEAST_SHARE = 0.6
/** Shorter lines are signs between parts: "* * *", "The end". */
const LEAST_LETTERS = 12
const LONGEST_LINE = 300

/** The lines to leave out. */
export function repeatedLines(chapters: readonly Chapter[]): readonly Element[] {
  const files = new Map<string, Element[]>()
  for (const { section } of chapters) {
    const lines = [...elementsWithin(section)].filter((element) => isLine(element) && /\S/.test(textWithin(element)))
    for (const line of new Set([lines[0], lines.at(-1)])) {
      const spelled = line ? spelling(textWithin(line)) : ''
      if (!line || spelled.length < LEAST_LETTERS || spelled.length > LONGEST_LINE) continue
      const known = files.get(spelled)
      if (known) known.push(line)
      else files.set(spelled, [line])
    }
  }
  const least = Math.max(LEAST_FILES, chapters.length * LEAST_SHARE)
  return [...files.values()].filter((lines) => lines.length >= least).flat()
}
