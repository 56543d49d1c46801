import type { Direction } from '../../../core/text/tree'

/** Languages usually written from right to left. */
const RIGHT_TO_LEFT = new Set('ar arc ckb dv fa he ku ps sd syr ug ur yi'.split(' '))

/** The writing direction of a language by its BCP 47 tag; undefined (what is around) where none is known. */
export function directionOf(language: string | null): Direction | undefined {
  if (language === null) return undefined
  const [primary = '', script = ''] = language.toLowerCase().split('-')
  if (script === 'latn') return 'ltr'
  return RIGHT_TO_LEFT.has(primary) ? 'rtl' : 'ltr'
}
