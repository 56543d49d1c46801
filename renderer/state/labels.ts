import type { LabelId } from '../../core/document/id'
import type { Label } from '../../core/document/label'
import { strings } from '../../core/strings'
import { type LabelSlot, setLooks, slotsOf } from '../ui/label-look'
import { type LibraryState, libraryStore } from './library'
import { labels, labelsById } from './placed'

let last: { readonly labels: readonly Label[]; readonly slots: ReadonlyMap<LabelId, LabelSlot> } | null = null

/** The slots of the library's labels, by id; the same map while they do not change. */
export function labelSlots(state: LibraryState): ReadonlyMap<LabelId, LabelSlot> {
  const list = labels(state)
  if (last?.labels !== list) last = { labels: list, slots: slotsOf(list) }
  return last.slots
}

/** What marks with this label say in `data-label`. */
export function labelSlot(state: LibraryState, id: LabelId): LabelSlot {
  return labelSlots(state).get(id) ?? 'none'
}

/** What a label is called; of one that the library does not have, that there is none. */
export function labelName(state: LibraryState, id: LabelId): string {
  return labelsById(state).get(id)?.name ?? strings.margin.noLabel
}

/** From now on everything that says a label's slot looks as that label does. */
export function followLabels(): void {
  const root = document.documentElement
  let shown = labels(libraryStore.getState())
  setLooks(root, shown)
  libraryStore.subscribe((state) => {
    const now = labels(state)
    if (now === shown) return
    shown = now
    setLooks(root, now)
  })
}
