import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DEFAULT_LABELS, LABEL_PATTERNS, type Label, MOST_LABELS } from '../../../core/document/label'
import { lookOf, slotsOf } from '../../../renderer/ui/label-look'

const styles = (name: string) => readFileSync(new URL(`../../../renderer/styles/${name}.css`, import.meta.url), 'utf8')

test('every slot has its rules: a highlight, an active one, and a look for elements', () => {
  const marks = styles('marks')
  const labels = styles('labels')
  for (const slot of [...Array(MOST_LABELS).keys(), 'none']) {
    const rule = (name: string) => marks.split(`:root::highlight(${name}) {`)[1]?.split('}')[0]
    for (const state of ['', '-active']) {
      const body = rule(`margent-label-${slot}${state}`) ?? ''
      for (const part of ['fill', 'edge', 'line', 'offset']) expect(body).toContain(`var(--label-${slot}-${part})`)
      // No other slot's by mistake.
      expect([...new Set(body.match(/--label-\w+/g))]).toEqual([`--label-${slot}`])
    }
    expect(labels).toContain(`[data-label="${slot}"] {\n  --fill: var(--label-${slot}-fill);`)
  }
  expect(marks).not.toContain(`margent-label-${MOST_LABELS})`)
})

test('a preset follows the theme by its tokens, an own colour by the scheme; patterns differ in line and distance', () => {
  expect(lookOf({ colour: 'rose', pattern: 'wavy' })).toEqual({
    fill: 'var(--forced-fill, var(--mark-rose))',
    edge: 'var(--forced-edge, var(--mark-rose-edge))',
    line: 'wavy',
    offset: '7px',
    frame: 'ridge',
  })
  const own = lookOf({ colour: { light: '#0a5566', dark: '#77ddee' }, pattern: 'dotted' })
  expect(own.edge).toBe('var(--forced-edge, light-dark(#0a5566, #77ddee))')
  expect(own.fill).toContain('light-dark(color-mix(in oklab, #0a5566 26%, var(--page)), color-mix(')
  expect(new Set(LABEL_PATTERNS.map((pattern) => lookOf({ colour: 'blue', pattern }).line)).size).toBe(5)
  expect(new Set(LABEL_PATTERNS.map((pattern) => lookOf({ colour: 'blue', pattern }).frame)).size).toBe(5)
})

test('a label’s slot is its place in the list; there are no more slots than styles', () => {
  expect([...slotsOf(DEFAULT_LABELS).values()]).toEqual(['0', '1', '2', '3', '4'])
  const many = Array.from({ length: 30 }, (_, i): Label => ({ ...(DEFAULT_LABELS[0] as Label), id: `label${i}` }))
  expect(slotsOf(many).size).toBe(MOST_LABELS)
  expect(slotsOf(many).get('label23')).toBe('23')
})
