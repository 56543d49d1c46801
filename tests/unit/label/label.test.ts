import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { DEFAULT_LABELS, LABEL_COLOURS, type Label, MOST_LABELS } from '../../../core/document/label'
import { hexOf, hexOfRgb, mixed, rgbOf } from '../../../core/label/colour'
import { contrast, contrastsOf, LETTER_CONTRAST, readable } from '../../../core/label/contrast'
import { isTaken, letterOf, moved, withDigit, withFields, withLetter, withNew } from '../../../core/label/edit'
import { FILL_ALPHA, FILL_SHARE, LOOKS, type Look, PAGES, paintOf } from '../../../core/label/fill'
import { alikeIn, distance, seen, VISIONS } from '../../../core/label/vision'
import { labelsAfter } from '../../../core/library/labels-after'
import { lookOf } from '../../../renderer/ui/label-look'
import { diceOf } from '../../support/dice'

const [claim, evidence, definition] = DEFAULT_LABELS as readonly [Label, Label, Label]
const letters = (labels: readonly Label[]) => labels.map(({ letter }) => letter).join('')
const digits = (labels: readonly Label[]) => labels.map(({ digit }) => digit ?? '-').join('')
const nameOf = (n: number) => `Label ${n}`

describe('colours', () => {
  test.each([
    ['#A1b2C3', '#a1b2c3'],
    [' a1b2c3 ', '#a1b2c3'],
    ['#abc', '#aabbcc'],
    ['abcd', null],
    ['red', null],
    ['#12345g', null],
    ['', null],
  ])('%j is %j', (typed, hex) => {
    expect(hexOf(typed)).toBe(hex)
  })

  test('are mixed as CSS mixes in Oklab', () => {
    expect(hexOfRgb(mixed(rgbOf('#ffffff'), 0, rgbOf('#191a1c')))).toBe('#191a1c')
    expect(hexOfRgb(mixed(rgbOf('#ffffff'), 1, rgbOf('#000000')))).toBe('#ffffff')
    expect(hexOfRgb(mixed(rgbOf('#ffffff'), 0.5, rgbOf('#000000')))).toBe('#636363')
  })

  test('of presets and pages are those of the tokens, and the share of an own colour that of the window', () => {
    const css = readFileSync(new URL('../../../renderer/styles/tokens.css', import.meta.url), 'utf8')
    const blockOf = (look: Look) => css.split(`[data-theme="${look}"] {`)[1]?.split('}')[0] ?? ''
    const token = (look: Look, name: string) => {
      const value = (of: Look) => new RegExp(`--${name}: ([^;]+);`).exec(blockOf(of))?.[1]
      return value(look) ?? (look === 'sepia' ? value('paper') : undefined)
    }
    for (const look of LOOKS) {
      expect(PAGES[look]).toEqual({ page: token(look, 'page'), ink: token(look, 'ink') })
      for (const colour of LABEL_COLOURS)
        expect(paintOf(colour, look)).toEqual({
          fill: token(look, `mark-${colour}`),
          edge: token(look, `mark-${colour}-edge`),
        })
    }
    expect(css).toContain(`--mark-alpha: ${FILL_ALPHA.paper}%`)
    expect(css).toContain(`--mark-alpha: ${FILL_ALPHA.night}%`)
    expect(FILL_SHARE.sepia).toBe(FILL_SHARE.paper)
    const { fill } = lookOf({ colour: { light: '#123456', dark: '#abcdef' }, pattern: 'solid' })
    expect(fill).toContain(`color-mix(in oklab, #123456 ${FILL_SHARE.paper}%, var(--page))`)
    expect(fill).toContain(`color-mix(in oklab, #abcdef ${FILL_SHARE.night}%, var(--page))`)
  })
})

describe('contrast', () => {
  test('is WCAG’s', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(contrast('#ffffff', '#ffffff')).toBe(1)
  })

  test.each(LOOKS)('every preset can be seen and read in %s', (look) => {
    for (const colour of LABEL_COLOURS) {
      const { edge, ink } = contrastsOf(colour, look)
      expect(edge).toBeGreaterThanOrEqual(LETTER_CONTRAST)
      expect(ink).toBeGreaterThanOrEqual(LETTER_CONTRAST)
    }
  })

  test('whatever colour a person chooses, the words on it can be read', () => {
    const dice = diceOf(1)
    const any = () => `#${Array.from({ length: 6 }, () => '0123456789abcdef'[dice.throw(16)]).join('')}`
    const extremes = ['#000000', '#ffffff', '#ff0000', '#00ff00', '#0000ff', '#ffff00', '#00ffff', '#ff00ff']
    for (const hex of [...extremes, ...Array.from({ length: 300 }, any)]) {
      for (const look of LOOKS)
        expect(contrastsOf({ light: hex, dark: hex }, look).ink, `${hex} ${look}`).toBeGreaterThanOrEqual(
          LETTER_CONTRAST,
        )
      const light = readable(hex, ['paper', 'sepia'])
      const dark = readable(hex, ['night'])
      for (const look of LOOKS)
        expect(contrastsOf({ light, dark }, look).edge, `${hex} ${look}`).toBeGreaterThanOrEqual(LETTER_CONTRAST)
    }
  })

  test('a colour that can be read is left as it is', () => {
    expect(readable('#2368ad', ['paper', 'sepia'])).toBe('#2368ad')
    expect(readable('#ffe08a', ['paper'])).not.toBe('#ffe08a')
  })
})

