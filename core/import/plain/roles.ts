/** What the lines before the first prose say of themselves, and how much they say for a page. */
import type { Match } from '../furniture/family'
import type { Chunk } from './chunks'
import { creditOf } from './credits'
import { type Meta, metaOf } from './meta'
import { labelledSection, labelledSeries } from './sections'

/** What a line of the head says, as far as it says it by itself. */
export type Role =
  | { readonly kind: 'furniture'; readonly match: Match }
  | { readonly kind: 'meta'; readonly meta: Meta }
  | { readonly kind: 'credit'; readonly credit: string }
  | { readonly kind: 'section' | 'series'; readonly name: string }
  /** Says what kind of text it is, and nothing of this one: "FOR IMMEDIATE RELEASE". */
  | { readonly kind: 'notice' }
  | { readonly kind: 'other' }

/** From this evidence on a text is taken for a page with a title block. */
export const PAGE = 2

/** What stands over texts that offices send to papers, with a date after it or without. */
const NOTICE =
  /^[-–—*\s]*(?:for (?:immediate|general) (?:release|publication|distribution)|embargoed (?:until|for release)|not for publication|zur sofortigen veröffentlichung|pour diffusion immédiate|para (?:su )?(?:publicación|difusión|divulgação) inmediata|para divulgação imediata|per diffusione immediata|即時発表|即时发布)[-–—*\s]*(?:[:：|,]\s*(.{4,60}))?$/iu
/** The same as sites name the part of them that such texts stand in. */
const RELEASE =
  /^(?:(?:press|news|media) releases?|press statement|pressemitteilung|presseinformation|medienmitteilung|communiqué de presse|comunicado de prensa|nota de prensa|comunicado (?:de|à) imprensa|comunicato stampa|persbericht|pressmeddelande|пресс-релиз|보도\s?자료|プレスリリース|报道发表|新闻稿|新聞稿|بيان صحفي)$/iu

/** What a line says by its own words. */
export function roleOf(chunk: Chunk, lookup: (chunk: Chunk) => Match | null, language: string | null): Role {
  const match = lookup(chunk)
  if (match?.strength === 'certain') return { kind: 'furniture', match }
  const notice = NOTICE.exec(chunk.words)
  if (notice) {
    const meta = metaOf(notice[1] ?? '', language)
    return meta ? { kind: 'meta', meta } : { kind: 'notice' }
  }
  const credit = creditOf(chunk.words)
  if (credit !== null) return { kind: 'credit', credit }
  const section = RELEASE.test(chunk.words) ? chunk.words : labelledSection(chunk.words)
  if (section !== null) return { kind: 'section', name: section }
  const series = labelledSeries(chunk.words)
  if (series !== null) return { kind: 'series', name: series }
  const meta = metaOf(chunk.words, language)
  if (meta) return { kind: 'meta', meta }
  return match ? { kind: 'furniture', match } : { kind: 'other' }
}

/** How much one line says for a page. */
export function weight(role: Role): number {
  switch (role.kind) {
    case 'furniture':
      return role.match.reason === 'breadcrumb' ? 3 : role.match.strength === 'certain' ? 2 : 1
    case 'meta':
      return 2
    case 'credit':
    case 'notice':
      return 2
    case 'section':
    case 'series':
      return 1
    case 'other':
      return 0
  }
}

/** How much lines say together. */
export function evidenceOf(roles: readonly Role[]): number {
  return roles.reduce((sum, role) => sum + weight(role), 0)
}

/**
 * Roles without those that nothing else supports: a line that may be furniture in a text that shows no other sign of a
 * page, and a date over the first paragraph where dates stand over others too, as in a diary.
 */
export function credible(roles: readonly Role[], tailEvidence: number, dates: 'go on' | 'once'): readonly Role[] {
  const total = evidenceOf(roles) + tailEvidence
  return roles.map((role, i): Role => {
    const isAlone = role.kind === 'furniture' && role.match.strength === 'likely' && total - weight(role) < PAGE
    const isEntry =
      dates === 'go on' && role.kind === 'meta' && i === roles.length - 1 && role.meta.authors.length === 0
    return isAlone || isEntry ? { kind: 'other' } : role
  })
}

/** Whether further down too a line that is only a date stands over prose. */
export function datesGoOn(chunks: readonly Chunk[], bodyAt: number, language: string | null): 'go on' | 'once' {
  const isEntry = (chunk: Chunk, i: number) =>
    i > bodyAt &&
    !chunk.isProse &&
    chunks[i + 1]?.isProse === true &&
    chunk.width <= 70 &&
    metaOf(chunk.words, language)?.date != null
  return chunks.slice(0, LONGEST_DIARY).some(isEntry) ? 'go on' : 'once'
}

/** Looked at for further dates. */
const LONGEST_DIARY = 400
