/** Whether words are a person's name, and who a line says has written a text. */

const PARTICLES =
  "de|da|das|do|dos|del|della|der|den|di|du|la|le|van|von|vom|zu|zur|bin|ibn|al|el|ben|ter|ten|y|e|af|av|st\\.|mac|o'"
const TOKEN = "(?:\\p{Lu}[\\p{L}\\p{M}'’\\-]*\\.?|\\p{Lu}\\.(?:-?\\p{Lu}\\.)*)"
const LATIN_NAME = new RegExp(
  `^${TOKEN}(?:[ ](?:(?:${PARTICLES})[ ])*${TOKEN}){1,4}(?:,? (?:Jr|Sr|II|III|PhD|Ph\\.D|M\\.?D)\\.?)?$`,
  'u',
)
/** Words that are capitalised in names of things rather than of people. */
const THINGS =
  /\b(?:text|size|font|popular|demand|our|your|all|the|and|of|for|in|on|to|with|at|from|news|times|post|world|today|daily|weekly|report|review|journal|editorial|opinion|politics|business|sports?|korea|japan|china|america|europe|asia|africa|north|south|east|west|united|states|new|street|road|house|university|institute|press|media|magazine|series|special|feature|interview|analysis|update|live|breaking|exclusive|photos?|video|group|inc|ltd|company|office|ministry|department|university|part|chapter|episode|edition|issue|volume|science|health|culture|climate|energy|war|peace|crisis|policy|market|markets|economy|staff|desk|team|reporters?|correspondent|summer|winter|spring|autumn|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|introduction|summary|background|conclusion|abstract|overview|ingredients|directions|method|notes?|references|read|more|view|press release|contents?|chapter|prologue|epilogue)\b/i

/** Days that are two words. */
const WEEKDAY = /^(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)$/iu

/** Whether words can be nothing but a person's name: two to five capitalised words, none of which names a thing. */
export function isName(words: string): boolean {
  return (
    words.length <= 50 &&
    LATIN_NAME.test(words) &&
    !THINGS.test(words) &&
    !WEEKDAY.test(words) &&
    words !== words.toUpperCase()
  )
}

/** Two to four words in a script that has no capitals and parts words by spaces: by itself no proof of a name. */
export function isUncasedName(words: string): boolean {
  return (
    words.length <= 40 &&
    /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{M}'’-]+(?: [\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{M}'’-]+){1,3}$/u.test(
      words,
    )
  )
}

/** The same where a line says that a name follows ("By …"): one word, or capitals throughout, will do. */
function isSaidName(words: string): boolean {
  if (words.length > 60 || /\d|[!?:;]/.test(words)) return false
  const tokens = words.split(/\s+/)
  if (tokens.length > 6) return false
  if (!/^\p{Lu}|^[\p{Lo}]/u.test(words)) return false
  const isCased = tokens.every((token) => /^\p{Lu}/u.test(token) || new RegExp(`^(?:${PARTICLES})$`, 'iu').test(token))
  return (
    (isCased && /\p{L}{2}/u.test(words)) ||
    /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}·・ 　]{2,16}$/u.test(words)
  )
}

/** What a name follows right away. */
const BY =
  /^(?:by|(?:an )?interview(?:ed)? by|words(?: and (?:photos|pictures))? by|written by|skrevet a[vf]|skriv(?:et|en) av|tekst(?:\s)?(?:av|af)|napisała?|geschreven door|scritto da|écrit par|verfasst von|geschrieben von|story by|text(?: and photos)? by|reported by|reporting by|posted by|an? (?:essay|article|story|report|column) by|von|ein(?:e|) (?:kommentar|analyse|bericht|kolumne|gastbeitrag|reportage|interview) von|par|propos recueillis par|por|escrito por|di|a cura di|door|av|af)\s+(\S.*)$/iu
/** What a name follows after a colon. */
const LABELLED =
  /^(?:by|authors?|writers?|words|text|story|von|text|autor(?:in)?(?:nen)?|par|auteure?s?|texte|por|texto|autora?(?:es)?|di|testo|autore|door|tekst|autor tekstu|текст|автор)\s*[:：]\s*(\S.*)$/iu

/** What may follow a name: who or where its bearer is. */
const ROLE =
  /\b(?:staff|writers?|reporters?|correspondents?|editors?|columnists?|journalists?|contributors?|professor|fellow|analyst|reuters|associated press|ap|afp|dpa|bloomberg|press|news|times|post|journal|bbc|cnn|in|aus|à|en|for|special to|redakteur(?:in)?|korrespondent(?:in)?|journaliste|envoyée? spéciale?|correspondant(?:e)?|periodista|corresponsal|redacción|redactora?)\b/iu

