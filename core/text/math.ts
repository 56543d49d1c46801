/** What a formula may hold: presentation MathML (MathML Core) by closed lists, for the gate and for the check of what was stored. */

/** Every element. */
export const MATH_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded mphantom menclose msub msup msubsup ' +
    'munder mover munderover mmultiscripts mprescripts none mtable mtr mtd'
  ).split(' '),
)

/** Every attribute; none of them names an address or a script. */
const ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    'display displaystyle scriptlevel mathvariant dir stretchy fence form separator symmetric largeop movablelimits ' +
    'accent accentunder lspace rspace minsize maxsize width height depth voffset linethickness notation columnalign ' +
    'rowalign columnspan rowspan columnlines rowlines rowspacing columnspacing frame'
  ).split(' '),
)
const VALUE = /^[\w .%#+-]{1,64}$/

/** Whether an attribute of a formula may be stored. */
export function isMathAttribute(name: string, value: string): boolean {
  return ATTRIBUTES.has(name) && VALUE.test(value)
}
