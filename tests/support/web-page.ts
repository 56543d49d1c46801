/** A page as a browser saves it, with what stands around an article on most sites. Written by us, like all fixtures. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { png } from './pictures'

const SECTIONS = [
  ['Harbours', 'Islands', 'Fares', 'Weather', 'Timetables', 'Letters', 'Opinion', 'Archive'],
  ['Sport', 'Culture', 'Books', 'Radio', 'Events', 'Games', 'Shop', 'Jobs'],
]

/** The words that the article is told by; each paragraph is its own. */
export const PARAGRAPHS = [
  'The last boat of the evening used to leave at twenty past eight, and for eleven years nobody asked why it was that boat and no other.',
  'When the harbour office printed its new timetable in March, the boat was gone from it, and with it the only way home for those who work late on the mainland.',
  'Two of them kept a count. They stood at the rail with a pencil, every evening for a month, and wrote down who came aboard, in what weather, and what they carried.',
  'Their list has four hundred and twelve names in it. It says nothing of profit. It says who would have to move house, and who would have to give up a trade.',
  'The office answered within a week, which is quick for an office. It thanked them for the list, and asked whether the names were in order of age.',
  'In June the boat came back, on three evenings of the week. On the others it is the list that people talk about, and who should be added to it.',
]

export interface PageOptions {
  readonly title?: string
  /** Where its images are: the name of the folder beside it, or null where none was saved. */
  readonly folder?: string | null
  /** What stands within the article, after its second paragraph. */
  readonly more?: string
}

/** The page's HTML. Its second image was never saved. */
export function webPage({ title = 'The count at the rail', folder = null, more = '' }: PageOptions = {}): string {
  const menu = SECTIONS.map(
    (names) => `<ul>${names.map((name) => `<li><a href="/${name.toLowerCase()}">${name}</a></li>`).join('')}</ul>`,
  ).join('')
  const related = ['A quay for sale', 'Who owns the tide tables', 'Fog, and other excuses']
    .map((name) => `<li><a href="/more"><h3>${name}</h3><p>Read more</p></a></li>`)
    .join('')
  const [first, second, ...rest] = PARAGRAPHS.map((words) => `<p>${words}</p>`)
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title} | The Outer Islands Post</title>
<link rel="canonical" href="https://post.example/harbours/count">
<meta property="og:title" content="${title}"><meta property="og:site_name" content="The Outer Islands Post">
<meta name="author" content="Ada Flood"><meta property="article:published_time" content="2024-06-18T09:00:00Z">
<meta property="article:section" content="Harbours"></head><body>
<header><nav aria-label="Main">${menu}</nav></header>
<main><article><h1>${title}</h1><p class="byline">By <a rel="author" href="/ada">Ada Flood</a> · <time datetime="2024-06-18">18 June 2024</time></p>
${first}<figure><img src="${folder === null ? 'https://post.example/rail.png' : `${folder}/rail.png`}" alt="The rail in the evening" width="640" height="360"><figcaption>The rail, at twenty past eight.</figcaption></figure>
${second}${more}<figure><img src="https://post.example/quay.jpg" alt="The quay at dawn" width="640" height="360"><figcaption>The quay before the first boat.</figcaption></figure>
${rest.join('\n')}
<script>document.title = 'ran'</script></article>
<aside class="related"><h2>More from Harbours</h2><ul>${related}</ul></aside></main>
<footer><p>© The Outer Islands Post</p><ul><li><a href="/imprint">Imprint</a></li><li><a href="/privacy">Privacy</a></li></ul></footer>
</body></html>`
}

/** Writes the page with its folder of files beside it, as a browser does; gives the page's path. */
export function savePage(home: string, name: string, options: Omit<PageOptions, 'folder'> = {}): string {
  const folder = `${name}_files`
  mkdirSync(join(home, folder), { recursive: true })
  writeFileSync(join(home, folder, 'rail.png'), png(640, 360, 120))
  const path = join(home, `${name}.html`)
  writeFileSync(path, webPage({ ...options, folder }))
  return path
}

/** The page as a web archive, its image in it. */
export function webArchive(home: string, name: string): string {
  const page = webPage({ folder: 'https://post.example/parts' })
  const lines = (text: string) => text.match(/.{1,76}/g)?.join('\r\n') ?? ''
  const path = join(home, `${name}.mhtml`)
  const part = (head: readonly string[], body: Buffer) =>
    `------Part\r\n${[...head, 'Content-Transfer-Encoding: base64'].join('\r\n')}\r\n\r\n${lines(body.toString('base64'))}\r\n`
  writeFileSync(
    path,
    [
      'From: <Saved by a browser>\r\nSnapshot-Content-Location: https://post.example/harbours/count\r\nMIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="----Part"\r\n',
      part(
        ['Content-Type: text/html; charset=utf-8', 'Content-Location: https://post.example/harbours/count'],
        Buffer.from(page),
      ) +
        part(['Content-Type: image/png', 'Content-Location: https://post.example/parts/rail.png'], png(640, 360, 120)) +
        '------Part--\r\n',
    ].join('\r\n'),
  )
  return path
}
