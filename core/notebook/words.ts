/** Words as the notebook looks for them: without case and accents. */

/** A text as it is compared. */
export function foldWords(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The words of a question, each once; a mark must have all of them, anywhere. */
export function wordsIn(question: string): readonly string[] {
  return [...new Set(foldWords(question).split(/\s+/u))].filter((word) => word !== '')
}
