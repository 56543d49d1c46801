/**
 * Lines of the title block that hold several things at once: "By Ann Lee | March 3, 2021 | 5 min read", "입력 2019.11.28
 * 10:23 수정 2019.11.28 11:00". A line counts only if everything in it is known, so that a sentence with a date in it does
 * not.
 */
import { furnitureOf } from '../furniture/furniture'
import { datesIn, type FoundDate } from './dates'
import { bylineOf, isName } from './names'
import { isSectionName } from './sections'

export interface Meta {
  readonly date: string | null
  readonly authors: readonly string[]
  readonly site: string | null
  readonly section: string | null
}

/** Longer lines are text. */
const LONGEST = 160

const UPDATED =
  /(?:updated?|modified|last (?:updated|modified|edited|changed)|edited|revised|최종\s?수정|수정|업데이트|更新|最終更新|修正|更新时间|更新時間|aktualisiert|geändert|mis(?:e)? à jour|modifié|actualizado|atualizado|aggiornato|обновлено|изменено)[^\d\p{L}]{0,6}(?:am|le|el|on|at|em|il|日時)?\s*[:：]?\s*$/iu

const LABELS = [
  'first published|originally published|published(?: online| on| at)?|publication date|publish date|posted(?: on| at)?|last updated(?: on| at)?|last modified(?: on)?|last edited|updated(?: on| at)?|modified(?: on)?|edited on|revised|created(?: on)?|released|release date|date published|date|issued|added on|written on|as of|time|on|at|issue',
  '기사입력|기사 입력|최초입력|입력시간|입력|등록일시|등록일|등록|최종수정|최종 수정|기사수정|수정시간|수정|승인|업데이트|게시일|게시|작성일|작성|발행일|발행|송고|전송|지면게재일|오전|오후',
  '公開日時|公開日|公開|更新日時|更新日|最終更新日?|最終更新|更新|配信日時|配信|掲載日?|掲載|投稿日?|投稿|作成日|発表|発行日|午前|午後|发布时间|发布日期|发布于|发布|发表于|发表时间|更新时间|更新于|时间|日期|發布時間|發布|發表|更新時間|時間|上午|下午',
  'veröffentlicht(?: am)?|erschienen(?: am)?|aktualisiert(?: am)?|zuletzt aktualisiert|letzte aktualisierung|erstellt(?: am)?|geändert(?: am)?|datum|stand|vom|am|um|den',
  'نشر في|نُشر في|تاريخ النشر|آخر تحديث|تم النشر|פורסם ב|עודכן ב|प्रकाशित|अपडेट',
  'publiée? le|publié|paru le|mise? à jour(?: le)?|modifiée? le|créé le|posté le|date de publication|le|à',
  'publicado(?: el| em)?|actualizado(?: el)?|atualizado(?: em)?|modificado el|creado el|fecha(?: de publicación)?|data|pubblicato(?: il)?|aggiornato(?: il)?|el|a las|em|às|il|alle|опубликовано|обновлено|дата|gepubliceerd(?: op)?|publicerad|publisert|julkaistu|opublikowano',
].join('|')
const LABEL_FIRST = new RegExp(`^(?:${LABELS})(?![\\p{L}])\\s*[:：]?`, 'iu')
const LABEL_LAST = new RegExp(`(?<![\\p{L}])(?:${LABELS})\\s*[:：]?$`, 'iu')
const WEEKDAYS =
  /(?<!\p{L})(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:segunda|terça|quarta|quinta|sexta)-feira|(?:mo|di|mi|do|fr|sa|so)(?=[.,]))(?!\p{L})[.,]?|[(（][日月火水木金土일월화수목금토](?:曜日?|요일)?[)）]|[月火水木金土日]曜日?|[월화수목금토일]요일|星期[一二三四五六日天]/giu
const TIMES =
  /(?<![\d.])\d{1,2}\s?(?:[:.h：]\s?\d{2}(?:[:.]\d{2})?|時\d{1,2}分|시\s?\d{1,2}분|点\d{1,2}分|點\d{1,2}分)\s*(?:[ap]\.?m\.?|uhr|hrs?|horas|h)?(?![\d])|\b\d{1,2}\s?[ap]\.?m\.?(?!\p{L})|\b\d{1,2}\s?uhr\b|(?<=\s)\d{4}\s?(?:gmt|utc|hrs|kst|est|edt)\b/giu
const ZONES =
  /\b(?:gmt|utc|bst|cet|cest|e[sd]?t|p[sd]?t|c[sd]t|m[sd]t|kst|jst|ist|hkt|sgt|aest|aedt)\b(?:\s?[+-]\s?\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2}\b|Z$/gi
const SEPARATORS = /\s*(?:[|·•｜∙⋅/–—―•]|\s-\s|\s{3,}|\t|,\s|;|[()（）[\]【】<>〈〉])\s*/u

