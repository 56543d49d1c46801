import type { MathNode } from '../../text/tree'

/** What a table says of its columns and rows at once is said of each cell: that is what can be drawn. */
export function tableOf(attributes: Map<string, string>, children: readonly (MathNode | string)[]): MathNode {
  const said = (name: string) => attributes.get(name)?.trim().split(/\s+/) ?? []
  const [aligned, lines, under] = [said('columnalign'), said('columnlines'), said('rowlines')]
  for (const name of ['columnalign', 'columnlines', 'rowlines']) attributes.delete(name)
  const nth = (values: readonly string[], i: number) => values[Math.min(i, values.length - 1)]
  const rows = children.map((row, r) => {
    if (typeof row === 'string' || row.name !== 'mtr') return row
    const cells = row.children.map((cell, c) => {
      if (typeof cell === 'string' || cell.name !== 'mtd') return cell
      const [align, isLast, isBottom] = [nth(aligned, c), c === row.children.length - 1, r === children.length - 1]
      const more = {
        ...(align === 'left' || align === 'right' ? { columnalign: align } : {}),
        ...(!isLast && nth(lines, c) === 'solid' ? { columnlines: 'solid' } : {}),
        ...(!isBottom && nth(under, r) === 'solid' ? { rowlines: 'solid' } : {}),
        ...cell.attributes,
      }
      return Object.keys(more).length === 0 ? cell : { ...cell, attributes: more }
    })
    return { ...row, children: cells }
  })
  return {
    name: 'mtable',
    ...(attributes.size > 0 ? { attributes: Object.fromEntries(attributes) } : {}),
    children: rows,
  }
}
