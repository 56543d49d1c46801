import type { KeptPiece } from '../../core/anchor/carry'
import type { PlainText } from '../../core/text/plain-text'

/**
 * What two plain texts both hold where one tree was made of the other and kept its blocks as the objects they are: the leaves
 * that are in both, and the signs between those that stayed side by side.
 */
export function keptBlocks(from: PlainText, to: PlainText): readonly KeptPiece[] {
  const places = new Map(to.blocks.map((leaf, index) => [leaf.node, index]))
  const pieces: KeptPiece[] = []
  from.blocks.forEach((leaf, index) => {
    const place = places.get(leaf.node)
    const kept = place === undefined ? undefined : to.blocks[place]
    if (place === undefined || !kept) return
    const next = from.blocks[index + 1]
    const joined = next !== undefined && to.blocks[place + 1]?.node === next.node ? 1 : 0
    pieces.push({ from: leaf.start, to: kept.start, length: leaf.end - leaf.start + joined })
  })
  return pieces
}
