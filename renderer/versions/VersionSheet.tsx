import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { uiStore } from '../state/ui'
import { versionsStore } from '../state/versions'
import { OfferedVersion } from './OfferedVersion'
import { ReadingVersion } from './ReadingVersion'

/** A newer text of the open document beside the one that is here; drawn while `overlay` is `version`. */
export function VersionSheet(): ReactNode {
  const shown = useStore(uiStore, ({ overlay }) => overlay === 'version')
  const offer = useStore(uiStore, (state) => state.offer)
  const reading = useStore(versionsStore, (state) => state.reading)
  if (!shown) return null
  if (offer) return <OfferedVersion key={offer.id} offer={offer} />
  return reading ? <ReadingVersion {...reading} /> : null
}
