import type { ReactNode } from 'react'
import { strings } from '../../../core/strings'
import type { Span, Style, Styled } from '../../../core/text/tree'
import { type Drawing, inOrder, targetId } from './drawing'
import { MathView } from './MathView'
import { Picture } from './Picture'

/**
 * Draws spans. What the plain text has otherwise than the DOM says so by attribute, for `dom-offset.ts`: `data-object` is
 * drawn as one thing that is so many characters long, `data-skip` is no part of the text.
 */
export function Spans({ spans, drawing }: { readonly spans: readonly Span[]; readonly drawing: Drawing }): ReactNode {
  if (spans.length === 1 && typeof spans[0] === 'string') return spans[0]
  return drawSpans(spans, drawing)
}

const ELEMENTS = {
  emphasis: 'em',
  strong: 'strong',
  code: 'code',
  superscript: 'sup',
  subscript: 'sub',
  deleted: 'del',
  inserted: 'ins',
  small: 'small',
  keyboard: 'kbd',
} as const satisfies Record<Style, string>

function drawSpans(spans: readonly Span[], drawing: Drawing): ReactNode {
  return inOrder(spans.map((span) => drawSpan(span, drawing)))
}

function drawSpan(span: Span, drawing: Drawing): ReactNode {
  if (typeof span === 'string') return span
  switch (span.kind) {
    case 'link': {
      const look = drawing.note?.link(span.address)
      return (
        <a href={span.address} title={look?.title || span.title} data-leads={look?.leads}>
          {drawSpans(span.spans, drawing)}
        </a>
      )
    }
    case 'ruby':
      return (
        <ruby>
          {drawSpans(span.spans, drawing)}
          <rt data-skip>{span.reading}</rt>
        </ruby>
      )
    case 'foreign':
      return (
        <span lang={span.language} dir={span.direction}>
          {drawSpans(span.spans, drawing)}
        </span>
      )
    case 'image':
      return <Picture image={span} document={drawing.document} place="inline" />
    case 'break':
      return <br />
    case 'noteReference':
      return (
        <sup data-skip>
          <a href={`#${span.note}`} role="doc-noteref" id={drawing.starts ? targetId(`ref-${span.note}`) : undefined}>
            {span.sign}
          </a>
        </sup>
      )
    case 'inlineMath':
      return span.mathml ? (
        <span data-object={span.tex.length} {...(drawing.note && span.tex.length > WIDE ? SCROLLED : {})}>
          <MathView math={span.mathml} />
        </span>
      ) : (
        <code>{span.tex}</code>
      )
    default:
      return drawStyled(span, drawing)
  }
}

/** A formula of more characters may be wider than a note. */
const WIDE = 24
/** What scrolls must be reachable by keyboard. */
const SCROLLED = { 'data-wide': '', role: 'group', 'aria-label': strings.note.formula, tabIndex: 0 } as const

function drawStyled(span: Styled, drawing: Drawing): ReactNode {
  const Element = ELEMENTS[span.kind]
  return <Element>{drawSpans(span.spans, drawing)}</Element>
}
