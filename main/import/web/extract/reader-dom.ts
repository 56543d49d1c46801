/**
 * As much of a DOM as Readability asks for, made straight from a page that is parsed already: no markup is written and read
 * again. Lists of nodes are arrays of that moment, which Readability expects of a DOM that is not a browser's.
 */

const ELEMENT = 1
const TEXT = 3
const DOCUMENT = 9

/** A node of the copy; siblings are a chain, so that taking one out costs nothing. */
export abstract class ReaderNode {
  abstract readonly nodeType: number
  parentNode: ReaderParent | null = null
  nextSibling: ReaderChild | null = null
  previousSibling: ReaderChild | null = null
}

/** Text of the copy. */
export class ReaderText extends ReaderNode {
  readonly nodeType = TEXT
  readonly nodeName = '#text'
  textContent: string

  constructor(text: string) {
    super()
    this.textContent = text
  }

  get firstChild(): null {
    return null
  }

  get childNodes(): readonly ReaderChild[] {
    return NONE
  }

  get children(): readonly ReaderElement[] {
    return NONE
  }

  remove(): void {
    detach(this)
  }
}

const NONE: readonly never[] = []

export type ReaderChild = ReaderText | ReaderElement
export type ReaderParent = ReaderDocument | ReaderElement

abstract class Holder extends ReaderNode {
  firstChild: ReaderChild | null = null
  lastChild: ReaderChild | null = null

  get childNodes(): ReaderChild[] {
    const found: ReaderChild[] = []
    for (let child = this.firstChild; child; child = child.nextSibling) found.push(child)
    return found
  }

  get children(): ReaderElement[] {
    const found: ReaderElement[] = []
    for (let child = this.firstElementChild; child; child = child.nextElementSibling) found.push(child)
    return found
  }

  get firstElementChild(): ReaderElement | null {
    let child = this.firstChild
    while (child && child.nodeType !== ELEMENT) child = child.nextSibling
    return child as ReaderElement | null
  }

  /** The elements within, in document order; `*` is any. */
  getElementsByTagName(name: string): ReaderElement[] {
    return this.querySelectorAll(name)
  }

  /** Knows names of elements with commas between them, and nothing else. */
  querySelectorAll(names: string): ReaderElement[] {
    const wanted = names === '*' ? null : new Set(names.toLowerCase().split(','))
    const found: ReaderElement[] = []
    for (let at = nextWithin(this, this); at; at = nextWithin(at, this))
      if (at.nodeType === ELEMENT && (!wanted || wanted.has(at.localName))) found.push(at)
    return found
  }

  get textContent(): string {
    let text = ''
    for (let at = nextWithin(this, this); at; at = nextWithin(at, this))
      if (at.nodeType === TEXT) text += at.textContent
    return text
  }

  appendChild(child: ReaderChild): ReaderChild {
    detach(child)
    child.parentNode = this as unknown as ReaderParent // Every Holder is one of the two; the class cannot say so.
    child.previousSibling = this.lastChild
    if (this.lastChild) this.lastChild.nextSibling = child
    else this.firstChild = child
    this.lastChild = child
    return child
  }

  removeChild(child: ReaderChild): ReaderChild {
    detach(child)
    return child
  }

  replaceChild(next: ReaderChild, old: ReaderChild): ReaderChild {
    if (next === old) return old
    detach(next)
    const { previousSibling, nextSibling } = old
    next.parentNode = old.parentNode
    next.previousSibling = previousSibling
    next.nextSibling = nextSibling
    if (previousSibling) previousSibling.nextSibling = next
    else this.firstChild = next
    if (nextSibling) nextSibling.previousSibling = next
    else this.lastChild = next
    old.parentNode = old.previousSibling = old.nextSibling = null
    return old
  }
}

interface ReaderAttribute {
  readonly name: string
  readonly value: string
  readonly cloneNode: () => ReaderAttribute
}

/** An element of the copy. `part` is the number of the part that it stands for. */
export class ReaderElement extends Holder {
  readonly nodeType = ELEMENT
  readonly localName: string
  readonly tagName: string
  readonly ownerDocument: ReaderDocument
  attributes: ReaderAttribute[] = []
  #kept: ReaderElement | null = null

  constructor(name: string, ownerDocument: ReaderDocument) {
    super()
    this.localName = name.toLowerCase()
    this.tagName = name.toUpperCase()
    this.ownerDocument = ownerDocument
  }