/** What a line says, or null where it is more than such a line. `language` helps to read its dates. */
export function metaOf(words: string, language: string | null): Meta | null {
  if (words.length > LONGEST) return null
  const dates = datesIn(words, language)
  const published = dates.find((found) => !UPDATED.test(words.slice(0, found.start))) ?? dates[0]
  const rest = segments(withoutDates(words, dates))
  const authors: string[] = []
  let site: string | null = null
  let section: string | null = null
  let unknown = 0
  let small = false
  let saidBy = false
  for (const said of rest) {
    const segment = said.replace(SOURCE_LABEL, '')
    const byline = bylineOf(segment)
    if (byline) authors.push(...byline)
    else if (isSectionName(segment)) section ??= segment
    else if (isSiteName(segment) || (segment !== said && segment.length <= 30)) site ??= segment
    else if (isName(segment) && dates.length > 0) authors.push(segment)
    else if (/^\S+@\S+\.\S+$/.test(segment) || isSmall(segment)) continue
    else if (dates.length > 0 && SAID_BY.test(segment)) saidBy = true
    else if ((authors.length > 0 || saidBy) && segment.split(/\s+/).length <= 4) continue
    else {
      unknown++
      small = wordsIn(segment) <= 4
    }
  }
  // One small unknown thing may stand apart from the rest: "16.02.2020 • from issue 8".
  // Where there is an hour too, the line is one whatever paper or place stands beside it.
  const isTimed = dates.length > 0 && words.search(TIMES) >= 0 && words.length <= 60
  const mayKnow =
    unknown === 0 ||
    (unknown === 1 && small && dates.length > 0 && (isTimed || /[|•·｜]/.test(words) || LABEL_FIRST.test(words)))
  if (!(dates.length > 0 || authors.length > 0) || !mayKnow) return null
  return { date: published?.date ?? null, authors, site, section }
}

function withoutDates(words: string, dates: readonly FoundDate[]): string {
  let text = ''
  let at = 0
  for (const { start, end } of dates) {
    text += `${words.slice(at, start)} | `
    at = end
  }
  return text + words.slice(at)
}

function segments(text: string): readonly string[] {
  // "By Ann Lee, Seoul" is one; labels and times are nothing.
  const bare = text.replace(TIMES, ' | ').replace(ZONES, ' | ').replace(WEEKDAYS, ' | ')
  return bare
    .split(/\s*[|·•｜∙⋅/–—―]\s*|\s-\s|\s{3,}|\t/u)
    .flatMap((part) =>
      bylineOf(clean(part)) ? [clean(part)] : part.split(SEPARATORS).map((small) => withoutLabels(clean(small))),
    )
    .flatMap((part) => (part === '' ? [] : [part]))
}

function clean(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,:;=)（(-]+|[\s,:;=(（)-]+$/g, '')
    .trim()
}

/** Labels at the ends of a segment; within it the same words are words. */
function withoutLabels(segment: string): string {
  let text = segment
  for (let before = ''; before !== text; ) {
    before = text
    text = clean(text.replace(LABEL_FIRST, '').replace(LABEL_LAST, ''))
  }
  return text
}

/** What may stand beside a date and says nothing. */
function isSmall(segment: string): boolean {
  return !/\p{L}{2}/u.test(segment) || furnitureOf(segment) !== null || /^\d+$/.test(segment)
}

/** What names the paper after it. */
const SOURCE_LABEL = /^(?:来源|來源|出典|출처|source|quelle|fuente|fonte|via)\s*[:：]\s*/iu

/** By somebody who signs with no name of a person. */
const SAID_BY = /^(?:posted |published |written |submitted |uploaded )?by\s+\S{2,20}(?:,? \S{2,20}){0,4}$/i

const SITE_WORDS =
  /(?:\b(?:news|times|post|journal|herald|tribune|gazette|guardian|telegraph|observer|chronicle|star|daily|weekly|magazine|press|review|radio|broadcasting|zeitung|anzeiger|nachrichten|rundschau|tagblatt|spiegel|figaro|monde|libération|diario|periódico|gaceta|jornal|corriere|gazzetta|blog)\b|신문|일보|뉴스|방송|경제|타임스|통신|저널|新聞|ニュース|通信|放送|新聞社|网|日报|晚报|時報|日報|电视台|新闻网)$/iu

/** Whether words name a paper, a station or a site. */
export function isSiteName(words: string): boolean {
  if (words.length > 40 || wordsIn(words) > 5) return false
  if (/\.(?:jpe?g|png|gif|webp|svg|pdf|mp[34]|html?)$/i.test(words)) return false
  if (/^(?:www\.)?[a-z0-9-]{2,}(?:\.[a-z0-9-]{2,}){1,3}$/i.test(words) && /\.[a-z]{2,}$/i.test(words)) return true
  return (
    SITE_WORDS.test(words) &&
    (/^\p{Lu}/u.test(words) || /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u.test(words)) &&
    (/^[\p{Lu}\p{Ll}]/u.test(words) ? wordsIn(words) >= 2 : words.length >= 3)
  )
}

function wordsIn(text: string): number {
  return text.split(/\s+/).length
}
