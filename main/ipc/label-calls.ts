import type { Context } from '../session/context'
import type { Handlers } from './answer'

/** Calls about the library's labels. */
export function labelCalls({ library: slot }: Context): Pick<Handlers, 'labels:count' | 'labels:remove'> {
  return {
    'labels:count': async ({ label }) => {
      const library = await slot.current()
      if (!library.ok) return { marks: 0, documents: 0 }
      const counts = (await library.value.catalogue()).map(({ labels }) => labels[label] ?? 0).filter((n) => n > 0)
      return { marks: counts.reduce((sum, n) => sum + n, 0), documents: counts.length }
    },
    'labels:remove': async (removal) => {
      const library = await slot.current()
      return library.ok ? library.value.removeLabel(removal) : library
    },
  }
}
