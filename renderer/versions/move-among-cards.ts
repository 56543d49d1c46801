export type Column = 'orphans' | 'places'

/** Arrows go from card to card, and from the orphans to the places and back; false where the key is no such key. */
export function moveAmongCards({ key }: { readonly key: string }, card: Element, screen: Element): boolean {
  const column: Column = card.matches('[data-orphan]') ? 'orphans' : 'places'
  const cards = [...screen.querySelectorAll<HTMLElement>(CARDS[column])]
  const at = cards.indexOf(card as HTMLElement)
  switch (key) {
    case 'ArrowDown':
      return focus(cards[Math.min(at + 1, cards.length - 1)])
    case 'ArrowUp':
      return focus(cards[Math.max(at - 1, 0)])
    case 'Home':
      return focus(cards[0])
    case 'End':
      return focus(cards.at(-1))
    case 'ArrowRight':
    case 'Enter':
      return column === 'orphans' && focus(chosen(screen, 'places'))
    case 'ArrowLeft':
      return column === 'places' && focus(chosen(screen, 'orphans'))
    default:
      return false
  }
}

const CARDS: Readonly<Record<Column, string>> = { orphans: '[data-orphan]', places: '[data-place]' }

function chosen(screen: Element, column: Column): HTMLElement | undefined {
  return screen.querySelector<HTMLElement>(`${CARDS[column]}[aria-current]`) ?? undefined
}

function focus(card: HTMLElement | undefined): boolean {
  card?.focus()
  card?.scrollIntoView({ block: 'nearest' })
  return true
}
