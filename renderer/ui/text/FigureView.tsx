import type { ReactNode } from 'react'
import type { Figure } from '../../../core/text/tree'
import type { Drawing } from './drawing'
import { Picture } from './Picture'
import { Spans } from './Spans'

interface FigureViewProps {
  readonly figure: Figure
  readonly drawing: Drawing
}

/** An image with its caption. */
export function FigureView({ figure, drawing, ...base }: FigureViewProps): ReactNode {
  return (
    <figure {...base}>
      <Picture
        image={figure.image}
        document={drawing.document}
        place="figure"
        start={drawing.starts?.get(figure.image)}
      />
      {figure.caption && (
        <figcaption data-start={drawing.starts?.get(figure.caption)}>
          <Spans spans={figure.caption} drawing={drawing} />
        </figcaption>
      )}
    </figure>
  )
}
