/** Which links to a footnote are its sign. The words of any other stay in the text, and lead to the footnote. */
import { collapse } from '../characters'
import { attribute, type Element, hasWord, textWithin } from '../dom'

/** Links within links would else be read again for each. */
const LONGEST_WORDS = 200

/** What stands in brackets or has a number, a letter or a printer's sign. */
const SIGN =
  /^(?:\[[^\]]{0,40}\]|\([^)]{0,40}\)|(?:\p{L}{1,5}\.? ?)?\p{N}{1,6}\p{L}?|\p{L}|[ivxlc]{1,6}|[^\p{L}\p{N}]*)[.:,]?$/iu

/** The words of a link, or their beginning. */
export function wordsOf(link: Element): string {
  return collapse(textWithin(link, LONGEST_WORDS))
}

/** Whether a link that leads to a footnote is its sign, by what the page says of it or by its words. */
export function isReference(link: Element): boolean {
  return (
    attribute(link, 'data-footnote-ref') !== undefined ||
    hasWord(link, 'role', 'doc-noteref') ||
    hasWord(link, 'epub:type', 'noteref') ||
    SIGN.test(wordsOf(link))
  )
}
