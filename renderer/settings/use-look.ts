import { useSyncExternalStore } from 'react'
import { LOOKS, type Look } from '../../core/label/fill'

/** The look of the page that is painted now. */
export function useLook(): Look {
  return useSyncExternalStore(follow, now)
}

function follow(changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}

function now(): Look {
  const { theme } = document.documentElement.dataset
  return LOOKS.find((look) => look === theme) ?? 'paper'
}
