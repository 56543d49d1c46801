/** The site's name, where its furniture gives it. */
const NAME =
  "([\\p{Lu}\\p{Script=Hangul}\\p{Script=Han}\\p{Script=Katakana}][\\p{L}\\p{N}&'’·-]*(?: [\\p{Lu}&][\\p{L}\\p{N}&'’·-]*){0,4})"

const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `(?:©|ⓒ|\\(c\\)|copyright)[\\s©ⓒ]*(?:(?:by|of)\\s+)?(?:(?:19|20)\\d\\d(?:\\s*[-–]\\s*(?:(?:19|20)\\d\\d|present))?[,.]?\\s*)?(?:by\\s+)?${NAME}(?:\\s+(?:19|20)\\d\\d)?(?:[.,]?\\s+(?:all rights|alle rechte|tous droits|todos los|무단|inc|ltd|llc|gmbh|corp)|[.,]?\\s*$)`,
    'iu',
  ),
  new RegExp(`저작권자\\s*[(（]?[cⓒ©]?[)）]?\\s*${NAME}`, 'u'),
  new RegExp(`\\b(?:policy|policies|terms) of ${NAME}`, 'u'),
  new RegExp(`\\b(?:download|get) the ${NAME} app\\b`, 'u'),
]
/** Words that only look like a name there. */
const NO_NAMES = /^(?:all|the|this|our|we|rights|reserved|copyright|privacy|terms|use|getty|reuters|afp|ap|yonhap)$/i

/** The name in the first of the left-out lines that gives one, or null. */
export function siteIn(lines: readonly string[]): string | null {
  for (const line of lines) {
    for (const pattern of PATTERNS) {
      const name = pattern.exec(line)?.[1]?.replace(/[.,]$/, '').trim()
      if (
        name !== undefined &&
        name.length > 1 &&
        name.length <= 40 &&
        !NO_NAMES.test(name.replace(/^the /i, '').split(' ')[0] ?? '') &&
        /^[\p{Lu}\p{Lo}]/u.test(name)
      )
        return name
    }
  }
  return null
}
