/** Takes the title block apart once its title is known: what each line before and after it is, and which lines leave the text. */
import type { Source } from '../../document/record'
import type { LeftOutReason } from '../../text/tree'
import { steps } from '../furniture/breadcrumb'
import { keyOf, type Match } from '../furniture/family'
import type { Chunk } from './chunks'
import { creditAtEnd } from './credits'
import { endsSentence, wordCount } from './lines'
import { markerOf, SPEAKER } from './marks'
import { isSiteName, type Meta } from './meta'
import { isName, isUncasedName } from './names'
import { PAGE, type Role, weight } from './roles'
import { isSectionName } from './sections'
import { splitSite } from './title-score'

/** The title block as it is read; absent is null. */
export type Facts = { -readonly [K in 'title' | 'date' | 'site' | 'section' | 'series']: Source[K] | null } & {
  readonly authors: string[]
  readonly credits: string[]
}

/** Among so many lines of furniture before the title, sentences are the site's too, up to this width. */
const LONG_MENU = 8
const BANNER = 320

/** For one text: `read` is called once, then `facts` and `out` are complete. */
export class HeadReader {
  readonly facts: Facts = { title: null, date: null, site: null, section: null, series: null, authors: [], credits: [] }
  readonly out = new Map<number, LeftOutReason>()
  readonly isPage: boolean
  readonly #chunks: readonly Chunk[]
  readonly #roles: readonly Role[]
  readonly #bodyAt: number
  readonly #evidence: number
  readonly #lookup: (chunk: Chunk) => Match | null

  constructor(
    chunks: readonly Chunk[],
    roles: readonly Role[],
    bodyAt: number,
    evidence: number,
    lookup: (chunk: Chunk) => Match | null,
  ) {
    this.#chunks = chunks
    this.#roles = roles
    this.#bodyAt = bodyAt
    this.#evidence = evidence
    this.#lookup = lookup
    this.isPage = evidence >= PAGE
  }

  read(title: number | null): void {
    if (title !== null) this.#takeTitle(title)
    if (!this.isPage) return
    const end = title ?? this.#bodyAt
    for (let i = 0; i < end; i++) this.#takeRole(i)
    this.#takeBefore(end)
    if (title !== null) this.#takeAfter(title)
    this.#takeCaptions(end)
  }

  /** Credits at the end of captions, which stay in the text. */
  #takeCaptions(from: number): void {
    for (let i = from; i < this.#bodyAt; i++) {
      const credit = this.out.has(i) ? null : creditAtEnd(this.#words(i))
      if (credit !== null && !this.facts.credits.includes(credit)) this.facts.credits.push(credit)
    }
  }