  get nodeName(): string {
    return this.tagName
  }

  get parentElement(): ReaderElement | null {
    return this.parentNode?.nodeType === ELEMENT ? this.parentNode : null
  }

  get nextElementSibling(): ReaderElement | null {
    let next = this.nextSibling
    while (next && next.nodeType !== ELEMENT) next = next.nextSibling
    return next
  }

  get previousElementSibling(): ReaderElement | null {
    let next = this.previousSibling
    while (next && next.nodeType !== ELEMENT) next = next.previousSibling
    return next
  }

  get className(): string {
    return this.getAttribute('class') ?? ''
  }

  set className(value: string) {
    this.setAttribute('class', value)
  }

  get id(): string {
    return this.getAttribute('id') ?? ''
  }

  set id(value: string) {
    this.setAttribute('id', value)
  }

  getAttribute(name: string): string | null {
    for (const attr of this.attributes) if (attr.name === name) return attr.value
    return null
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null
  }

  setAttribute(name: string, value: string): void {
    const attr: ReaderAttribute = { name, value, cloneNode: () => attr }
    const at = this.attributes.findIndex((one) => one.name === name)
    if (at < 0) this.attributes.push(attr)
    else this.attributes[at] = attr
  }

  setAttributeNode({ name, value }: ReaderAttribute): void {
    this.setAttribute(name, value)
  }

  removeAttribute(name: string): void {
    this.attributes = this.attributes.filter((attr) => attr.name !== name)
  }

  remove(): void {
    detach(this)
  }

  /**
   * Readability keeps the body as markup, to begin anew where it found little. Here a copy is kept, and any markup that is
   * set means that copy; of all other elements the markup goes into a log that nobody reads.
   */
  get innerHTML(): string {
    if (this.localName === 'body') this.#kept = copyWithin(this)
    return ''
  }

  set innerHTML(_markup: string) {
    if (!this.#kept) return
    const { firstChild, lastChild } = copyWithin(this.#kept)
    this.firstChild = firstChild
    this.lastChild = lastChild
    for (let child = firstChild; child; child = child.nextSibling) child.parentNode = this
  }
}

/** The document of the copy. It has no address: links in it lead to nothing but themselves. */
export class ReaderDocument extends Holder {
  readonly nodeType = DOCUMENT
  readonly nodeName = '#document'
  readonly baseURI = 'about:blank'
  readonly documentURI = 'about:blank'
  readonly documentElement: ReaderElement
  readonly body: ReaderElement
  readonly title: string

  constructor(title: string) {
    super()
    this.title = title
    this.documentElement = this.createElement('html')
    this.body = this.createElement('body')
    this.appendChild(this.documentElement)
    this.documentElement.appendChild(this.body)
  }

  createElement(name: string): ReaderElement {
    return new ReaderElement(name, this)
  }

  createTextNode(text: string): ReaderText {
    return new ReaderText(text)
  }
}

function detach(node: ReaderChild): void {
  const { parentNode, previousSibling, nextSibling } = node
  if (!parentNode) return
  if (previousSibling) previousSibling.nextSibling = nextSibling
  else parentNode.firstChild = nextSibling
  if (nextSibling) nextSibling.previousSibling = previousSibling
  else parentNode.lastChild = previousSibling
  node.parentNode = node.previousSibling = node.nextSibling = null
}

/** The node after `at` in document order, below `root`. */
function nextWithin(at: ReaderNode, root: ReaderNode): ReaderChild | null {
  const first = at instanceof Holder ? at.firstChild : null
  if (first) return first
  for (let up: ReaderNode | null = at; up && up !== root; up = up.parentNode) if (up.nextSibling) return up.nextSibling
  return null
}

function copyWithin(root: ReaderElement): ReaderElement {
  const copyOf = (element: ReaderElement) => {
    const copy = new ReaderElement(element.tagName, element.ownerDocument)
    copy.attributes = [...element.attributes]
    return copy
  }
  const top = copyOf(root)
  const stack: [ReaderElement, ReaderElement][] = [[root, top]]
  for (let pair = stack.pop(); pair; pair = stack.pop()) {
    const [from, to] = pair
    for (let child = from.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === TEXT) to.appendChild(new ReaderText(child.textContent))
      else {
        const copy = copyOf(child)
        to.appendChild(copy)
        stack.push([child, copy])
      }
    }
  }
  return top
}
