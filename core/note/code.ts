const FENCE = /^[ \t]{0,3}(?:[ \t]{0,3}>[ \t]?)*[ \t]*(`{3,}|~{3,})(.*)$/
/** Code within a line ends with its paragraph. */
const PARAGRAPH_BREAK = /\n[ \t]*\n/

/** Whether an offset lies in code, where nothing that one types means anything else. */
export function isInCode(text: string, offset: number): boolean {
  const before = text.slice(0, offset)
  return isInFence(before) || isInSpan(before)
}

/** Whether a fence is open at the end of the text. */
export function isInFence(before: string): boolean {
  if (!before.includes('```') && !before.includes('~~~')) return false
  let open: string | null = null
  for (const line of before.split('\n')) {
    const [, fence = '', info = ''] = FENCE.exec(line) ?? []
    if (fence === '') continue
    if (open === null) {
      if (!(fence.startsWith('`') && info.includes('`'))) open = fence
    } else if (fence.startsWith(open) && info.trim() === '') open = null
  }
  return open !== null
}

function isInSpan(before: string): boolean {
  const paragraph = before.split(PARAGRAPH_BREAK).at(-1) ?? ''
  let open: string | null = null
  for (const [run, escaped] of paragraph.matchAll(/(\\`)|`+/g)) {
    if (escaped !== undefined && open === null) continue
    if (open === null) open = run
    else if (run === open) open = null
  }
  return open !== null
}
