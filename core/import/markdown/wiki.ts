/**
 * Links of note-takers: `[[#heading]]` leads within the text; a link to another note is its words, since that note is not
 * here; `![[image.png|300]]` is the image that lies beside the file, any other embedding a line with its name.
 */
import { escapeHtml } from '../../text/html'
import type { SignRule } from './sign'
import { blockId, slugOf } from './slug'

const LINK = /^\[\[([^[\]|\n]{0,500})(?:\\?\|([^[\]\n]{0,500}))?\]\](?![([])/
const IMAGE = /\.(?:png|jpe?g|gif|webp|avif|bmp|svg)$/i
const SIZE = /^(\d{1,5})(?:x(\d{1,5}))?$/

/** The rules for a file; `name` is its own name without ending, by which it may refer to itself. */
export function wikiSigns(name: string): readonly SignRule[] {
  const link: SignRule = {
    character: '[',
    read: ({ source, inner }) => {
      const found = LINK.exec(source)
      const target = found?.[1]?.trim() ?? ''
      if (!found || (target === '' && !found[2])) return undefined
      const [note = '', ...places] = target.split('#').map((part) => part.trim())
      const place = places.at(-1) ?? ''
      const own = place !== '' && (note === '' || note === name)
      const words = found[2]?.trim() || [note, ...places].filter((part) => part !== '').join(' > ')
      const href = place.startsWith('^') ? blockId(place.slice(1)) : slugOf(place)
      return {
        raw: found[0],
        tokens: inner(words.replace(/^\^/, '')),
        html: (words) => (own ? `<a href="#${escapeHtml(href)}">${words}</a>` : words),
      }
    },
  }
  const embedded: SignRule = {
    character: '!',
    read: ({ source }) => {
      const found = source.startsWith('![[') ? LINK.exec(source.slice(1)) : null
      const target = found?.[1]?.trim() ?? ''
      if (!found || target === '') return undefined
      const [path = ''] = target.split('#')
      const said = (found[2] ?? '').split('|').map((part) => part.trim())
      const size = said.map((part) => SIZE.exec(part)).find((match) => match !== null)
      const words = said.find((part) => part !== '' && !SIZE.test(part)) ?? ''
      const html = IMAGE.test(path)
        ? `<img src="${escapeHtml(encodeURI(path).replace(/[?#]/g, encodeURIComponent))}" alt="${escapeHtml(words)}"${sizes(size)}>`
        : escapeHtml(words || target)
      return { raw: `!${found[0]}`, html: () => html }
    },
  }
  return [link, embedded]
}

function sizes(size: RegExpExecArray | null | undefined): string {
  const width = size?.[1] === undefined ? '' : ` width="${size[1]}"`
  return size?.[2] === undefined ? width : `${width} height="${size[2]}"`
}

/** An alternative text without the size that note-takers put there: `words|300`. */
export function alternativeOf(text: string): { readonly words: string; readonly size: string } {
  const found = /^(.*)\\?\|\s*(\d{1,5}(?:x\d{1,5})?)\s*$/s.exec(text)
  return found
    ? { words: (found[1] ?? '').replace(/\\$/, ''), size: sizes(SIZE.exec(found[2] ?? '')) }
    : { words: text, size: '' }
}
