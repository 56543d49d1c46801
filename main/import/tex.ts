/** TeX in files: temml is loaded only for one that may hold some. */
import type { ConvertTex } from '../../core/import/imported'
import { converterBy } from '../../core/import/tex'

/** Whether a page or file may hold TeX that is more than a dollar sign (which is money): asked before temml is loaded. */
export function mayHoldTex(source: string): boolean {
  return /\$\$|\\[([]|\\begin\s*\{|math|katex|latex|mimetex|class=["'][^"']*\btex\b/i.test(source)
}

/** A converter for one file (`core/import/tex.ts`). */
export async function texConverter(): Promise<ConvertTex> {
  const { default: temml } = await import('temml')
  return converterBy(temml.renderToString)
}
