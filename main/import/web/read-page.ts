/**
 * A parsed web page as a document: what it says of itself, its main text, and everything else that can be seen of it among
 * what was left out. No word that shows is lost.
 */
import type { Parent } from '../../../core/import/dom'
import { excerptOf, shorten } from '../../../core/import/excerpt'
import type { ConvertTex, Imported } from '../../../core/import/imported'
import { guessLanguage } from '../../../core/import/language'
import { pageFacts } from '../../../core/import/metadata/metadata'
import type { LeadImage, PageOrigin } from '../../../core/import/metadata/page-facts'
import { sanitizeTree } from '../../../core/import/sanitize'
import { titleFromName } from '../../../core/import/title'
import { blockText, OBJECT_CHARACTER } from '../../../core/text/plain-text'
import type { Block, LeftOutReason } from '../../../core/text/tree'
import { leftOutOf } from './extract/main-text'
import { keepHeadedButtons } from './headed-buttons'
import { shortenOwnLinks } from './own-links'

/** What there is to read. The images of the page stand in `src` already, however it loads them. */
export interface Page extends PageOrigin {
  /** What parse5 has parsed. It is changed. */
  readonly page: Parent
  /** The name under `files/` of the image at an address of the page, or null where it was not saved. */
  readonly image?: (address: string) => string | null
  readonly mathml?: ConvertTex
  /** A `fragment` is what a person copied: they chose it, so only what is plainly a site's is left out. A page unless told. */
  readonly kind?: 'page' | 'fragment'
}

/** Characters of a title that is made of the text's first words. */
const TITLE_LENGTH = 80

/** What nobody copies on purpose. */
const NEVER_CHOSEN = new Set<LeftOutReason>(['advertisement', 'cookies', 'menu', 'newsletter', 'share', 'titleBlock'])

/** What a page makes, and the image that it names for itself, which need not be in the text. */
export interface PageRead extends Imported {
  readonly leadImage: LeadImage | null
}

/** Reads a page. Throws `GateLimit` where it goes past a limit. */
export async function readPage({ page, name, address, image, mathml, kind = 'page' }: Page): Promise<PageRead> {
  const facts = pageFacts(page, { name, address })
  keepHeadedButtons(page)
  shortenOwnLinks(page, [facts.address, facts.base, address])
  const aside = await leftOutOf(page, facts)
  const { blocks, leftOut, language } = sanitizeTree(page, {
    ...(image ? { image } : {}),
    ...(mathml ? { mathml } : {}),
    setAside: (element) => {
      const reason = aside.get(element) ?? null
      return reason !== null && kind === 'fragment' && !NEVER_CHOSEN.has(reason) ? null : reason
    },
    resolve: (given) => absolute(given, facts.base),
  })
  const { title, tags, leadImage, base: _, ...source } = facts
  const heading = blocks.find((block) => block.kind === 'heading')
  const excerpt = source.excerpt ?? excerptOf(blocks)
  return {
    source: {
      ...source,
      title: title ?? (heading ? blockText(heading) : null) ?? titleFromName(name) ?? wordsFor(excerpt, blocks) ?? name,
      language: source.language ?? language ?? guessLanguage(blocks.map(blockText).join('\n')),
      excerpt,
    },
    tags,
    text: { plainTextVersion: 1, blocks, leftOut },
    leadImage,
  }
}

/** A title made of the first words. */
function wordsFor(excerpt: string | null, blocks: readonly Block[]): string | null {
  const words = excerpt ?? blocks.map((block) => blockText(block).replaceAll(OBJECT_CHARACTER, '').trim()).find(Boolean)
  return words ? shorten(words.split('\n')[0] ?? words, TITLE_LENGTH) : null
}

/** The absolute form of an address, or null where it has none. */
function absolute(address: string, base: string | null): string | null {
  if (base === null) return null
  try {
    return new URL(address, base).href
  } catch {
    return null
  }
}
