/** Takes out of a note, and from around the sign that leads to it, what the tree says in its own way. */
import { collapse } from '../../../core/import/characters'
import {
  type Element,
  elementsWithin,
  isElement,
  isText,
  type Node,
  ownText,
  type TextNode,
  textWithin,
} from '../../../core/import/dom'

/** Ways back in words. A longer link, or one that says something else ("Line 20"), is a part of the note. */
const WAY_BACK =
  /^(?:(?:go |jump )?back\b|return\b|zurück|retour|volver|voltar|torna|indietro|terug|tillbaka|назад|вернуться|戻る|本文へ|返回|돌아가기)/iu
const LONGEST_WAY_BACK = 40

/** Whether a link's words are those of a way back: the sign itself, an arrow, or a word for it. */
function isWayBack(link: Element, sign: string): boolean {
  const words = collapse(textWithin(link))
  if (words.length > LONGEST_WAY_BACK) return false
  const bare = words.replace(/[\s[\](){}.:,]/g, '')
  return bare === '' || bare === sign || !/[\p{L}\p{N}]/u.test(bare) || WAY_BACK.test(words)
}

/** Removes the ways back, and the sign at the note's beginning. */
export function tidyNote(note: Element, sign: string, leadsBack: (link: Element) => boolean): void {
  const back = [...elementsWithin(note)].filter(
    (link) => link.tagName === 'a' && isWayBack(link, sign) && leadsBack(link),
  )
  for (const link of back) remove(link)
  for (const node of [...note.childNodes]) {
    if (isElement(node) && node.tagName === 'hr') remove(node)
    else if (isElement(node) || /\S/.test(ownText(node))) break
  }
  cutSign(note, sign, back.length > 0 ? 'without its link' : 'whole')
  if (note.tagName === 'dd') becomeBlock(note)
}

/** What a note can go on in. */
const FURTHER: ReadonlySet<string> = new Set(['p', 'blockquote', 'ul', 'ol', 'pre', 'table'])

/**
 * The further paragraphs of notes, which stand between one note and the next: in a file of notes they are nothing else. `notes`
 * are those that stand apart from the text.
 */
export function takeFurther(notes: readonly Element[]): void {
  const known = new Set<Node>(notes)
  for (const parent of new Set(notes.map((note) => note.parentNode))) {
    let note: Element | null = null
    let further: Element[] = []
    const kept: Node[] = []
    for (const node of parent?.childNodes ?? []) {
      if (isElement(node) && known.has(node)) {
        for (const one of further) one.parentNode = note
        note?.childNodes.push(...further)
        note = node
      } else if (note && isElement(node) && FURTHER.has(node.tagName)) {
        further.push(node)
        continue
      } else if (isElement(node)) note = null
      // What no other note follows may be the text again.
      if (isElement(node)) {
        if (note !== node) kept.push(...further)
        further = []
      }
      kept.push(node)
    }
    if (parent) parent.childNodes = [...kept, ...further]
  }
}

/** "[1]", "1.", "(1)" or "*" at the beginning; of a sign that was the link only its brackets are left. */
function cutSign(note: Element, sign: string, state: 'whole' | 'without its link'): void {
  const escaped = sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const inner = state === 'whole' ? `${escaped}` : `(?:${escaped})?`
  const pattern = new RegExp(
    `^\\s*(?:\\[\\s*${inner}\\s*\\]|\\(\\s*${inner}\\s*\\)|${escaped}(?![\\p{L}\\p{N}]))?\\s*[.:)]?\\s*`,
    'iu',
  )
  if (sign === '') return
  const texts = textNodes(note)
  const start = texts
    .slice(0, SIGN_NODES)
    .map(({ value }) => value)
    .join('')
  const found = pattern.exec(start)?.[0] ?? ''
  // Only a bracket or a full stop: nothing that belongs to a sign.
  let left = state === 'whole' && !/[^\s.:)]/.test(found) ? 0 : found.length
  for (const text of texts) {
    const { value } = text
    text.value = value.slice(left)
    left = Math.max(0, left - value.length)
    if (left === 0) break
  }
}

/** A sign and its brackets stand in so many pieces at most. */
const SIGN_NODES = 6

/** The sign alone, without brackets in the link or around it. */
export function tidyReference(link: Element, sign: string): void {
  if (sign === '') return
  const siblings = link.parentNode?.childNodes ?? []
  const at = siblings.indexOf(link)
  const before = siblings[at - 1]
  const after = siblings[at + 1]
  const isBetween = before !== undefined && after !== undefined && isText(before) && isText(after)
  if (isBetween && /[[(]\s*$/.test(before.value) && /^\s*[\])]/.test(after.value)) {
    const opened = before.value.trimEnd().at(-1)
    const closed = after.value.trimStart()[0]
    if ((opened === '[') === (closed === ']')) {
      before.value = before.value.replace(/[[(]\s*$/, '')
      after.value = after.value.replace(/^\s*[\])]/, '')
    }
  }
  link.childNodes = [{ nodeName: '#text', value: sign, parentNode: link }]
}

function textNodes(element: Element): readonly TextNode[] {
  const found: TextNode[] = []
  const stack: Node[] = element.childNodes.toReversed()
  for (let node = stack.pop(); node && found.length < SIGN_NODES * 2; node = stack.pop()) {
    if (isText(node)) found.push(node)
    else if (isElement(node)) for (const inner of node.childNodes.toReversed()) stack.push(inner)
  }
  return found
}

function remove(node: Node): void {
  const siblings = node.parentNode?.childNodes
  siblings?.splice(siblings.indexOf(node), 1)
  node.parentNode = null
}

/** A note that was a description: its term, the sign, goes, and its list is no list any more. */
function becomeBlock(description: Element): void {
  const list = description.parentNode
  const siblings = list?.childNodes.filter(isElement) ?? []
  const term = siblings[siblings.indexOf(description) - 1]
  if (term?.tagName === 'dt') remove(term)
  description.tagName = 'div'
  description.nodeName = 'div'
}
