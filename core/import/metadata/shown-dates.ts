/**
 * The dates that stand near a page's heading and may be of its publication. What a label before them, the row of a table, or
 * many of their kind say to be something else (an update, a birth, entries of a list) is not among them.
 */
import { attribute, type Element } from '../dom'
import { datesIn } from '../plain/dates'
import { metaOf } from '../plain/meta'
import type { Line, Marked } from './survey'
import { wordsIn } from './words'

const UPDATED =
  /(?:updated?|modified|last (?:edited|changed)|edited|revised|수정|업데이트|更新|修正|aktualisiert|geändert|stand:|mis(?:e)? à jour|modifié|actualizado|atualizado|aggiornato|обновлено|изменено|gewijzigd|bijgewerkt|uppdaterad|oppdatert|opdateret|aktualizacja|güncelleme|تحديث|עודכן)/iu
const PUBLISHED =
  /(?:publish|publi|posted|released?|issued|submitted|date|datum|data|fecha|veröffentlicht|erschienen|дата|опубликовано|발행|게시|입력|등록|작성|公開|配信|掲載|投稿|日付|発行|发布|發布|日期|时间|時間|نشر|פורסם)/iu
const DATED = /publish|pub[-_]?date|(?:post|entry|article)[-_]?date/i
/** A line of more is text. */
const LONGEST_META = 160
/** A date with its hour and its label. */
const LONGEST_DATE = 60
const LONGEST_LABEL = 40
/** So far before a date its label stands. */
const BEFORE = 40
/** An article has the days of publication and update, and shows them twice; more are of a list. */
const MOST_DAYS = 3

/** As they are written; elements that are marked as times first. `near` are the lines around the heading at `at`, by index. */
export function shownDates(
  lines: readonly Line[],
  at: number,
  near: ReadonlyMap<number, Line>,
  marked: readonly Marked[],
  language: string | null,
): readonly string[] {
  return [...timesIn(lines, marked), ...[...near.keys()].flatMap((i) => dateIn(lines, i, at, language) ?? [])]
}

function timesIn(lines: readonly Line[], marked: readonly Marked[]): readonly string[] {
  const classed: string[] = []
  const times: string[] = []
  for (const { element, line, place } of marked) {
    if (place === 'aside' || isUpdate(element, lines[line]) || isOther(lines, line)) continue
    const said = attribute(element, 'datetime') ?? ''
    const isTime = element.tagName === 'time' && /\d{4}-\d{2}-\d{2}/.test(said)
    const isClassed = DATED.test(`${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`)
    const words = isTime ? said : isClassed ? wordsIn(element) : ''
    if (words !== '' && words.length <= LONGEST_DATE) (isClassed ? classed : times).push(words)
  }
  const isList = new Set(times.map((time) => time.slice(0, 10))).size > MOST_DAYS
  return [...classed, ...(isList ? [] : times)]
}

function isUpdate(element: Element, line: Line | undefined): boolean {
  const named = `${attribute(element, 'class') ?? ''} ${attribute(element, 'itemprop') ?? ''}`
  if (/publish|pubdate/i.test(named)) return false
  if (/modif|updat/i.test(named)) return true
  const words = (line?.words ?? '').replaceAll('\t', ' ')
  const own = wordsIn(element)
  const at = own === '' ? -1 : words.indexOf(own)
  return UPDATED.test(at < 0 ? words : words.slice(Math.max(0, at - BEFORE), at)) || UPDATED.test(own)
}

function dateIn(lines: readonly Line[], i: number, heading: number, language: string | null): string | null {
  const line = lines[i]
  if (!line || line.words.length > LONGEST_META || isOther(lines, i)) return null
  // A heading under the title that is a date stands over a day of a diary or a list of changes.
  if (i > heading && /^h[1-6]$/.test(line.block.tagName)) return null
  const whole = line.words.replaceAll('\t', ' | ')
  const date = metaOf(whole, language)?.date ?? null
  const found = datesIn(whole, language).find((one) => one.date === date)
  return found && UPDATED.test(whole.slice(Math.max(0, found.start - BEFORE), found.start)) ? null : date
}

/** Whether the line before a line is its label, and says of something else: "Last updated", "Born", in a row or a list of terms. */
function isOther(lines: readonly Line[], i: number): boolean {
  const [line, label] = [lines[i], lines[i - 1]]
  if (!line || !label || label.words.length > LONGEST_LABEL || /\d/.test(label.words)) return false
  if (UPDATED.test(label.words)) return true
  const isTerm = line.block.tagName === 'dd' && label.block.tagName === 'dt'
  const isRow = line.block.tagName === 'td' && label.block.parentNode === line.block.parentNode
  return (isTerm || isRow) && !PUBLISHED.test(label.words)
}
