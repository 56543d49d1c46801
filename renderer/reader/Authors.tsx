import { type ReactNode, useState } from 'react'
import { strings } from '../../core/strings'
import styles from './TitleBlock.module.css'

/** More are named only when asked for. */
const MOST = 5
/** So many are named before the number of the others. */
const FIRST = 3

/** Who wrote it: "Ada Flood, Bo Ebb, and Cy Low"; of many the first, and the others at a click. */
export function Authors({ authors }: { readonly authors: readonly string[] }): ReactNode {
  const [all, setAll] = useState('hidden')
  if (authors.length <= MOST || all === 'shown')
    return (
      <bdi tabIndex={-1} ref={all === 'shown' ? focus : undefined}>
        {new Intl.ListFormat('en').format(authors)}
      </bdi>
    )
  return (
    <>
      <bdi>{authors.slice(0, FIRST).join(', ')}</bdi>{' '}
      <button type="button" className={styles.others} onClick={() => setAll('shown')}>
        {strings.reader.otherAuthors(authors.length - FIRST)}
      </button>
    </>
  )
}

/** The button that had the focus is gone. */
function focus(names: HTMLElement | null): void {
  names?.focus({ preventScroll: true })
}
