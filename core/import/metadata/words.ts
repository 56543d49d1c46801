/** Values from a page's metadata as words: entities that were escaped twice, markup and white space do not belong to them. */
import { parseFragment } from 'parse5'
import { collapse } from '../characters'
import { isElement, isText, type Node, type Parent, textWithin } from '../dom'

/** No title, name or description is longer; what is, is data that went astray, and decoding it would only cost time. */
export const LONGEST_VALUE = 4_000

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d{0,2});/i
/** Tags that writing systems leave in titles and names. Others are words: a page about the element `<canvas>` has them in its title. */
const FORMATTING =
  /<\/?(?:a|abbr|b|bdi|big|br|cite|code|div|em|font|i|mark|p|q|s|small|span|strong|sub|sup|u|wbr)(?:\s[^<>]*)?\/?>/gi
const BORDER_TAG = /^<\/?(?:br|div|p)\b/i
/** Characters that turn text around or isolate it: they would do so to all that stands beside a title. */
const DIRECTION_MARKS = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** The words of a value: collapsed, without formatting tags, entities decoded up to twice; `''` where nothing is left. */
export function wordsOf(value: string): string {
  let words = value.length > LONGEST_VALUE ? value.slice(0, LONGEST_VALUE).replace(/[\uD800-\uDBFF]$/, '') : value
  for (let round = 0; round < 2 && ENTITY.test(words); round++)
    words = textWithin(parseFragment(words.replaceAll('<', '&lt;')))
  return collapse(words.replace(FORMATTING, (tag) => (BORDER_TAG.test(tag) ? ' ' : '')).replace(DIRECTION_MARKS, ''))
    .replace(/ ([,.])(?= |$)/g, '$1')
    .replace(/\u00A0{2,}|\u00A0 | \u00A0/g, ' ')
    .trim()
}

/** A name, a date or a title is not spread over more nodes; looking on would cost time on pages that were made to. */
const MOST_NODES = 500
const SILENT = new Set(['script', 'style', 'noscript', 'template', 'svg', 'button', 'select', 'textarea'])
const BORDERS = new Set(
  'br p div li dd dt td th tr h1 h2 h3 h4 h5 h6 section article header footer ul ol dl table'.split(' '),
)

/** The words of an element, as far as they can be a value. Blocks in it are apart. */
export function wordsIn(root: Parent): string {
  const parts: string[] = []
  let length = 0
  const stack: Node[] = [...root.childNodes.slice(0, MOST_NODES)].reverse()
  for (let nodes = 0; stack.length > 0 && nodes < MOST_NODES && length < LONGEST_VALUE; nodes++) {
    const node = stack.pop() as Node
    if (isText(node)) {
      const text = node.value.slice(0, LONGEST_VALUE)
      parts.push(text)
      length += text.length
    } else if (isElement(node) && !SILENT.has(node.tagName)) {
      if (BORDERS.has(node.tagName)) parts.push(' ')
      const inner = node.childNodes
      for (let i = Math.min(inner.length, MOST_NODES) - 1; i >= 0; i--) stack.push(inner[i] as Node)
    }
  }
  return wordsOf(parts.join(''))
}

/** Words as they are compared: letters and digits only, lower case, compatibility forms as one. */
export function key(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
}

/** As `key`, without spaces: for names that are written together in hosts. */
export function tightKey(words: string): string {
  return key(words).replaceAll(' ', '')
}

/** Scripts that are written without spaces, or with few words in many characters. */
const DENSE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu

/** How long words are in the eyes of a reader: dense scripts say twice as much in a character. */
export function widthOf(words: string): number {
  return words.length + (words.match(DENSE)?.length ?? 0)
}

/** The share of the words of one value that another has too, 0 to 1; pairs of characters in dense scripts. */
export function overlap(a: string, b: string): number {
  const [own, other] = [units(a), new Set(units(b))]
  if (own.length === 0) return 0
  return own.filter((unit) => other.has(unit)).length / own.length
}

function units(words: string): readonly string[] {
  return [
    ...new Set(
      key(words)
        .split(' ')
        .flatMap((word) => (word.search(DENSE) >= 0 && word.length > 2 ? pairs(word) : word === '' ? [] : [word])),
    ),
  ]
}

function pairs(word: string): readonly string[] {
  const characters = [...word]
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`)
}
