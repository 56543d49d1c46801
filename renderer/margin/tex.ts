/** What converts TeX in notes, loaded when the first note has a formula. */
import type { ConvertTex } from '../../core/import/imported'
import { converterBy, type RenderTex } from '../../core/import/tex'

let render: RenderTex | null = null
let loading: Promise<void> | null = null

/** A converter for one note; null until temml is there. */
export function texConverter(): ConvertTex | null {
  return render && converterBy(render)
}

/** Loads temml and then calls `then`. Where it cannot be read formulas stay TeX, and the next asks again. */
export function loadTex(then: () => void): void {
  loading ??= load().finally(() => {
    loading = null
  })
  void loading.then(() => render && then())
}

async function load(): Promise<void> {
  try {
    const { default: temml } = await import('temml')
    render = temml.renderToString
  } catch {
    render = null
  }
}
