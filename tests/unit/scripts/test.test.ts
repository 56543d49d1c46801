import { expect, test } from 'vitest'
import { chosen } from '../../../scripts/test.mjs'

test('suites are named first; without one all run', () => {
  expect(chosen(['unit', 'crash', 'splice'])).toEqual({ names: ['unit', 'crash'], filters: ['splice'] })
  expect(chosen([]).names).toEqual(['unit', 'crash', 'browser', 'e2e', 'package'])
})
