/**
 * Collects the inline content of one block as it is met and nests it into spans at the end.
 *
 * White space is decided here, over all markup at once: a run of it is one space; none stands at the ends of a block or
 * around a break; a space at the border of an element stands outside of it; one before a footnote's sign stands after it.
 */
import type { Image, InlineMath, NoteReference, Ruby, Span, Styled } from '../text/tree'
import { cleanCharacters, joinsWithoutSpace, wordsWithin } from './characters'

/** An element that wraps inline content, without that content. A ruby's reading becomes known only when it is closed. */
export type Shape =
  | { readonly kind: Styled['kind'] }
  | { readonly kind: 'link'; readonly address: string; readonly title?: string }
  | { readonly kind: 'foreign'; readonly language?: string; readonly direction?: 'ltr' | 'rtl' }
  | { readonly kind: 'ruby'; reading: string }

/** The chain of elements around a run, innermost first. Two runs share an element when they share its object. */
export interface Wrap {
  readonly parent: Wrap | null
  readonly depth: number
  readonly shape: Shape
}

type Atom = Image | NoteReference | InlineMath | { readonly kind: 'break' }

interface Run {
  readonly wrap: Wrap | null
  content: string | Atom
}

export class Runs {
  readonly #runs: Run[] = []
  /** White space met but not yet known to stand between two things; whether a line end was in it. */
  #space: 'none' | 'space' | 'line' = 'none'
  #break: 'none' | 'one' | 'several' = 'none'
  /** Whether a footnote's sign followed that white space. */
  #signed = false
  #empty = true

  /** Whether nothing but white space has come. */
  get isEmpty(): boolean {
    return this.#empty
  }

  /** Whether a break has come that nothing has followed yet. */
  get endsInBreak(): boolean {
    return this.#break !== 'none'
  }

  /** Running text; its white space collapses. */
  text(raw: string, wrap: Wrap | null): void {
    const text = cleanCharacters(raw)
    const { start, end } = wordsWithin(text)
    this.#mind(text.slice(0, start))
    if (start === end) return
    const words = text.slice(start, end)
    const joined = words.replace(/[ \t\n\r\f]+/g, (space, index: number) =>
      /[\n\r]/.test(space) && joinsWithoutSpace(before(words, index), after(words, index + space.length)) ? '' : ' ',
    )
    this.#put(joined, wrap)
    this.#mind(text.slice(end))
  }

  /** Text whose white space counts: its line ends become breaks. */
  kept(raw: string, wrap: Wrap | null): void {
    cleanCharacters(raw)
      .split(/\r\n?|\n|\f/)
      .forEach((line, i) => {
        if (i > 0) this.#push({ wrap, content: { kind: 'break' } })
        if (line !== '') this.#push({ wrap, content: line })
      })
  }

  /** An image or mathematics. */
  atom(atom: Image | InlineMath, wrap: Wrap | null): void {
    this.#settle(wrap, '')
    this.#push({ wrap, content: atom })
  }

  /** A footnote's sign: it spells nothing, so white space around it is looked at as if it were not there. */
  reference(reference: NoteReference, wrap: Wrap | null): void {
    this.#signed = this.#space !== 'none'
    this.#push({ wrap, content: reference })
  }

