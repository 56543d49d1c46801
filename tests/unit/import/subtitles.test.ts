import { describe, expect, it } from 'vitest'
import { subtitlesText } from '../../../core/import/plain/subtitles'
import { readPlainFile } from '../../../main/import/text-formats'

describe('subtitles', () => {
  it('become paragraphs of what is said', () => {
    expect(
      subtitlesText(
        '1\r\n00:00:01,000 --> 00:00:02,500\r\nThe tide comes\r\n<i>twice</i> a day.\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\n- And why?\r\n\r\n3\r\n00:00:05,000 --> 00:00:06,000\r\n{\\an8}- Because of 2\r\n',
      ),
    ).toBe('The tide comes twice a day.\n\n- And why?\n\n- Because of 2')
  })

  it('are read as WebVTT, with its speakers, and without its notes', () => {
    expect(
      subtitlesText(
        'WEBVTT - Talk\n\nNOTE\nnot said\n\nSTYLE\n::cue { color: red }\n\nintro\n00:01.000 --> 00:02.000 align:start\n<v Ann>The tide\n\n00:02.000 --> 00:03.000\nThe tide\ncomes twice.\n\n00:03.000 --> 00:04.000\n<v.loud Bo>Why?',
      ),
    ).toBe('Ann: The tide comes twice.\n\nBo: Why?')
  })

  it('part a long talk into paragraphs at the ends of sentences', () => {
    const cues = Array.from(
      { length: 60 },
      (_, i) => `${i}\n00:00:${String(i).padStart(2, '0')},000 --> 00:00:59,999\nThis is sentence number ${i}.`,
    )
    const paragraphs = subtitlesText(cues.join('\n\n'))?.split('\n\n') ?? []
    expect(paragraphs.length).toBeGreaterThan(2)
    expect(paragraphs.every((paragraph) => paragraph.endsWith('.'))).toBe(true)
  })

  it.each(['', 'A text.\n\n00:01.000 --> 00:02.000\nin it', 'WEBVTT\n\nnothing'])('are not %j', (raw) => {
    expect(subtitlesText(raw)).toBeNull()
  })

  it('are a kind of file', async () => {
    const bytes = Buffer.from(
      '1\n00:00:01,000 --> 00:00:02,000\nOne day.\n\n2\n00:00:02,000 --> 00:00:03,000\nAnother.\n',
    )
    const read = await readPlainFile({ name: 'The tide.srt', path: null, bytes, progressed: () => {} })
    expect(read.ok && [read.value.source.title, read.value.text.blocks]).toEqual([
      'The tide',
      [{ kind: 'paragraph', spans: ['One day. Another.'] }],
    ])
  })
})