/** Who wrote the text, as a line of the title block says: "By Ann Lee and Bo Kim, Seoul". Null where it says nothing so. */
export function bylineOf(words: string): readonly string[] | null {
  if (words.length > 140) return null
  return koreanByline(words) ?? japaneseByline(words) ?? chineseByline(words) ?? labelledByline(words)
}

function labelledByline(words: string): readonly string[] | null {
  // Behind a dot or bar stands when, not who: "By Ann Lee and Bo Ray · 5.11.2024".
  const who = words.replace(/\s+[|·•]\s+\d.*$/u, '')
  const said = LABELLED.exec(who)?.[1] ?? BY.exec(who)?.[1]
  if (said === undefined || /[.!?]$/.test(said.replace(/\b(?:Jr|Sr|Dr|\p{Lu})\.$/u, ''))) return null
  const people: string[] = []
  for (const part of said.split(
    /\s*(?:,|;|\s&\s|\band\b|\bund\b|\bet\b|\s+y\s+|\s+e\s+|\s+и\s+|\s+en\s+(?=\p{Lu}))\s*/u,
  )) {
    const name = part
      .replace(/\s*[(（].*$/, '')
      .replace(/\s+(?:at|in|from|near|aus|für|à|for)\s.*$/u, '')
      .replace(/\s*\S+@\S+\s*$/, '')
      .trim()
    if (name === '') continue
    // After the names: an office, a paper, a place.
    if (people.length > 0 && (ROLE.test(name) || !/\s/.test(name))) break
    const bare = name.replace(/^(?:Dr\.?|Prof\.?|Mr\.?|Mrs\.?|Ms\.?)\s+/, '')
    if (!isSaidName(bare)) return people.length > 0 ? people : null
    people.push(capitalised(bare))
  }
  return people.length > 0 ? people : null
}

/** Names in capitals as names are written. */
export function capitalised(name: string): string {
  if (name !== name.toUpperCase() || !/\p{Lu}{3}/u.test(name)) return name
  return name
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}

const KOREAN_OFFICE =
  '(?:선임|수석|전문|객원|인턴)?\\s?(?:기자|특파원|논설위원|칼럼니스트|편집장|편집위원|교수|작가|변호사|평론가|연구위원|PD|앵커|아나운서|통신원)'
const KOREAN = new RegExp(
  `^(?:[\\[(【<]?[^\\]】)>]{0,20}[\\])】>=]\\s*)?(?:글\\s?[=·:]?\\s?|취재\\s?[=:]?\\s?)?((?:[가-힣]{2,4}(?:\\s?[·,]\\s?)?){1,3})\\s?${KOREAN_OFFICE}(?:\\s*[=(|/]?\\s*\\S*@\\S*)?\\s*[)=|]?$`,
  'u',
)

function koreanByline(words: string): readonly string[] | null {
  const found = KOREAN.exec(words)?.[1]
  if (found === undefined) return /^기자\s*[:：]\s*([가-힣]{2,4})$/u.exec(words)?.slice(1) ?? null
  return found.split(/\s?[·,]\s?|\s+/).filter((name) => name !== '')
}

const JAPANESE =
  /^[[【（(]?\s*(?:(?:取材・?)?文|執筆|著者|筆者|記者|聞き手|構成)\s*[=＝:：・]\s*([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・]{2,10}(?:[ 　][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,6})?)\s*[\]】）)]?$/u
const JAPANESE_OFFICE =
  /^[[【（(]?\s*(?:[\p{Script=Han}\p{Script=Katakana}ー]{2,8}[=＝・])?([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{2,6}(?:[ 　][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,6})?)\s*(?:記者|編集委員|論説委員|特派員|支局長|ライター)\s*[\]】）)]?$/u

function japaneseByline(words: string): readonly string[] | null {
  const name = JAPANESE.exec(words)?.[1] ?? JAPANESE_OFFICE.exec(words)?.[1]
  return name === undefined ? null : [name.replace('　', ' ')]
}

function chineseByline(words: string): readonly string[] | null {
  const name =
    /^(?:[\p{Script=Han}]{0,8}(?:记者|記者)|作者|撰文|编译|編譯|文)\s*[:：／/丨|\s]\s*([\p{Script=Han}·]{2,8}(?:[ 、][\p{Script=Han}]{2,4})*)$/u.exec(
      words,
    )?.[1]
  return name?.split(/[ 、]/) ?? null
}
