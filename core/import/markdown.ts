/** Markdown (GFM, and what `markdown/` adds) by marked into HTML, and that through the gate. Raw HTML in it takes the same way, so it is inert. */
import { blockText } from '../text/plain-text'
import type { Block, LeftOut } from '../text/tree'
import { collapse } from './characters'
import { GateLimit } from './dom'
import { excerptOf } from './excerpt'
import type { ConvertTex, Hints, Imported } from './imported'
import { guessLanguage } from './language'
import { isTooDeep, MAX_MARKDOWN_DEPTH } from './markdown/depth'
import { type FrontMatter, frontMatter } from './markdown/front-matter'
import { type Dialect, render } from './markdown/render'
import { sanitize } from './sanitize'
import { titleFromName } from './title'

/**
 * The blocks that Markdown spells; a title is a heading like any other. For notes: what goes past a limit comes back as
 * one block of code, unread. Formulas are TeX only, unless there is a converter.
 */
export function markdownBlocks(markdown: string, mathml?: ConvertTex): readonly Block[] {
  try {
    return convert(markdown, { kind: 'note' }, mathml ? { mathml } : {})
  } catch (error) {
    if (!(error instanceof GateLimit)) throw error
    return [{ kind: 'code', text: markdown }]
  }
}

/**
 * A Markdown file as a document. The title block comes from its front matter; where that names no title, from the first
 * heading of level 1. What went into the title block is left out of the text with the reason `titleBlock`. Throws `GateLimit`.
 */
export function importMarkdown(raw: string, hints: Hints): Imported {
  const matter = frontMatter(raw)
  const { blocks, leftOut, title } = withoutTitle(
    convert(matter.body, { kind: 'file', name: hints.name.replace(/\.[^.]*$/, '') }, hints),
    matter,
  )
  const excerpt = matter.description ?? excerptOf(blocks)
  return {
    source: {
      title: title ?? titleFromName(hints.name) ?? excerpt ?? hints.name,
      authors: matter.authors,
      date: matter.date,
      site: matter.site,
      section: matter.section,
      series: matter.series,
      credits: [],
      language: matter.language ?? guessLanguage(blocks.map(blockText).join('\n')),
      excerpt,
      address: matter.address,
    },
    tags: matter.tags,
    text: { plainTextVersion: 1, blocks, leftOut },
  }
}

function convert(
  markdown: string,
  dialect: Dialect,
  { image, mathml }: Pick<Hints, 'image' | 'mathml'> = {},
): readonly Block[] {
  if (isTooDeep(markdown)) throw new GateLimit(MAX_MARKDOWN_DEPTH)
  try {
    return sanitize(render(markdown, dialect), { ...(image ? { image } : {}), ...(mathml ? { mathml } : {}) }).blocks
  } catch (error) {
    // What nests in other ways ends here: the stack is full.
    if (error instanceof RangeError) throw new GateLimit(MAX_MARKDOWN_DEPTH)
    throw error
  }
}

/** Takes the title out of the text where it stands before everything else, and the front matter with it. */
function withoutTitle(
  blocks: readonly Block[],
  matter: FrontMatter,
): { readonly blocks: readonly Block[]; readonly leftOut: readonly LeftOut[]; readonly title: string | null } {
  const leftOut: LeftOut[] = []
  if (matter.raw !== null) {
    leftOut.push({ before: 0, reason: 'titleBlock', block: { kind: 'code', text: matter.raw, syntax: matter.syntax } })
  }
  const index = blocks.findIndex((block) => block.kind === 'heading' && block.level === 1)
  const heading = blocks[index]
  const spelled = heading ? collapse(blockText(heading)).replaceAll('\uFFFC', '').trim() : ''
  const title = matter.title ?? (spelled === '' ? null : spelled)
  const isAtHead = blocks
    .slice(0, Math.max(index, 0))
    .every((block) => block.kind === 'figure' || block.kind === 'divider')
  if (!heading || title !== spelled || !isAtHead) return { blocks, leftOut, title }
  leftOut.push({ before: index, reason: 'titleBlock', block: heading })
  return { blocks: blocks.toSpliced(index, 1), leftOut, title }
}
