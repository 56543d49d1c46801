import { describe, expect, it } from 'vitest'
import { seriesIn } from '../../../../core/import/metadata/series'
import { factsOf, PROSE, pageOf } from './facts-of'

describe('the series', () => {
  it.each<[string, string | null]>([
    ['Series: The long coast', 'The long coast'],
    ['This article is part of the series “The long coast”.', 'The long coast'],
    ['This post is part 2 of 5 in a series about tides', 'tides'],
    ['Part 2 of the series The long coast', 'The long coast'],
    ['Part two of our three-part series on the long coast', 'the long coast'],
    ['Teil 3 der Serie „Die lange Küste“', 'Die lange Küste'],
    ['連載「長い海岸」第3回', '長い海岸'],
    ['연재: 긴 해안', '긴 해안'],
    ['Part 2 of 5', null],
    ['This article is about the sea.', null],
    ['Part of the wall fell into the sea last night', null],
  ])('%s', (line, series) => {
    expect(seriesIn(line)).toBe(series)
  })

  it('stands in the title block', () => {
    const body = `<h1>Tides turn</h1><p>This story is part of the series “The long coast”.</p>${PROSE}`
    expect(factsOf(pageOf('', body)).series).toBe('The long coast')
  })
})
