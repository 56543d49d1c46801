import { attribute, type Element, elementsWithin } from '../../../core/import/dom'
import { newElement } from '../web/tree-edit'
import type { Chapter } from './chapter'

/** The pages among which a book shows its cover itself. */
const FRONT_PAGES = 3

/** The sections of a book with its cover as the first image, unless a page at its front shows it or is said to be the cover. */
export function withCover(chapters: readonly Chapter[], coverImage: string | null): readonly Element[] {
  const sections = chapters.map(({ section }) => section)
  if (coverImage === null) return sections
  const isShown = chapters.slice(0, FRONT_PAGES).some(({ section, types }) => {
    const images = [...elementsWithin(section)].filter(({ tagName }) => tagName === 'img')
    return images.some((image) => attribute(image, 'src') === coverImage) || (types.has('cover') && images.length > 0)
  })
  return isShown ? sections : [newElement('figure', {}, [newElement('img', { src: coverImage, alt: '' })]), ...sections]
}
