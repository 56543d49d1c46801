/** One entry of a `srcset`; its width in pixels (`800w`) or its density (`2x`), where it names one. */
export interface SetEntry {
  readonly address: string
  readonly width: number | null
  readonly density: number | null
}

/** The entries of a `srcset`, as the HTML standard reads it (section "parsing a srcset attribute"): addresses may hold commas. */
export function readSrcset(value: string): readonly SetEntry[] {
  const entries: SetEntry[] = []
  // An address without spaces, then what stands before the next comma.
  const pattern = /[\s,]*([^\s,]\S*)([^,]*)/y
  for (let found = pattern.exec(value); found; found = pattern.exec(value)) {
    const [, written = '', described = ''] = found
    const address = withoutCommas(written)
    // A comma at its end ends the entry: what follows is the next one.
    const isEnded = address.length < written.length
    if (isEnded) pattern.lastIndex -= described.length
    const descriptor = isEnded ? '' : described
    entries.push({ address, width: numberOf(descriptor, 'w'), density: numberOf(descriptor, 'x') })
  }
  return entries
}

function withoutCommas(written: string): string {
  let end = written.length
  while (written[end - 1] === ',') end--
  return written.slice(0, end)
}

function numberOf(descriptor: string, unit: 'w' | 'x'): number | null {
  const written = descriptor
    .trim()
    .split(/\s+/)
    .find((one) => one.endsWith(unit))
  const value = Number(written?.slice(0, -1) || Number.NaN)
  return value > 0 && value < 100_000 ? value : null
}
