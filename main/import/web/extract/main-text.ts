/** Which parts of a page are its text, and why each other is not. */
import type { Element, Parent } from '../../../../core/import/dom'
import type { PageFacts } from '../../../../core/import/metadata/page-facts'
import type { LeftOutReason } from '../../../../core/text/tree'
import { partsOf } from './parts'
import { readabilityKeeps } from './readability'
import { asideElements, type Verdicts } from './set-aside'

/** The elements that are to be set aside, with the reason. The page is changed: runs of text get elements of their own. */
export async function leftOutOf(page: Parent, facts: PageFacts): Promise<ReadonlyMap<Element, LeftOutReason>> {
  const parts = partsOf(page)
  const kept = await readabilityKeeps(page, parts, facts.title ?? '')
  const verdicts: Verdicts = parts.map((part) => (part.isUnit && !kept.has(part) ? 'furniture' : null))
  return asideElements(parts, verdicts)
}
