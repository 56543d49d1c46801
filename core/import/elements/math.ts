/** Mathematics in the page. */
import { formula } from '../mathml'
import type { Handler } from './handler'

const math: Handler = ({ builder }, element) => {
  const found = formula(element)
  if (!found) return 'skip'
  const { mathml, tex } = found
  if (found.isDisplay && builder.takesBlocks)
    builder.add({ kind: 'displayMath', ...(tex === '' ? {} : { tex }), mathml })
  // One that spells nothing could neither be marked nor stand between two spaces.
  else if (tex !== '') builder.atom({ kind: 'inlineMath', tex, mathml })
  return 'skip'
}

/** Handlers by element name. */
export const MATH: Readonly<Record<string, Handler>> = { math }
