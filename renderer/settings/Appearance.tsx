import { useStore } from 'zustand'
import { strings } from '../../core/strings'
import { uiStore } from '../state/ui'
import { Popover } from '../ui/Popover'
import { LettersChoice } from './LettersChoice'
import { TextSize } from './TextSize'
import { ThemeSwatches } from './ThemeSwatches'

/** Theme and text size, under the bar's Aa; drawn while `overlay` is `appearance`. */
export function Appearance() {
  const open = useStore(uiStore, (state) => state.overlay === 'appearance')
  if (!open) return null
  return (
    <Popover label={strings.appearance.title} anchor="appearance" onClose={close}>
      <ThemeSwatches />
      <TextSize />
      <LettersChoice />
    </Popover>
  )
}

function close(): void {
  uiStore.setState(({ overlay }) => (overlay === 'appearance' ? { overlay: null } : {}))
}
