/** Who signs an article at its end, or in brackets where an agency's report begins: read only where nothing else names anybody. */
import type { Survey } from './survey'

/** A signature is a short line. */
const LONGEST_SIGNATURE = 160
/** How far into the first paragraph an agency names its reporters. */
const DATELINE = 60
/** "홍길동 기자 gildong@example.com": with an address it is a signature, wherever it stands. */
const KOREAN =
  /^[[(（]?(?:[^\s@]{1,12}[=·]\s?)?((?:[가-힣]{2,4}(?:\s?[·,]\s?)?){1,3})\s?(?:[가-힣]{0,4}기자|특파원|논설위원)\s*[=(（]?\s*[\w.+-]+@[\w.-]+\s*[)）]?$/u
const JAPANESE =
  /^[（(【［]\s*(?:取材・)?(?:文|執筆|記者)\s*[=＝：:・／/]\s*([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・ 　]{2,20})\s*[）)】］]$/u
/** "Reporting by Ann Lee and Bo Kim; Editing by …" */
const REPORTING = /^\(?(?:Reporting|Written|Story) by ([^;.()]{4,100}?)(?:\s+in\s+[^;.()]+)?(?:[;.)]|$)/u
/** "…社福州1月28日电（记者林晓帆、陈立）" */
const DATELINED =
  /[（(](?:\p{Script=Han}{0,6}?)[记記]者[\s：:]*(\p{Script=Han}{2,4}(?:[、\s]\p{Script=Han}{2,4}){0,4})[）)]/u

/** The names as they stand there, from the lines after the heading (its index, -1 where there is none). */
export function signedBy({ lines }: Survey, heading: number): readonly string[] {
  const own = lines.slice(heading + 1).filter(({ place }) => place === 'own')
  for (const { words } of own) {
    const isShort = words.length <= LONGEST_SIGNATURE
    const name = isShort ? (KOREAN.exec(words) ?? JAPANESE.exec(words) ?? REPORTING.exec(words))?.[1] : undefined
    if (name !== undefined) return [name.trim()]
    const names = DATELINED.exec(words.slice(0, DATELINE))?.[1]
    if (names !== undefined) return names.split(/[、\s]/)
  }
  return []
}
