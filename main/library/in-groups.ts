/** So many documents are opened, or given their parts, at once: each keeps files open while it is written. */
export const AT_ONCE = 16

/** Does something with each item, with so many at once. */
export async function inGroups<T>(
  items: readonly T[],
  action: (item: T, index: number) => Promise<void>,
): Promise<void> {
  const entries = items.entries()
  const work = async () => {
    for (const [index, item] of entries) await action(item, index)
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, work))
}
