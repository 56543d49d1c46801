import { ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { lines, strings } from '../../core/strings'
import { ICON } from '../ui/IconButton'
import styles from './LeftOut.module.css'
import { LeftOutView } from './LeftOutView'
import { isUnfolded, type LeftOutGroup, remember } from './left-out-groups'
import type { OpenText } from './open-text'
import { rework } from './rework'

/** So many blocks come at a time: a page's comments can be thousands. */
const AT_A_TIME = 100

/** Many lines left out in one place for one reason: folded to a line until asked for, and put back at once or one by one. */
export function LeftOutFold({ text, group }: { readonly text: OpenText; readonly group: LeftOutGroup }): ReactNode {
  const [shown, setShown] = useState(() => (isUnfolded(text.document, group) ? AT_A_TIME : 0))
  const isOpen = shown > 0
  const more = group.blocks.length - shown
  const toggle = () => {
    remember(text.document, group, isOpen ? 'folded' : 'unfolded')
    setShown(isOpen ? 0 : AT_A_TIME)
  }
  return (
    <div className={styles.group} data-skip>
      <div className={styles.head}>
        <button type="button" className={styles.fold} aria-expanded={isOpen} onClick={toggle}>
          <ChevronRight {...ICON} aria-hidden="true" />
          {strings.reader.leftOutGroup(strings.reader.leftOutBecause[group.reason], lines(group.lines))}
        </button>
        <button
          type="button"
          className={styles.button}
          onClick={() => void rework(text, { putBack: group.blocks.map(({ index }) => index) })}
        >
          {strings.reader.putBackAll(lines(group.lines))}
        </button>
      </div>
      {group.blocks.slice(0, shown).map((block) => (
        <LeftOutView key={block.index} text={text} block={block} reason="above" />
      ))}
      {isOpen && more > 0 && (
        <div className={styles.action}>
          <button type="button" className={styles.button} onClick={() => setShown(shown + AT_A_TIME)}>
            {strings.reader.moreLeftOut(Math.min(AT_A_TIME, more), more)}
          </button>
        </div>
      )}
    </div>
  )
}
