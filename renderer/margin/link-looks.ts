import { useMemo } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { Mark } from '../../core/document/record'
import { shorten } from '../../core/import/excerpt'
import { wikiAddress } from '../../core/link/address'
import { documentsCalled } from '../../core/link/titles'
import { type LinkTarget, wikiLinksIn } from '../../core/link/wiki-link'
import { strings } from '../../core/strings'
import { type LibraryState, libraryStore } from '../state/library'
import { labelsById } from '../state/placed'
import { titles } from '../state/titles'
import type { LinkLook } from '../ui/text/drawing'

/** So much of a mark's passage is told of a link to it. */
const QUOTED = 80

const PLAIN: LinkLook = { title: '', leads: 'somewhere' }

/** How the `[[links]]` of a note look, by their addresses; they are drawn anew when what they lead to changes. */
export function useLinkLooks(note: string): (address: string) => LinkLook | undefined {
  const links = useMemo(() => wikiLinksIn(note), [note])
  const addresses = useMemo(() => links.map(({ start, end }) => wikiAddress(note.slice(start, end))), [note, links])
  const looks = useStore(
    libraryStore,
    useShallow((state) =>
      links.flatMap(({ target, words }) => {
        const { title, leads } = lookOf(target, words, state)
        return [title, leads]
      }),
    ),
  )
  return useMemo(() => {
    const byAddress = new Map<string, LinkLook>()
    for (const [i, address] of addresses.entries())
      byAddress.set(address, {
        title: looks[i * 2] ?? '',
        leads: looks[i * 2 + 1] === 'nowhere' ? 'nowhere' : 'somewhere',
      })
    return (address) => byAddress.get(address)
  }, [addresses, looks])
}

/** What can be known at once: of a mark in a document that is not open, nothing. */
function lookOf(target: LinkTarget, words: string, state: LibraryState): LinkLook {
  if (target.kind === 'mark') {
    const mark = state.open?.record.marks[target.mark]
    return mark ? lookOfMark(mark, state) : PLAIN
  }
  const { rows } = state
  if (target.title === null || !rows) return PLAIN
  const byId = target.kind === 'document' && target.document !== null ? rows.get(target.document) : undefined
  const row = byId ?? documentsCalled(target.title, titles(rows))[0]
  if (!row) return { title: strings.wikiLinks.noDocumentHere(target.title), leads: 'nowhere' }
  if (row.trashedAt !== null) return { title: strings.wikiLinks.inTrash(row.title), leads: 'nowhere' }
  const title = target.kind === 'heading' ? strings.wikiLinks.headingIn(row.title, target.heading) : row.title
  return { title: title === words ? '' : title, leads: 'somewhere' }
}

function lookOfMark(mark: Mark, state: LibraryState): LinkLook {
  if (mark.trashedAt !== null) return { title: strings.wikiLinks.markRemovedHere, leads: 'nowhere' }
  const letter = labelsById(state).get(mark.label)?.letter ?? strings.margin.noLetter
  const quote = shorten(mark.anchor.quote.replace(/\s+/g, ' '), QUOTED)
  return { title: strings.wikiLinks.markOf(letter, quote), leads: 'somewhere' }
}
