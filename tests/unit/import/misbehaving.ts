import { packAnswer } from '../../../main/import/message'

/** An import process that does what its file's name says: falls, fills the memory, never answers, or answers nonsense. */
process.on('message', ({ id, given: { path } }: { id: number; given: { path: string } }) => {
  const hoard: unknown[] = []
  if (path.includes('falls')) process.exit(3)
  if (path.includes('fills')) for (;;) hoard.push(new Array(1_000_000).fill(hoard.length))
  if (path.includes('never')) for (;;) hoard.length = 0
  if (path.includes('nonsense')) process.send?.({ id, result: { ok: true, value: { text: '{}' } } })
  for (const message of packAnswer(id, { ok: false, failure: { kind: 'noText', name: 'well' } }))
    process.send?.(message)
})
