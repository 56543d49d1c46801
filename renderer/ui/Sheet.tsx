import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { strings } from '../../core/strings'
import { uiStore } from '../state/ui'
import { Dialog } from './Dialog'
import { IconButton } from './IconButton'
import styles from './Sheet.module.css'

interface Props {
  readonly title: string
  readonly size?: 'small' | 'large' | 'full'
  readonly children: ReactNode
}

/** A sheet over the page with a title and a way to close it; what it holds scrolls in itself. */
export function Sheet({ title, size = 'small', children }: Props) {
  return (
    <Dialog label={title} size={size} onClose={closeSheet}>
      <div className={styles.head}>
        <h2 dir="auto">{title}</h2>
        <IconButton icon={X} label={strings.sheet.close} onClick={closeSheet} />
      </div>
      {children}
    </Dialog>
  )
}

function closeSheet(): void {
  uiStore.setState({ overlay: null })
}
