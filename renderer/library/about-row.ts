import { shortDate } from '../../core/document/long-date'
import type { CatalogueRow } from '../../core/document/record'
import { strings } from '../../core/strings'

/** What stands below a document's title in the sidebar: "Briefing · 28 Nov 2019 · 7 marks"; what is not known is left out. */
export function aboutRow({ section, authors, site, date, marks }: CatalogueRow): string {
  const parts = [section ?? authors[0] ?? site, date && shortDate(date), marks > 0 && strings.sidebar.marks(marks)]
  return parts.filter(Boolean).join(' · ')
}
