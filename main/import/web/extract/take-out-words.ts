/** Takes out what the witnesses keep and its own words speak against: buttons, pointers, and the boxes that such words head. */
import { endsSentence } from '../../../../core/import/plain/lines'
import type { Draft } from './draft'
import type { Part } from './parts'
import { isSentence, linkShare, weightOf } from './prose'
import { MOST_OF_TEXT } from './take-out-named'

/** Takes out units by their words, and the boxes that such words head. */
export function takeOutByWords(draft: Draft): void {
  const { kept } = draft
  const all = kept.reduce((sum, unit) => sum + weightOf(unit.words), 0)
  for (const [i, unit] of kept.entries()) {
    if (!draft.isKept(unit) || unit.words === '' || unit.tag === 'pre' || isInTable(unit)) continue
    if (isPointer(unit)) {
      draft.drop(unit, 'related')
      continue
    }
    if (isWayOn(unit)) {
      draft.drop(unit, 'menu')
      continue
    }
    const match = draft.furniture(unit)
    if (match?.strength !== 'certain') continue
    const isHeading = /^h[1-6]$/.test(unit.tag)
    const box = match.heads ? boxOf(draft, unit, all) : null
    if (box) draft.drop(box, match.reason)
    else if (match.heads) {
      const followers = followersOf(kept, i + 1)
      // A heading of the text's own may say the same words.
      if (isHeading && followers.length === 0 && kept[i + 1] && isSentence(kept[i + 1] as Part)) continue
      draft.drop(unit, match.reason)
      for (const follower of followers) draft.drop(follower, match.reason)
    } else if (!isHeading || match.reason !== 'furniture') draft.drop(unit, match.reason)
  }
}

const POINTER =
  /^[([«»›▶►•-]?\s*(?:more|read|also|see also|related|photos?|pictures|gallery|slideshow|videos?|watch|listen|podcast|from the archives?|lire|[àa] lire|voir|vidéos?|lesen|mehr|hintergrund|lea|lee|ver|vea|mira|leia|veja|leggi|guarda|читайте|смотрите|관련|関連|相关|相關)(?![\p{L}])[^:：]{0,30}[:：]\s*\S/iu
/** A longer line is a sentence of the text. */
const LONGEST_POINTER = 180

/** Whether a line does nothing but lead to another page. */
function isPointer({ tag, words, chars, linkChars }: Part): boolean {
  if (words.length > LONGEST_POINTER || /^h[1-6]$|^pre$|^figcaption$/.test(tag) || linkChars < chars * 0.5) return false
  return POINTER.test(words) || (linkChars >= chars * 0.9 && /[»›]$/.test(words))
}

const WAY_ON =
  /^\W{0,3}(?:(?:prev(?:ious)?|next|earlier|later|older|newer) (?:message|mail|post|entry|topic|thread|in thread|by date|by thread|page|chapter)|(?:messages?|posts|mails) sorted by)\s*[:：]/i

/** Whether a line leads to the message or page before or after this one. */
function isWayOn({ words, chars, linkChars }: Part): boolean {
  return words.length <= LONGEST_POINTER && linkChars > chars * 0.2 && WAY_ON.test(words)
}

/** A box has few elements around its heading. */
const MOST_STEPS = 12

/** The element that a heading heads, where it is little of the text and mostly links. */
function boxOf(draft: Draft, heading: Part, all: number): Part | null {
  let found: Part | null = null
  let steps = 0
  for (let at = heading.parent; at && steps < MOST_STEPS; at = at.parent, steps++) {
    const [first] = draft.unitsIn(at)
    if (first !== heading || draft.keptWeight(at) > all * MOST_OF_TEXT) break
    found = at
  }
  const rest = found ? draft.unitsIn(found).slice(1) : []
  const sentences = rest.filter((unit) => isSentence(unit)).length
  return found && rest.length > 0 && (linkShare(found) >= 0.3 || sentences * 3 <= rest.length) ? found : null
}

/** What stands right below the heading of a box: links and short lines, up to the next sentence or heading. */
function followersOf(units: readonly Part[], from: number): readonly Part[] {
  let end = from
  for (let unit = units[end]; unit && !isOwn(unit); unit = units[++end]);
  return units.slice(from, end)
}

function isOwn({ tag, words, chars, linkChars }: Part): boolean {
  return /^h[1-6]$/.test(tag) || (linkChars < chars * 0.6 && (words.length > 90 || endsSentence(words)))
}

function isInTable(unit: Part): boolean {
  for (let at: Part | null = unit; at; at = at.parent) if (at.tag === 'td' || at.tag === 'th') return true
  return false
}
