import { Check, ChevronRight, FileText } from 'lucide-react'
import { strings } from '../../core/strings'
import hidden from '../ui/hidden.module.css'
import { ICON } from '../ui/IconButton'
import { Kbd } from '../ui/Kbd'
import { HitText } from './HitText'
import styles from './Palette.module.css'
import type { Entry } from './results'

interface Props {
  readonly entry: Entry
  readonly state: 'chosen' | 'offered'
  readonly onPoint: (entry: Entry) => void
  readonly onChoose: (entry: Entry) => void
}

/** One document or command. The keyboard reaches it from the field above, so it takes no focus. */
export function PaletteEntry({ entry, state, onPoint, onChoose }: Props) {
  const Icon = iconOf(entry)
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the chosen option
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter is the field's
    <div
      id={entry.key}
      role="option"
      aria-selected={state === 'chosen'}
      className={styles.entry}
      onPointerMove={() => state === 'offered' && onPoint(entry)}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onChoose(entry)}
    >
      <Icon {...ICON} className={styles.icon} aria-hidden="true" />
      <span className={styles.title}>
        <HitText text={entry.title} hits={entry.titleHits} />
        {entry.kind === 'command' && entry.checked === 'checked' && (
          <span className={hidden.hidden}>{strings.palette.inUse}</span>
        )}
      </span>
      <span className={styles.detail}>
        <HitText text={entry.detail} hits={entry.detailHits} />
        {entry.kind === 'command' && entry.chord !== null && <Kbd chord={entry.chord} />}
      </span>
    </div>
  )
}

function iconOf(entry: Entry) {
  switch (entry.kind) {
    case 'document':
      return FileText
    case 'command':
      return entry.checked === 'checked' ? Check : ChevronRight
  }
}
