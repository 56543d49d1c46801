/** Signs at the beginning of lines that say what a line is. */

/** A bullet and what follows it. Dashes of dialogue (— …) are none. */
export const BULLET = /^(?:[-*+•▪▫◦‣⁃●○■□◆◇▶►❖✓✔➤➢]|·(?=\s))\s*(?:\[([ xX])\]\s+)?(?=\S)/u
/** The signs that need a space after them to be a bullet, for they stand before words for other reasons too. */
const NEEDS_SPACE = /^[-*+]\S/

/** A number before an item: "1.", "2)". Paragraphs of laws are numbered "(1)" and keep their signs. */
export const NUMBER = /^(\d{1,3})[.)]\s+(?=\S)/

/** What a line begins with, its sign aside. */
export type Marker =
  | { readonly kind: 'bullet'; readonly sign: string; readonly rest: string; readonly checked?: boolean }
  | { readonly kind: 'number'; readonly number: number; readonly rest: string }

/** The marker of a list item, or null. */
export function markerOf(words: string): Marker | null {
  const bullet = NEEDS_SPACE.test(words) ? null : BULLET.exec(words)
  if (bullet) {
    const box = bullet[1]
    const checked = box === undefined ? {} : { checked: box !== ' ' }
    return { kind: 'bullet', sign: words[0] ?? '', rest: words.slice(bullet[0].length), ...checked }
  }
  const number = NUMBER.exec(words)
  if (!number) return null
  return { kind: 'number', number: Number(number[1]), rest: words.slice(number[0].length) }
}

/** A line of signs that parts a text: "***", "* * *", "-----", "⁂". */
export function isDivider(words: string): boolean {
  return /^(?:([-*_=~#•·◇◆○●☆★+.—–─━])(?:\s*\1){2,}|⁂|❦|§)$/u.test(words) && words !== '...'
}

/** The line under a heading; its level. */
export function underlineLevel(words: string): 1 | 2 | null {
  if (/^={3,}$/.test(words)) return 1
  return /^-{3,}$|^~{3,}$/.test(words) ? 2 : null
}

/** `# Heading` */
export const NUMBER_SIGNS = /^(#{1,6})\s+(.+?)(?:\s+#+)?$/

/** Who speaks: "Q: …", "Anna Lee: …", "기자: …". The name and the words. */
export const SPEAKER = /^([\p{Lu}\p{Lo}][\p{L}\p{M}.'’\- ]{0,30}(?:\s?\([^)]{1,30}\))?)\s?[:：]\s+(\S.*)$/u

/** A fence around code. */
export const FENCE = /^(`{3,}|~{3,})\s*([\w+#.-]*)\s*$/

/** A line that was quoted in a letter: its depth and its words. */
export const QUOTED = /^(>(?:\s?>)*)\s?(.*)$/