describe('seeing', () => {
  test('grey is grey to everybody, and who sees all sees what is there', () => {
    for (const vision of VISIONS)
      for (const grey of ['#000000', '#808080', '#ffffff'])
        expect(distance(seen(grey, vision), grey)).toBeLessThan(0.01)
    expect(seen('#ff0000', 'full')).toBe('#ff0000')
  })

  test('red and green come together for two kinds, blue and green for the third', () => {
    const near = (a: string, b: string) => VISIONS.map((vision) => distance(seen(a, vision), seen(b, vision)) < 0.1)
    expect(near('#b2394c', '#3d7d2c')).toEqual([false, false, true, false])
    expect(near('#2368ad', '#3d7d2c')).toEqual([false, false, false, true])
  })

  test('the labels of a new library look different to who sees all, and pattern and letter tell the rest', () => {
    for (const look of LOOKS)
      for (const { visions, pattern, letter } of alikeIn(DEFAULT_LABELS, look)) {
        expect(visions).not.toContain('full')
        expect([pattern, letter]).toEqual(['different', 'different'])
      }
  })

  test('two labels of one colour look alike to everybody; the same sign and line are said', () => {
    const twin = { ...claim, id: '0000000000002', letter: 'c' }
    const [pair, ...more] = alikeIn([claim, twin], 'paper')
    expect(more).toEqual([])
    expect(pair).toMatchObject({ visions: VISIONS, pattern: 'same', letter: 'same' })
  })
})

describe('the list', () => {
  test('a label moves, and not beyond the ends', () => {
    expect(letters(moved(DEFAULT_LABELS, claim.id, 1))).toBe('ECDXF')
    expect(letters(moved(DEFAULT_LABELS, claim.id, 9))).toBe('EDXFC')
    expect(letters(moved(DEFAULT_LABELS, definition.id, -2))).toBe('DCEXF')
    expect(moved(DEFAULT_LABELS, claim.id, -1)).toBe(DEFAULT_LABELS)
    expect(moved(DEFAULT_LABELS, '0000000000000', 1)).toBe(DEFAULT_LABELS)
  })

  test('who has the digit that another is given gets the other’s', () => {
    expect(digits(withDigit(DEFAULT_LABELS, claim.id, 3))).toBe('32145')
    expect(digits(withDigit(DEFAULT_LABELS, claim.id, null))).toBe('-2345')
    expect(digits(withDigit(withDigit(DEFAULT_LABELS, claim.id, null), claim.id, 2))).toBe('2-345')
    expect(digits(withDigit(DEFAULT_LABELS, claim.id, 9))).toBe('92345')
  })

  test('new labels differ from all there are, up to as many as there may be', () => {
    let labels: readonly Label[] = DEFAULT_LABELS
    for (let i = labels.length; i < MOST_LABELS; i++) {
      const after = withNew(labels, `00000000000${10 + i}`, nameOf)
      if (!after) throw new Error('refused')
      expect(labelsAfter(labels, [{ kind: 'labels.set', before: labels, after }])).toBe(after)
      labels = after
    }
    expect(withNew(labels, '0000000000000', nameOf)).toBeNull()
    expect(new Set(labels.map(({ name }) => name)).size).toBe(MOST_LABELS)
    expect(new Set(labels.map(({ letter }) => letter)).size).toBe(MOST_LABELS)
    expect(new Set(labels.map(({ colour, pattern }) => `${colour} ${pattern}`)).size).toBe(MOST_LABELS)
    expect(digits(labels)).toBe(`123456789${'-'.repeat(15)}`)
  })

  test('a name counts as taken whatever its capitals and spaces; its own does not', () => {
    expect(isTaken(DEFAULT_LABELS, ' CLAIM ', evidence.id)).toBe(true)
    expect(isTaken(DEFAULT_LABELS, 'Ｃｌａｉｍ', evidence.id)).toBe(true)
    expect(isTaken(DEFAULT_LABELS, 'Claim', claim.id)).toBe(false)
    expect(withLetter(DEFAULT_LABELS, 'c', evidence.id)).toEqual([claim])
    expect(withFields(DEFAULT_LABELS, claim.id, { name: '주장' })[0]).toEqual({ ...claim, name: '주장' })
  })

  test.each([
    ['A', 'A'],
    ['AB', 'B'],
    ['C👩‍🔬', '👩‍🔬'],
    ['한', '한'],
    ['é', 'é'],
    ['  ', null],
    ['', null],
  ])('of %j the letter is %j', (typed, letter) => {
    expect(letterOf(typed)).toBe(letter)
  })
})
