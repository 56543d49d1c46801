/** The people in what a page says of its authors: names only, each once, in the page's order. */
import { bylineOf, capitalised, isName } from '../plain/names'
import type { Person } from './claims'
import { key, tightKey } from './words'

/** Papers of great collaborations have thousands; beyond, it is no list of names. */
export const MAX_AUTHORS = 3_000
const LONGEST_NAME = 80

/** What programs and offices write where an author would stand. */
const NOBODY =
  /^(?:admin(?:istrator)?|web ?master|root|user|guest|author|authors|editor|editors|the editors|editor(?:ial)?[ -]in[ -]chief|editorial(?: team| staff| board)?|staff|staff (?:writers?|reporters?|report)|news ?(?:desk|room)|web ?desk|online desk|anonymous|unknown|unbekannt|none|null|undefined|nan|n\/?a|tba|default|test|wordpress|contributor|contributors|super ?user|site ?admin|written by|posted by|by|no author|(?:last )?updated|published|posted|redaktion|die redaktion|redazione|la rédaction|rédaction|redacción|redacció|redação|redactie|redakcja|редакция|편집부|편집국|관리자|온라인뉴스부|인터넷뉴스팀|디지털뉴스팀|뉴스팀|編集部|編輯部|编辑部|管理者|管理员|小编|责任编辑)$/iu
/** Words by which a group is told from a person. */
const GROUP =
  /\b(?:news|press|agency|agencies|staff|team|desk|editors?|editorial|redaktion|rédaction|redacción|redação|magazine|journal|times|post|media|group|inc|ltd|llc|gmbh|foundation|association|institute|university|ministry|department|office|committee|commission|council|society|bureau|reuters|afp|dpa|bloomberg|contributors|authors|collaboration|consortium|organization|organisation)\b|(?:новости|газета|журнал|радио|агентство|редакция|뉴스|일보|신문|통신|방송|뉴시스|뉴스1|新聞|通信|新华社|新闻|網|网|社)$/iu
const ADDRESS = /^(?:https?:)?\/\/|^www\.|(?:^|\.)(?:com|org|net)\/|^\/\S*$/i
/** A role that stands before or after a name. */
const ROLE_WORDS =
  'staff|senior|chief|deputy|special|assistant|associate|contributing|freelance|political|national|foreign|economics?|business|science|health|technology|writer|reporter|correspondent|editor|columnist|journalist|contributor|producer|photographer|analyst|fellow|professor|author|redakteur(?:in)?|korrespondent(?:in)?|autor(?:in)?|journaliste|correspondante?|rédacteur|rédactrice|periodista|redactora?|corresponsal|giornalista|inviato|repórter|jornalista'
const ROLE = new RegExp(`\\b(?:${ROLE_WORDS})s?\\b`, 'iu')
const ONLY_ROLES = new RegExp(`^(?:(?:${ROLE_WORDS})s?|the|of|and|in|at|for|&|[\\s,.-])+$`, 'iu')

const PREFIX =
  /^(?:(?:(?:written|posted|published|reported|story|words|text|article|edited|submitted|guest post|reviewed|an? (?:essay|article|analysis|commentary))\s+)?by|authors?|written|writers?|von|par|por|di|door|av|af|автор|текст|자|글|작성자|기자명|著者|筆者|執筆|文|作者|撰文|记者|記者|取材・文)\s*[:：=＝／/|]\s*|^(?:(?:written|posted|published|reported|story|words|text|edited|submitted)\s+)?by\s+(?=\S)|^(?:von|par|por|propos recueillis par|escrito por|texto de|a cura di|di|door)\s+(?=\p{Lu})/iu

