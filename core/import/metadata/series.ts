/** The series that an article says it is part of. */
import { labelledSeries } from '../plain/sections'

const LONGEST_SERIES = 90
const NAME = '["“„«「『]?(\\S.{1,78}?)["”“»」』]?'
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `^this (?:post|article|story|essay|piece|entry|chapter|tutorial) is (?:part (?:\\d+|[ivx]+|one|two|three|four|five|six) (?:of \\d+ in |of |in )|(?:a )?part (?:of|in) )(?:the |our |my |a )?(?:ongoing )?(?:series[:,]? (?:on |about |called )?)?${NAME}(?: series)?\\.?$`,
    'iu',
  ),
  new RegExp(
    `^(?:part|episode|chapter|instal?lment) (?:\\d+|[ivx]+|one|two|three|four|five|six) (?:of|in) (?:the |our |a )(?:(?:\\w+-part )?series[:,]? (?:on |about |called )?)?${NAME}(?: series)?\\.?$`,
    'iu',
  ),
  new RegExp(`^(?:teil|folge) \\d+ (?:der|unserer) serie[:,]? ${NAME}\\.?$`, 'iu'),
  new RegExp(`^(?:épisode|volet|partie) \\d+ (?:sur \\d+ )?(?:de|de la|de notre) série[:,]? ${NAME}\\.?$`, 'iu'),
  /^(?:連載|シリーズ)\s*[「『]([^」』]{2,60})[」』]/u,
]

/** The series that a line of the title block names, or null. */
export function seriesIn(words: string): string | null {
  if (words.length > LONGEST_SERIES * 2) return null
  const labelled = labelledSeries(words)
  if (labelled !== null) return labelled
  for (const pattern of PATTERNS) {
    const name = pattern.exec(words)?.[1]?.trim()
    if (name !== undefined && name.length <= LONGEST_SERIES && /\p{L}/u.test(name) && !/^\d+$/.test(name)) return name
  }
  return null
}