  #words(i: number): string {
    return this.#chunks[i]?.words ?? ''
  }

  #takeTitle(i: number): void {
    const { title, site } = splitSite(this.#words(i), this.isPage)
    this.facts.title = title
    this.facts.site = site
    this.out.set(i, 'titleBlock')
  }

  /** Takes a line that says by itself what it is. Returns whether it did. */
  #takeRole(i: number): boolean {
    const role = this.#roles[i]
    const { facts, out } = this
    if (!role || role.kind === 'other') return false
    if (role.kind === 'furniture') {
      // Not on its own word alone.
      const isSure =
        this.#evidence - weight(role) >= (role.match.strength === 'certain' || role.match.reason === 'share' ? 2 : 3)
      if (!isSure) return false
      out.set(i, role.match.reason)
      if (role.match.reason === 'breadcrumb') facts.section ??= this.#crumb(i)
      return true
    }
    out.set(i, 'titleBlock')
    if (role.kind === 'credit') facts.credits.push(role.credit)
    else if (role.kind === 'meta') this.#takeMeta(role.meta)
    else if (role.kind !== 'notice') facts[role.kind] ??= role.name
    return true
  }

  #takeMeta({ date, authors, site, section }: Meta): void {
    this.facts.date ??= date
    this.facts.site ??= site
    this.facts.section ??= section
    for (const author of authors) if (!this.facts.authors.includes(author)) this.facts.authors.push(author)
  }

  /** The last step of a breadcrumb that is not the title itself. */
  #crumb(i: number): string | null {
    const title = keyOf(this.facts.title ?? '')
    return (
      steps(this.#words(i)).findLast((step) => step.length <= 40 && !title.startsWith(keyOf(step).slice(0, 30))) ?? null
    )
  }

  /** The lines before the title that say nothing by themselves: the section directly before it, menus further up. */
  #takeBefore(end: number): void {
    const section = this.#sectionBefore(end)
    if (section !== null) {
      this.facts.section = this.#words(section)
      this.out.set(section, 'titleBlock')
    }
    const others = this.#chunks.slice(0, end).filter((chunk) => !this.out.has(chunk.index))
    const furniture = this.#roles.slice(0, end).filter((role) => role.kind === 'furniture').length
    for (const { index, words, width } of others) {
      if (isSiteName(words) && this.#isHeadline(index, end)) {
        this.facts.site ??= words
        this.out.set(index, 'titleBlock')
      } else if (this.facts.title !== null && sameTitle(words, this.facts.title)) this.#takeDouble(index)
      else if (keyOf(words) === keyOf(this.facts.section ?? '')) this.out.set(index, 'titleBlock')
      else if ((furniture > 0 && width <= 80 && !endsSentence(words)) || (furniture >= LONG_MENU && width <= BANNER))
        this.out.set(index, 'menu')
    }
  }

  /** A site names itself at the very top or by the title, once; other papers stand in its menus. */
  #isHeadline(i: number, title: number): boolean {
    const isUnique = this.#chunks.slice(0, this.#bodyAt).filter((chunk) => chunk.words === this.#words(i)).length === 1
    return isUnique && (i < 3 || title - i <= 2) && !isSectionName(this.#words(i))
  }

  /** "Title - Site" before the title itself names the site. */
  #takeDouble(i: number): void {
    const rest = this.#words(i)
      .slice(this.facts.title?.length ?? 0)
      .replace(/^[\s|–—:·-]+/, '')
    if (rest !== '' && rest.length <= 40 && this.#words(i).startsWith(this.facts.title ?? '\n'))
      this.facts.site ??= rest
    this.out.set(i, 'titleBlock')
  }

  /** A short line directly before the title, unless it ends a menu. */
  #sectionBefore(end: number): number | null {
    if (this.facts.section !== null || this.facts.title === null) return null
    let i = end - 1
    while (this.#roles[i]?.kind === 'meta' || this.#roles[i]?.kind === 'credit') i--
    if (this.#roles[i]?.kind !== 'other' && !isSectionName(this.#words(i))) return null
    const chunk = this.#chunks[i]
    if (!chunk || i < 0 || chunk.width > 32 || wordCount(chunk.words) > 5) return null
    if (
      /[\d)\]]$/.test(chunk.words) ||
      endsSentence(chunk.words) ||
      isSiteName(chunk.words) ||
      markerOf(chunk.words) ||
      SPEAKER.test(chunk.words) ||
      chunk.words.includes('@')
    )
      return null
    return this.#endsMenu(i) || this.#isInMenu(i) ? null : i
  }

  /** Among buttons in a group that the title is not in. */
  #isInMenu(i: number): boolean {
    const { group, words } = this.#chunks[i] as Chunk
    const others = this.#chunks.slice(0, i).filter((chunk) => chunk.group === group)
    const known = others.filter((chunk) => this.#roles[chunk.index]?.kind === 'furniture').length
    return known >= 2 && !isSectionName(words) && this.#chunks[i + 1]?.group !== group
  }

  /** Three names of sections in a row are a menu; one that stands apart from them is not of it. */
  #endsMenu(i: number): boolean {
    const isNamed = (at: number) => at >= 0 && (isSectionName(this.#words(at)) || this.#isMenuLine(at))
    if (!isNamed(i) || !isNamed(i - 1) || !isNamed(i - 2)) return false
    const group = (at: number) => this.#chunks[at]?.group
    return group(i) === group(i - 1) || group(i - 1) !== group(i - 2)
  }

  #isMenuLine(i: number): boolean {
    const role = this.#roles[i]
    return role?.kind === 'furniture' && role.match.reason === 'menu' && role.match.strength === 'likely'
  }

  #takeAfter(title: number): void {
    for (let i = title + 1; i < this.#bodyAt; i++) {
      if (this.#takeRole(i) || this.#takeKnown(i)) continue
      // Several unknown lines together are the text's own: a list, verse, an address.
      if (this.#isAmongKnown(i)) {
        this.out.set(i, 'furniture')
        continue
      }
      const next = this.#chunks[i + 1]
      const isTogether =
        next?.group === this.#chunks[i]?.group &&
        i + 1 < this.#bodyAt &&
        this.#roles[i + 1]?.kind === 'other' &&
        !this.#isAuthor(i + 1)
      if (isTogether) return
      if (this.#isSeries(i)) {
        this.facts.series = this.#words(i)
        this.out.set(i, 'titleBlock')
      }
    }
  }

  /** A line that says what it is by what stands around it. Returns whether it was taken. */
  #takeKnown(i: number): boolean {
    const words = this.#words(i)
    const { facts } = this
    const take = () => {
      this.out.set(i, 'titleBlock')
      return true
    }
    if (facts.title !== null && sameTitle(words, facts.title)) {
      this.#takeDouble(i)
      return true
    }
    if (isSectionName(words) && facts.section === null) {
      facts.section = words
      return take()
    }
    if (isSiteName(words) && facts.site === null) {
      facts.site = words
      return take()
    }
    const before = this.#roles[i - 1]
    if (before?.kind === 'meta' && before.meta.authors.length > 0 && OFFICE.test(words) && wordCount(words) <= 6)
      return take()
    if (this.#isAuthor(i)) {
      facts.authors.push(words)
      return take()
    }
    return false
  }

  /** A name beside a date; where letters have no case, one between title and date. */
  #isAuthor(i: number): boolean {
    if (this.facts.authors.length > 0) return false
    const words = this.#words(i)
    if (isName(words)) return this.#nearest(i, -1) === 'meta' || this.#nearest(i, 1) === 'meta'
    return isUncasedName(words) && this.#roles[i + 1]?.kind === 'meta' && this.#words(i - 1) === this.facts.title
  }

  /** What stands next to a line, buttons aside. */
  #nearest(i: number, step: 1 | -1): Role['kind'] | undefined {
    let at = i + step
    while (this.#roles[at]?.kind === 'furniture') at += step
    return this.#roles[at]?.kind
  }

  /** A short line in a group of which most lines are known, as rows of buttons are with one that is not. */
  #isAmongKnown(i: number): boolean {
    const chunk = this.#chunks[i] as Chunk
    if (chunk.width > 40 || endsSentence(chunk.words)) return false
    const group = this.#chunks
      .slice(0, this.#bodyAt)
      .filter((other) => other.group === chunk.group && !this.#chunks[other.index]?.isProse)
    const known = group.filter((other) => this.#roles[other.index]?.kind === 'furniture').length
    return known >= 3 && known >= group.length * 0.5
  }

  /** A name that stands after the date, is no sentence, and is no heading of the text. */
  #isSeries(i: number): boolean {
    const { facts } = this
    const chunk = this.#chunks[i]
    if (!chunk || facts.series !== null || facts.date === null || !this.#dateBefore(i)) return false
    const { words, width } = chunk
    if (width < 4 || width > 60 || wordCount(words) > 9 || endsSentence(words) || /[,;:–—-]$/.test(words)) return false
    if (
      !/^[\p{Lu}\p{Lo}"“'‘\d[【<〈]/u.test(words) ||
      markerOf(words) ||
      SPEAKER.test(words) ||
      HEADINGS.test(words) ||
      creditAtEnd(words) !== null
    )
      return false
    const isFollowed = this.#roles.slice(i + 1, this.#bodyAt).some((role) => role.kind !== 'other')
    return isFollowed || (this.#roles[i - 1]?.kind === 'meta' && !this.#hasHeadings())
  }

  #dateBefore(i: number): boolean {
    return this.#roles.slice(0, i).some((role) => role.kind === 'meta' && role.meta.date !== null)
  }

  /** Whether the text further down has short lines between its paragraphs, as headings are. */
  #hasHeadings(): boolean {
    const body = this.#chunks.slice(this.#bodyAt)
    return body.some(
      (chunk, i) =>
        i > 0 &&
        !chunk.isProse &&
        chunk.width <= 60 &&
        body[i + 1]?.isProse &&
        !endsSentence(chunk.words) &&
        !this.#lookup(chunk),
    )
  }
}

/** What stands below a name: its bearer's office, and nothing else. */
const OFFICE =
  /^(?:[\p{L}\p{M}'’&-]+ ){0,5}(?:reporter|correspondent|editor|writer|columnist|journalist|redakteur(?:in)?|korrespondent(?:in)?|journaliste|periodista|redactora?|giornalista|dziennikar(?:z|ka)|muhabiri?)$/iu

/** First headings of texts. */
const HEADINGS =
  /^(?:\d+[.)]\s*)?(?:introduction|intro|overview|summary|executive summary|abstract|background|preface|foreword|prologue|contents|table of contents|key points|key takeaways|at a glance|highlights|einleitung|einführung|zusammenfassung|überblick|inhalt|vorwort|hintergrund|introducción|resumen|resumé|résumé|sommaire|avant-propos|prólogo|antecedentes|서론|들어가며|머리말|요약|개요|はじめに|概要|まえがき|要約|前言|引言|摘要|导语|導言)$/iu

function sameTitle(words: string, title: string): boolean {
  const a = keyOf(words)
  const b = keyOf(title)
  return a === b || (b.length >= 12 && a.startsWith(b) && a.length - b.length <= 45)
}
