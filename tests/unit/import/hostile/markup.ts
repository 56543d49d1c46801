/** Draws hostile HTML: a grammar of well-formed and broken pieces, with all that browsers are known to read in their own way. */
import fc from 'fast-check'

const WORDS = [
  'word ',
  'two words',
  '\n',
  '\t ',
  '한국어',
  '日本\n語',
  'שלום',
  '&amp;',
  '&lt;script&gt;',
  '&#0;',
  '&#x80;',
  '&#xD800;',
  '&#60;b&#62;',
  '&notit;',
  '&colon;',
  '\u0000',
  '\u001b[31m',
  '\u009b31m',
  '\u0085',
  '\ud800',
  '\udc00',
  '\u202e',
  '\u200b',
  '\ufffc',
  '\ufeff',
  '$x$',
  ']]>',
  '-->',
  '"',
  "'",
  '<',
  '</',
  '<!',
  '<?',
]

/** Elements of the tree, of the page, of forms, of foreign content, and such as change how the parser reads on. */
const ELEMENTS = (
  'p b i a em strong code sup sub del ins small kbd q cite span font div section article aside main nav header footer ' +
  'h1 h2 h6 ul ol li dl dt dd table caption colgroup col thead tbody tr th td pre blockquote figure figcaption img br hr ' +
  'ruby rb rt rtc rp details summary address center nobr marquee applet object embed iframe frame frameset form input ' +
  'button select option optgroup textarea label fieldset script style template noscript noembed noframes plaintext xmp ' +
  'listing title head body html base meta link svg foreignObject desc use animate set image math mi mo mn mtext mglyph ' +
  'malignmark annotation-xml annotation semantics mrow mfrac maction mspace mtable mtr mtd video audio source track ' +
  'canvas map area dialog slot portal custom-element'
).split(' ')

const ADDRESSES = [
  'javascript:bad()',
  'java\nscript:bad()',
  ' JAVASCRIPT&colon;bad()',
  'data:text/html,<script>bad()</script>',
  'data:image/svg+xml,<svg onload=bad()>',
  'vbscript:bad',
  'file:///etc/passwd',
  'blob:https://example.org/1',
  'app://margent/index.html',
  'doc://0123456789abc/original.svg',
  'margent://x',
  '//example.org/x',
  'https://example.org/',
  'http://a.example/?b=<c>',
  'mailto:a@example.org',
  '#n1',
  '#%6e1',
  '#',
  '',
  '../../x.png',
]

const NAMES = 'id class style href src name lang dir title alt width height colspan rowspan start type'.split(' ')
const VALUES = [
  ...ADDRESSES,
  'n1',
  '__proto__',
  'constructor',
  'footnotes',
  'ko',
  'rtl',
  `x-${'y'.repeat(20)}`,
  '1',
  '-7',
  '99999999999999999999',
  '1e9',
  'checkbox',
  'display:none',
  'background:url(javascript:bad())',
  '"><script>bad()</script>',
  'language-js" onclick="bad()',
  'verse',
  'katex-html',
  '\u0000',
  '\u202eevil',
]
const PLAIN_ATTRIBUTES = [
  'onclick=bad()',
  'onerror="bad()"',
  'ONLOAD = bad()',
  'formaction=javascript:bad()',
  'xlink:href="javascript:bad()"',
  'srcdoc="<script>bad()</script>"',
  'srcset="x 1x, javascript:bad() 2x"',
  'role=doc-footnote',
  'role=presentation',
  'epub:type=footnote',
  'data-footnotes',
  'hidden',
  'aria-hidden=true',
  'encoding=text/html',
  'encoding=application/x-tex',
  'shadowrootmode=open',
  'mathvariant=bold',
  'is=x',
  '=',
  '"',
  '<',
  '/',
  'a\u0000b=c',
]

const attribute = fc.oneof(
  fc.constantFrom(...PLAIN_ATTRIBUTES),
  fc
    .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...VALUES), fc.constantFrom('"', "'", ''))
    .map(
      ([name, value, quote]) => `${name}=${quote}${quote === '"' ? value.replaceAll('"', '&quot;') : value}${quote}`,
    ),
)
const attributes = fc.array(attribute, { maxLength: 3 }).map((list) => list.map((one) => ` ${one}`).join(''))
const name = fc.constantFrom(...ELEMENTS)
const opening = fc.tuple(name, attributes, fc.constantFrom('>', '/>', ' >', '')).map(([n, a, end]) => `<${n}${a}${end}`)
const closing = name.map((n) => `</${n}>`)
const aside = fc.constantFrom(
  '<!-- bad -->',
  '<!--><script>bad()</script>-->',
  '<!-- --!><img src=x onerror=bad()>',
  '<![CDATA[<script>bad()</script>]]>',
  '<?php bad() ?>',
  '<?xml version="1.0"?>',
  '<!doctype html>',
  '<!DOCTYPE x [<!ENTITY bad "bad">]>',
  '</>',
  '</ x>',
  '<svg></p><style><a id="</style><img src=1 onerror=bad()>">',
  '<math><mtext><table><mglyph><style><math href=javascript:bad()>',
  '<noscript><p title="</noscript><img src=x onerror=bad()>">',
  '<select><template><style></select><img src=x onerror=bad()></style>',
)

const { markup } = fc.letrec<{ readonly markup: string; readonly piece: string; readonly element: string }>((tie) => ({
  element: fc.tuple(name, attributes, tie('markup')).map(([n, given, inner]) => `<${n}${given}>${inner}</${n}>`),
  piece: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...WORDS),
    opening,
    closing,
    aside,
    tie('element'),
    tie('element'),
    tie('element'),
  ),
  markup: fc.array(tie('piece'), { maxLength: 6 }).map((pieces) => pieces.join('')),
}))

/** A page, or a part of one, of any wickedness. */
export const arbitraryMarkup: fc.Arbitrary<string> = fc
  .array(markup, { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''))
