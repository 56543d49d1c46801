/** All marks of a long text as the app looks for them: main hands both texts' files to its thread for texts, and goes on. */
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Text } from '../../core/text/tree.ts'
import { textFileOf } from '../../main/library/text-file.ts'
import { textThread } from '../../main/versions/text-thread.ts'
import type { NewVersion } from './speed.ts'

export interface Handed {
  /** Milliseconds from the asking to the answer: with reading both files, and with describing each mark in the new text. */
  readonly whole: number
  /** Milliseconds that main did not come round meanwhile, at the most. */
  readonly block: number
}

/** Asks the app's own built worker, as main does. The first call starts it. */
export function appThread({ before, after, anchors }: NewVersion): {
  readonly run: () => Promise<Handed>
  readonly close: () => void
} {
  const thread = textThread(() => join(process.cwd(), 'out/app/texts.cjs'))
  const [from, to] = [before, after].map((text) => textFileOf(treeOf(text)))
  if (!from || !to) throw new Error('there are two texts')
  const own = anchors.map((anchor) => ({ ...anchor, textHash: from.hash }))
  const run = async (): Promise<Handed> => {
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    const begun = performance.now()
    const made = await thread.run({ kind: 'relocate', from, to, anchors: own })
    const whole = performance.now() - begun
    delay.disable()
    if (made?.length !== anchors.length) throw new Error('every mark has an outcome')
    return { whole, block: delay.max / 1_000_000 }
  }
  return { run, close: thread.close }
}

function treeOf(text: string): Text {
  return {
    plainTextVersion: 1,
    blocks: text.split('\n').map((line) => ({ kind: 'paragraph', spans: [line] })),
    leftOut: [],
  }
}
