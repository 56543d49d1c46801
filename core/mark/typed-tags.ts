/** Tags as people type and paste them: `#trade, japan`, one under the other, with the signs of a Japanese or Korean keyboard. */
import { type NoTag, whyNoTag } from './no-tag'
import { asTag, unique } from './tag'

/** Between tags; the last four are the comma and semicolon of Chinese, Japanese and Arabic. */
const BETWEEN = /[\s,;，、；،]+/
/** As it is typed in full width. */
const WIDE_SIGN = /^＃/

export interface TypedTags {
  readonly tags: readonly string[]
  /** What cannot be one, as it was typed, and why. */
  readonly rest: readonly { readonly word: string; readonly why: NoTag }[]
}

/** The tags that `typed` names, each once; what cannot be one is left over, and nothing is lost. */
export function typedTags(typed: string): TypedTags {
  const words = typed.split(BETWEEN).filter((word) => word !== '')
  const tags: string[] = []
  const rest: { word: string; why: NoTag }[] = []
  for (const word of words) {
    const written = word.normalize('NFC').replace(WIDE_SIGN, '#')
    const why = whyNoTag(written)
    const tag = asTag(written)
    if (tag !== null && why === null) tags.push(tag)
    else rest.push({ word, why: why ?? { kind: 'empty' } })
  }
  return { tags: unique(tags), rest }
}

/** Whether there is more than one word, or one that is ended: then it need not be waited for more. */
export function hasSeveral(typed: string): boolean {
  return BETWEEN.test(typed.trim())
}

/** The word that is being typed: what follows the last space or comma. */
export function lastWord(typed: string): string {
  return typed.split(BETWEEN).at(-1) ?? ''
}
