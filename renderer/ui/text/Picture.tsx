import type { ReactNode } from 'react'
import type { DocumentId } from '../../../core/document/id'
import { strings } from '../../../core/strings'
import type { Image } from '../../../core/text/tree'
import { imageAddress } from './drawing'
import styles from './text.module.css'

interface PictureProps {
  readonly image: Image
  readonly document: DocumentId | null
  readonly place: 'inline' | 'figure'
  /** Its offset in the plain text, where it is a leaf of its own. */
  readonly start?: number | undefined
}

/** An image, or what it shows in words where it was not saved with the page. One character of the plain text. */
export function Picture({ image, document, place, start }: PictureProps): ReactNode {
  const className = place === 'figure' ? styles.picture : isLarge(image) ? styles.largePicture : styles.inlinePicture
  if (image.source === null || document === null) {
    const words = document === null ? strings.note.image(image.alternative) : missing(image)
    return (
      <span className={styles.missing} data-object={1} data-start={start} role="img" aria-label={words}>
        {words}
      </span>
    )
  }
  return (
    <img
      className={className}
      src={imageAddress(document, image.source)}
      alt={image.alternative}
      width={image.width}
      height={image.height}
      data-object={1}
      data-start={start}
      draggable={false}
      loading="lazy"
      decoding="async"
    />
  )
}

/** Higher ones are no signs within a line: tables hold pictures too. In pixels. */
const HIGHEST_SIGN = 64

function isLarge({ height }: Image): boolean {
  return height !== undefined && height > HIGHEST_SIGN
}

function missing(image: Image): string {
  return image.alternative === '' ? strings.text.noImage : strings.text.noImageOf(image.alternative)
}
