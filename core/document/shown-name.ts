/** More is shown as its beginning and its end, where the ending is. */
const LONGEST = 120
const KEPT_AT_END = 30

/** What a file's name may hold and a message may not: controls, line ends, what is not seen, and what turns its direction. */
const UNSHOWN = /[\p{Cc}\p{Cs}\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFC]/gu

/** A file's name as it is shown in the middle of a sentence: a sign that one could not see, or that moves others, is "�". */
export function shownName(name: string): string {
  const whole = name.replace(UNSHOWN, '\uFFFD')
  if (whole.length <= LONGEST) return whole
  return `${whole.slice(0, LONGEST - KEPT_AT_END).toWellFormed()}…${whole.slice(-KEPT_AT_END).toWellFormed()}`
}