/** What a link to somebody's page says beside the name. */
const LINK =
  /^(?:(?:view|see|show|read|browse) )?(?:all |more )(?:of )?(?:the )?(?:posts|articles|stories|entries|content|work)?\s*(?:by|from)\s+|^(?:about|follow|meet) (?=\p{Lu}\S+ \p{Lu})|['’]s? (?:profile|page|author page|archive)$|^alle (?:beiträge|artikel) von\s+|^(?:voir )?tous les articles (?:de|par)\s+|^ver todas las entradas de\s+/iu

/** Who did something else to the text than write it. */
const OTHERS =
  /(?:^|[\s,;|·•–—-]+)(?:edited|reviewed|translated|illustrated|photographed|narrated|produced|fact[ -]checked|(?:photos?|photographs?|photography|pictures?|illustrations?|graphics?|video|art|(?:with )?additional reporting) )\s*by\b.*$/iu

/** The names in one value, in its order. `form` is `inverted` where the source writes "Lee, Ann". */
export function namesIn(value: string, form: 'plain' | 'inverted' = 'plain'): readonly string[] {
  if (value.length > 600) return []
  const bare = withoutContact(value)
  if (bare === '' || ADDRESS.test(bare) || NOBODY.test(bare)) return []
  const byline = /\p{Script=Hangul}|\p{Script=Han}/u.test(bare) ? bylineOf(bare) : null
  if (byline) return unique(byline.flatMap((name) => one(name)))
  const said = bare.replace(OTHERS, '').replace(LINK, '').replace(PREFIX, '')
  const straight = inverted(said, form)
  return unique((straight === null ? parts(said) : [straight]).flatMap((part) => one(part)))
}

/** "Lee, Ann": in registers always, elsewhere never, because "Lee, Ann" may be two people. */
function inverted(said: string, form: 'plain' | 'inverted'): string | null {
  if (form === 'plain') return null
  const found = /^([^,;]{1,40}),\s*([^,;]{1,40})(?:,\s*((?:Jr|Sr)\.?|I{2,3}|IV))?$/u.exec(said)
  if (!found?.[1] || !found[2]) return null
  return `${found[2]} ${found[1]}${found[3] ? ` ${found[3]}` : ''}`
}

/** E-mail addresses, handles and what stands in brackets are no names, unless the name itself stands in the brackets. */
function withoutContact(value: string): string {
  const inBrackets = /^\S+@\S+\.\S+\s*[(（<]([^()<>]+)[)）>]$/u.exec(value)?.[1]
  return (inBrackets ?? value)
    .replace(/[<(（[]?\s*\S+@\S+\.[a-z]{2,}\s*[>)）\]]?/giu, ' ')
    .replace(/(?:^|\s)@[\w.]{2,}/g, ' ')
    .replace(/\s*[(（[][^()（）[\]]*[)）\]]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:|·•–—-]+|[\s,;:|·•–—-]+$/gu, '')
}

const AND = /(?<!\svon)\s+(?:and|&|und|et|и|og|och|ve|with|mit|avec)\s+/iu

/** "And" in Italian, Portuguese, Spanish, Dutch and Polish is a part of names or another word too; between two whole names it is not. */
const SHORT_AND = /^\p{Lu}\S*\s\S.*\s(?:e|en|y|i|con)\s\p{Lu}\S*\s\S/u

/** After a full name a single word is a place or an agency: "Ann Lee, Seoul", "Ann Lee / TNN". */
function withoutPlaces(pieces: readonly string[]): readonly string[] {
  const isFull = /^\p{Lu}\S*\s/u.test(pieces[0] ?? '')
  return pieces.filter((piece, i) => i === 0 || !isFull || !/^\p{Script=Latin}[\p{L}.]*:?$/u.test(piece.trim()))
}

function parts(said: string): readonly string[] {
  const beforeBar = said.split(/\s*[|｜]\s*|\s+[–—•]\s+|\s+-\s+|\t/u)
  return beforeBar.flatMap((bar, i) => {
    const found = withoutPlaces(
      bar
        .replace(/,\s*((?:Jr|Sr)\.?|I{2,3}|IV|Ph\.?D\.?|M\.?D\.?|Esq\.?)(?=,|\s|$)/giu, ' $1')
        .split(/\s*[,，;；、]\s*(?:(?:and|und|et|y)\s+)?|\s*[/／]\s*/u),
    )
      .flatMap((part) => part.split(AND))
      .flatMap((part) =>
        SHORT_AND.test(part)
          ? part.split(/\s+(?:e|en|y|i|con)\s+(?=\p{Lu}\S*\s+(?:\p{Lu}|d[aeio]|del|van|von|al))/u)
          : [part],
      )
      .flatMap((part) => splitDots(part))
    return i === 0 ? found : found.filter((part) => /\s/.test(part) && !GROUP.test(part) && !ROLE.test(part))
  })
}

