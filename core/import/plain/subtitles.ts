/** Subtitles (SubRip and WebVTT): their cues joined to paragraphs, without numbers and times. */
import { cleanCharacters } from '../characters'

const TIME = /^(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->\s*(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{1,3}(?:\s.*)?$/
/** A paragraph ends with a sentence from this length on, so that a talk does not become one. */
const PARAGRAPH = 400
const LONGEST_PARAGRAPH = 1_200

/** What subtitles say, a paragraph a line and a blank one between; null where the text is none. */
export function subtitlesText(raw: string): string | null {
  const lines = cleanCharacters(raw)
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
  const first = lines.findIndex((line) => line !== '')
  const isVtt = /^WEBVTT(?:\s|$)/.test(lines[first] ?? '')
  const cues = lines.filter((line) => TIME.test(line)).length
  if (cues < 2 || (!isVtt && !TIME.test(lines[first + 1] ?? ''))) return null
  const paragraphs: string[] = []
  let open = ''
  let speaker = ''
  const close = () => {
    if (open !== '') paragraphs.push(open)
    open = ''
  }
  let before = ''
  // The first line of what stands together.
  let head = ''
  lines.forEach((line, i) => {
    if (line !== '' && (lines[i - 1] ?? '') === '') head = line
    if (line === '' || TIME.test(line) || TIME.test(lines[i + 1] ?? '') || UNSAID.test(head)) return
    const spoken = /^<v(?:\.[^\s>]*)?\s+([^>]+)>/.exec(line)?.[1] ?? ''
    const words = line.replace(/<[^<>]{0,80}>|\{\\[^{}]*\}/g, '').trim()
    // Rolling captions say a line twice.
    if (words === '' || words === before) return
    before = words
    const isAnother = (spoken !== '' && spoken !== speaker) || /^[-–—♪]|^>>/.test(words)
    if (
      isAnother ||
      (open.length >= PARAGRAPH && /[.!?…。！？]["”’)]*$/u.test(open)) ||
      open.length >= LONGEST_PARAGRAPH
    )
      close()
    if (spoken !== '') speaker = spoken
    open += open === '' ? (spoken !== '' && isAnother ? `${spoken}: ${words}` : words) : ` ${words}`
  })
  close()
  return paragraphs.join('\n\n')
}

/** Notes, styles, and the head of the file, as their first line says. */
const UNSAID = /^(?:WEBVTT|NOTE|STYLE|REGION)(?:\s|$)/
