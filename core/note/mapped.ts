/** A text that was taken out of another one, with the place of each of its characters there (UTF-16 code units). */
export interface Mapped {
  readonly text: string
  /** One more than there are characters: the last is where the text ends. */
  readonly offsets: readonly number[]
}

/** A note as marked reads it: with line feeds alone. */
export function mappedNote(note: string): Mapped {
  const pieces: string[] = []
  const offsets: number[] = []
  for (let i = 0; i < note.length; i++) {
    const character = note[i] ?? ''
    pieces.push(character === '\r' ? '\n' : character)
    offsets.push(i)
    if (character === '\r' && note[i + 1] === '\n') i++
  }
  return { text: pieces.join(''), offsets: [...offsets, note.length] }
}

/** A part of a text. */
export function sliced({ text, offsets }: Mapped, start: number, end: number): Mapped {
  return { text: text.slice(start, end), offsets: offsets.slice(start, end + 1) }
}

/** The text without a part. */
export function without({ text, offsets }: Mapped, start: number, end: number): Mapped {
  return { text: text.slice(0, start) + text.slice(end), offsets: [...offsets.slice(0, start), ...offsets.slice(end)] }
}

/**
 * What is within a block (`inner`) found in the block: each of its lines ends one of the block's, in the same order, with the
 * block's signs before it. Null where that is not so.
 */
export function within(block: Mapped, inner: string): Mapped | null {
  const outer = lineStarts(block.text)
  const lines = inner.split('\n')
  // A block whose signs stand on a line of their own begins a line later.
  for (const shift of [0, 1]) {
    const found = linesWithin(block, outer.slice(shift), lines)
    if (found) return found
  }
  return null
}

/** The text with what a backslash before `|` stands for: in a table the sign is the table's own. */
export function withoutPipeEscapes({ text, offsets }: Mapped): Mapped {
  const kept = offsets.map((_, i) => i).filter((i) => i < text.length && !(text[i] === '\\' && text[i + 1] === '|'))
  return {
    text: kept.map((i) => text[i]).join(''),
    offsets: [...kept.map((i) => offsets[i] ?? 0), offsets.at(-1) ?? 0],
  }
}

interface Line {
  readonly start: number
  readonly text: string
}

function lineStarts(text: string): readonly Line[] {
  let start = 0
  return text.split('\n').map((line) => {
    const found = { start, text: line }
    start += line.length + 1
    return found
  })
}

function linesWithin(block: Mapped, outer: readonly Line[], lines: readonly string[]): Mapped | null {
  const offsets: number[] = []
  for (const [i, line] of lines.entries()) {
    const from = outer[i]
    if (i > 0) offsets.push((offsets.at(-1) ?? -1) + 1)
    // White space at the beginning may have been a tab in the block.
    const words = line.trimStart()
    if (!from?.text.endsWith(words)) {
      if (words === '') {
        for (const _ of line) offsets.push(offsets.at(-1) ?? 0)
        continue
      }
      return null
    }
    const at = from.start + from.text.length - words.length
    if (i > 0) offsets[offsets.length - 1] = block.offsets[from.start - 1] ?? 0
    for (let j = line.length - words.length; j > 0; j--) offsets.push(block.offsets[Math.max(from.start, at - j)] ?? 0)
    for (let j = 0; j < words.length; j++) offsets.push(block.offsets[at + j] ?? 0)
    if (i === lines.length - 1) offsets.push(block.offsets[at + words.length] ?? 0)
  }
  if (offsets.length <= lines.join('\n').length) offsets.push(offsets.at(-1) ?? 0)
  return { text: lines.join('\n'), offsets }
}