  /** A break. Breaks at the ends are nothing, and several are one. */
  break(): void {
    if (this.#empty) return
    this.#break = this.#break === 'none' ? 'one' : 'several'
    this.#space = 'none'
  }

  /** The border of a block where blocks cannot be: at most one break. */
  border(): void {
    if (this.#break === 'none') this.break()
  }

  /** The spans, nested; the collector is not to be used afterwards. */
  finish(): readonly Span[] {
    while (isBreak(this.#runs.at(-1))) this.#runs.pop()
    return nest(this.#runs)
  }

  #mind(space: string): void {
    if (space === '' || this.#empty || this.#break !== 'none') return
    if (/[\n\r]/.test(space)) this.#space = 'line'
    else if (this.#space === 'none') this.#space = 'space'
  }

  #put(text: string, wrap: Wrap | null): void {
    this.#settle(wrap, text)
    this.#push({ wrap, content: text })
  }

  /** Writes the break or space that stood before what comes now. */
  #settle(wrap: Wrap | null, next: string): void {
    const last = this.#lastSpelled()
    const shared = last ? common(last.wrap, wrap) : wrap
    if (this.#break !== 'none') this.#push({ wrap: shared, content: { kind: 'break' } })
    else if (this.#space !== 'none') {
      const ending = typeof last?.content === 'string' ? last.content : ''
      const joins = this.#space === 'line' && joinsWithoutSpace(before(ending, ending.length), after(next, 0))
      // "word [^1]." is "word¹.", not "word¹ .".
      if (!joins && !(this.#signed && /^[.,;:!?)\]}»”’]/.test(next))) this.#push({ wrap: shared, content: ' ' })
    }
    this.#break = 'none'
    this.#space = 'none'
    this.#signed = false
  }

  #lastSpelled(): Run | undefined {
    return this.#runs.findLast((run) => typeof run.content === 'string' || run.content.kind !== 'noteReference')
  }

  #push(run: Run): void {
    const last = this.#runs.at(-1)
    if (last && last.wrap === run.wrap && typeof last.content === 'string' && typeof run.content === 'string') {
      last.content += run.content
    } else this.#runs.push(run)
    this.#empty = false
  }
}

/** The character before an index, whole. */
function before(text: string, index: number): string {
  return [...text.slice(Math.max(0, index - 2), index)].at(-1) ?? ''
}

function after(text: string, index: number): string {
  return String.fromCodePoint(text.codePointAt(index) ?? 0x20)
}

function isBreak(run: Run | undefined): boolean {
  return typeof run?.content === 'object' && run.content.kind === 'break'
}

function common(a: Wrap | null, b: Wrap | null): Wrap | null {
  let left = a
  let right = b
  while (left !== right) {
    if ((left?.depth ?? 0) >= (right?.depth ?? 0)) left = left?.parent ?? null
    else right = right?.parent ?? null
  }
  return left
}

function nest(runs: readonly Run[]): readonly Span[] {
  const root: Span[] = []
  const open: { readonly wrap: Wrap; readonly spans: Span[] }[] = []
  const close = () => {
    const done = open.pop()
    if (done) addWrapped(open.at(-1)?.spans ?? root, done.wrap.shape, done.spans)
  }
  for (const { wrap, content } of runs) {
    const shared = common(open.at(-1)?.wrap ?? null, wrap)
    while ((open.at(-1)?.wrap ?? null) !== shared) close()
    for (const opened of chain(wrap, shared)) open.push({ wrap: opened, spans: [] })
    const spans = open.at(-1)?.spans ?? root
    addSpan(spans, content)
  }
  while (open.length > 0) close()
  return root
}

/** The elements from just inside `outer` to `wrap`, outermost first. */
function chain(wrap: Wrap | null, outer: Wrap | null): readonly Wrap[] {
  const found: Wrap[] = []
  for (let at = wrap; at && at !== outer; at = at.parent) found.push(at)
  return found.reverse()
}

function addSpan(spans: Span[], span: Span): void {
  const last = spans.at(-1)
  if (typeof last === 'string' && typeof span === 'string') spans[spans.length - 1] = last + span
  else spans.push(span)
}

function addWrapped(into: Span[], shape: Shape, spans: Span[]): void {
  if (isOnlyWrapping(shape, spans)) {
    for (const span of spans) addSpan(into, span)
    return
  }
  const last = into.at(-1)
  if (typeof last === 'object' && last.kind === shape.kind && isStyle(last)) {
    // It was made here, and so is its list: copying it for each neighbour would take the square of their number.
    for (const span of spans) addSpan(last.spans as Span[], span)
  } else into.push(wrapped(shape, spans))
}

function isStyle(span: Exclude<Span, string>): span is Styled {
  return 'spans' in span && span.kind !== 'link' && span.kind !== 'ruby' && span.kind !== 'foreign'
}

/** A raised footnote sign is raised anyway; ruby without a reading, and what wraps nothing, is nothing. */
function isOnlyWrapping(shape: Shape, spans: readonly Span[]): boolean {
  if (shape.kind === 'ruby' && shape.reading === '') return true
  return spans.every((span) => typeof span === 'object' && span.kind === 'noteReference')
}

function wrapped(shape: Shape, spans: readonly Span[]): Span {
  if (shape.kind === 'ruby') return { kind: 'ruby', spans, reading: shape.reading } satisfies Ruby
  return { ...shape, spans }
}
