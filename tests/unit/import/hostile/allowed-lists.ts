/** Every element, attribute and address that a drawn text may have: for what parses markup, and for a browser's own DOM. */

/** The document that texts are drawn as. */
export const DOCUMENT = '0123456789abc'

const HTML_ELEMENTS = new Set(
  (
    'p h1 h2 h3 h4 h5 h6 blockquote ol ul li input pre code section table caption tbody tr th td figure figcaption hr div ' +
    'dl dt dd a ruby rt span br sup sub em strong del ins small kbd img'
  ).split(' '),
)
const MATH_ELEMENTS = new Set(
  (
    'math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded mphantom menclose msub msup msubsup munder ' +
    'mover munderover mmultiscripts mprescripts none mtable mtr mtd'
  ).split(' '),
)

const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}$/
const NUMBER = /^\d{1,9}$/
/** As the browser reads it: nothing that its own URL parser would take for another scheme. */
const isAddress = (value: string) =>
  value.startsWith('#') || ['http:', 'https:', 'mailto:'].includes(URL.parse(value)?.protocol ?? '')

const ATTRIBUTES: Readonly<Record<string, (value: string) => boolean>> = {
  lang: (value) => LANGUAGE.test(value),
  dir: (value) => value === 'ltr' || value === 'rtl',
  id: (value) => value.startsWith('text-'),
  class: (value) => /^[\w -]+$/.test(value),
  href: isAddress,
  src: (value) => new RegExp(`^doc://${DOCUMENT}/[\\w.%-]+$`).test(value),
  title: () => true,
  alt: () => true,
  'aria-label': () => true,
  role: (value) => ['group', 'img', 'note', 'doc-noteref'].includes(value),
  type: (value) => value === 'checkbox',
  checked: (value) => value === '',
  disabled: (value) => value === '',
  start: (value) => /^-?\d{1,9}$/.test(value),
  colspan: (value) => Number(value) <= 100,
  rowspan: (value) => Number(value) <= 1_000,
  width: (value) => NUMBER.test(value),
  height: (value) => NUMBER.test(value),
  tabindex: (value) => value === '0',
  decoding: (value) => value === 'async',
  loading: (value) => value === 'lazy',
  draggable: (value) => value === 'false',
  'data-start': (value) => NUMBER.test(value),
  'data-object': (value) => NUMBER.test(value),
  'data-align': (value) => ['start', 'center', 'end'].includes(value),
  'data-skip': (value) => value === 'true',
  'data-continues': (value) => value === '',
  'data-continued': (value) => value === '',
  // In the clipboard's markup, of verse.
  style: (value) => value === 'white-space: pre-wrap',
}
const MATH_ATTRIBUTE = /^[a-z]+$/
const MATH_VALUE = /^[\w .%#+-]{1,64}$/

/** Whether an element may be there. */
export function isElementAllowed(name: string, language: 'html' | 'mathml' | 'other'): boolean {
  if (language === 'other') return false
  return (language === 'mathml' ? MATH_ELEMENTS : HTML_ELEMENTS).has(name)
}

/** Whether an attribute may be there. */
export function isAttributeAllowed(name: string, value: string, language: 'html' | 'mathml'): boolean {
  if (language === 'html') return ATTRIBUTES[name]?.(value) === true
  const isHarmless = !name.startsWith('on') && !/href|src|action|style/.test(name)
  return MATH_ATTRIBUTE.test(name) && isHarmless && MATH_VALUE.test(value)
}
