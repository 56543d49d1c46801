import { type ReactNode, useId, useState } from 'react'
import { strings } from '../../core/strings'
import type { MissingImage } from '../../core/text/images'
import { jump } from '../state/places'
import { readingViewStore } from '../state/reading-view'
import styles from './LeftOut.module.css'
import list from './MissingImages.module.css'
import type { OpenText } from './open-text'

const t = strings.reader.images

/** So many come at a time. */
const AT_A_TIME = 50

/** "3 images were not saved with this page · Show", where any were: what they show, and where they lay on the web. */
export function MissingImages({ text }: { readonly text: OpenText }): ReactNode {
  const { missing } = text
  const [shown, setShown] = useState(0)
  const id = useId()
  if (missing.length === 0) return null
  const more = missing.length - shown
  return (
    <>
      <p className={styles.line}>
        {t.missing(missing.length)}
        <i aria-hidden="true">·</i>
        <button
          type="button"
          className={styles.button}
          aria-expanded={shown > 0}
          aria-controls={id}
          aria-label={shown > 0 ? t.hideNamed : t.showNamed}
          onClick={() => setShown(shown > 0 ? 0 : AT_A_TIME)}
        >
          {shown > 0 ? t.hide : t.show}
        </button>
      </p>
      <ol id={id} className={list.images} hidden={shown === 0}>
        {missing.slice(0, shown).map((image) => (
          <li key={image.offset}>
            <button type="button" className={styles.button} onClick={() => goTo(image)}>
              {image.alternative || t.undescribed}
            </button>
            {/* A click asks before the browser opens it, as on every link of the text. */}
            {image.address !== null && <a href={image.address}>{image.address}</a>}
          </li>
        ))}
        {shown > 0 && more > 0 && (
          <li>
            <button type="button" className={styles.button} onClick={() => setShown(shown + AT_A_TIME)}>
              {t.more(more)}
            </button>
          </li>
        )}
      </ol>
    </>
  )
}

/** Shows where in the text the image is missing. */
function goTo({ offset }: MissingImage): void {
  const { view } = readingViewStore.getState()
  if (!view) return
  jump(() => view.reveal({ start: offset, end: offset + 1 }))
  view.focus()
}