/** A dot stands between Korean names, and within foreign names in Chinese and Japanese. */
function splitDots(part: string): readonly string[] {
  return /\p{Script=Hangul}/u.test(part) ? part.split(/\s*[·ㆍ・]\s*/u) : part.split(/\s+[·•]\s+/u)
}

/** Versions, dates and counts; a name that somebody chose for themselves may have a number at its end. */
const NUMBERED = /\d\.\d|\s\S*\d|\d\S*\s|^v?\d/iu

function one(raw: string): readonly string[] {
  const name = raw
    .replace(/\s*(?:선임|수석|인턴|객원|전문)?\s?(?:기자|특파원|논설위원|칼럼니스트|앵커|PD|작가|교수)$/u, '')
    .replace(/^(?:Dr|Prof|Mr|Mrs|Ms|Mx|Professor|Sir)\.?\s+(?=\p{Lu})/u, '')
    .replace(/\s+(?:at|in|aus|à)\s+\p{Lu}.*$/u, '')
    .replace(/^[\s"'“”.:–—-]+|[\s"“”:–—-]+$/gu, '')
    .replace(/,$/, '')
    .trim()
  if (name === '' || name.length > LONGEST_NAME || !/\p{L}/u.test(name) || NOBODY.test(name)) return []
  if (NUMBERED.test(name)) return []
  if (ADDRESS.test(name) || ONLY_ROLES.test(name) || /[{}<>=\\]|\.{2,}|[!?]$/.test(name)) return []
  const words = name.split(/\s+/)
  if (
    words.length > 8 ||
    (words.length > 1 && ROLE.test(words.at(-1) ?? '') && words.every((word) => /^\p{Ll}/u.test(word)))
  )
    return []
  return [words.length > 1 ? capitalised(withoutRole(name)) : name]
}

/** A role that stands before or after a name without a comma: "Ann Lee Staff Writer". */
function withoutRole(name: string): string {
  const bare = name.replace(new RegExp(`(?:\\s+(?:${ROLE_WORDS}))+$`, 'iu'), '')
  return /\s/.test(bare) ? bare : name
}

function unique(names: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return names.filter((name) => {
    const id = tightKey(name)
    return id !== '' && !seen.has(id) && seen.add(id)
  })
}

/** One source's authors, and how it writes names. */
export interface AuthorSource {
  readonly people: readonly Person[]
  readonly form: 'plain' | 'inverted'
}

/** An "and" in the name of a group is part of it. */
function namesOf({ name, kind }: Person, form: AuthorSource['form']): readonly string[] {
  return kind === 'organisation' ? unique(one(name)) : namesIn(name, form)
}

/** A person whose site has their name. */
function isOwner({ name, kind }: Person): boolean {
  return kind === 'person' && isName(name) && !GROUP.test(name) && !/(?<!\p{L})\p{Lu}{3,}(?!\p{L})/u.test(name)
}

/**
 * The authors of the first source that names people; a later one that names the same people and more is more complete.
 * Where there are only groups, the first that is not the site itself. `sites` are names of the site.
 */
export function authorsOf(sources: readonly AuthorSource[], sites: readonly string[]): readonly string[] {
  const isSite = (name: string) => sites.some((site) => key(site) === key(name) || tightKey(site) === tightKey(name))
  const read = sources.map(({ people, form }) => {
    const found = people
      .filter((person) => !isSite(person.name) || isOwner(person))
      .flatMap((person) => namesOf(person, form).map((name) => ({ name, kind: person.kind })))
    const persons = found.filter(
      ({ name, kind }) =>
        !(isSite(name) && !isOwner({ name, kind })) &&
        kind !== 'organisation' &&
        !(kind === 'unsaid' && GROUP.test(name)),
    )
    return {
      persons: unique(persons.map(({ name }) => name)),
      groups: unique(found.map(({ name }) => name).filter((name) => !isSite(name))),
    }
  })
  const first = read.find(({ persons }) => persons.length > 0)
  if (!first) return read.find(({ groups }) => groups.length > 0)?.groups.slice(0, MAX_AUTHORS) ?? []
  const fuller = read.find(
    ({ persons }) =>
      persons.length > first.persons.length &&
      first.persons.every((name) => persons.some((other) => tightKey(other) === tightKey(name))),
  )
  return (fuller ?? first).persons.slice(0, MAX_AUTHORS)
}
