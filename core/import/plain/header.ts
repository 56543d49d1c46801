/** Letters and memos begin with lines such as "From: …", "Date: …", "Subject: …". They stay in the text; the record reads them. */
import type { Chunk } from './chunks'
import { datesIn } from './dates'
import { readsAsHeading } from './headings'
import { wordCount } from './lines'
import { isName } from './names'

const FIELDS: Readonly<Record<'title' | 'author' | 'date' | 'other', RegExp>> = {
  title: /^(?:subject|re|betreff|betr\.|objet|asunto|assunto|oggetto|тема|제목|件名|主题|主旨)\s*[:：]\s*(\S.*)$/iu,
  author: /^(?:from|von|de|da|от|보낸\s?사람|발신|差出人|发件人|寄件者)\s*[:：]\s*(\S.*)$/iu,
  date: /^(?:date|sent|datum|gesendet|envoyé|fecha|enviado|data|дата|отправлено|날짜|보낸\s?날짜|일시|日付|日時|送信日時|日期|发送时间)\s*[:：]\s*(\S.*)$/iu,
  other: /^(?:to|cc|bcc|an|à|para|a|кому|받는\s?사람|수신|참조|宛先|收件人|attachments?|reply-to)\s*[:：]\s*(\S.*)$/iu,
}
/** Such lines stand among the first; two make a header. */
const AMONG = 10
const LEAST = 2

export interface Header {
  /** Whether the text is a letter, a mail or a memo: then its first lines are its own, and no site's. */
  readonly isLetter: boolean
  readonly title: string | null
  /** The index of the chunk that is nothing but the title, or null. */
  readonly titleAt: number | null
  readonly authors: readonly string[]
  readonly date: string | null
}

/** "Dear …", alone on a line. */
const SALUTATION =
  /^(?:dear|dearest|my dear|hi|hello|to whom it may concern|sehr geehrte|liebe|lieber|hallo|guten tag|chère|cher|chers|madame|monsieur|mesdames|bonjour|estimad[oa]s?|querid[oa]s?|muy señor|prezad[oa]s?|car[oa]|gentile|egregio|geachte|beste|drogi|szanown|уважаем|дорог|拝啓|前略|親愛的|亲爱的|尊敬的|존경하는|친애하는|사랑하는)(?:\s.{0,60})?[,:!，：]?$/iu

/** What the header of a letter or memo says; all absent where the text has none. */
export function readHeader(chunks: readonly Chunk[], language: string | null): Header {
  const found = new Map<string, string>()
  for (const { words } of chunks.slice(0, AMONG)) {
    for (const [name, pattern] of Object.entries(FIELDS)) {
      const value = pattern.exec(words)?.[1]
      if (value !== undefined && !found.has(name)) found.set(name, value)
    }
  }
  if (found.size < LEAST || !(found.has('title') || found.has('author'))) return salutation(chunks, language)
  const author =
    found
      .get('author')
      ?.replace(/\s*[<([].*$/, '')
      .replace(/^["']|["']$/g, '')
      .trim() ?? ''
  return {
    isLetter: true,
    title: found.get('title') ?? null,
    titleAt: null,
    authors: author === '' || author.includes('@') ? [] : [author],
    date: datesIn(found.get('date') ?? '', language)[0]?.date ?? null,
  }
}

/** A letter says its date, if anything, above its salutation. */
function salutation(chunks: readonly Chunk[], language: string | null): Header {
  const at = chunks.slice(0, AMONG).findIndex((chunk) => !chunk.isProse && SALUTATION.test(chunk.words))
  const dates = chunks
    .slice(0, Math.max(at, 0))
    .flatMap((chunk) => (chunk.width <= 60 ? (datesIn(chunk.words, language)[0]?.date ?? []) : []))
  const titleAt = at > 0 && isTitle(chunks) ? 0 : null
  const title = titleAt === null ? null : (chunks[0]?.words ?? null)
  return { isLetter: at >= 0, title, titleAt, authors: [], date: dates[0] ?? null }
}

/** Whether a letter begins with a title: words that are neither a place nor a person, on a line with space below it. */
function isTitle(chunks: readonly Chunk[]): boolean {
  const [first, second] = chunks
  if (!first || second?.group === first.group || !readsAsHeading(first)) return false
  return wordCount(first.words) >= 3 && !/[\d,]/.test(first.words) && !isName(first.words)
}
