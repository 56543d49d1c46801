/** OpenGraph (https://ogp.me) and what others wrote after its example. */
import { type Claims, NO_CLAIMS, type Picture } from './claims'
import { valuesOf } from './meta'
import type { Survey } from './survey'

const WRITTEN_BY =
  /^(?:written by|author|by|posted by|verfasst von|geschrieben von|autor|écrit par|auteur|escrito por|escrito por:|scritto da|geschreven door|napisane przez|автор|написано|작성자|글쓴이|執筆者|作者)$/iu

/** WordPress and Ghost name the writer in a card of Twitter's: a label, and what it labels. */
function labelled(metas: Survey['metas']): readonly string[] {
  return ['1', '2'].flatMap((n) =>
    WRITTEN_BY.test(valuesOf(metas, [`twitter:label${n}`])[0] ?? '') ? valuesOf(metas, [`twitter:data${n}`]) : [],
  )
}

/** What `og:`, `article:` and `twitter:` properties say. */
export function openGraphClaims({ metas }: Survey): Claims {
  const get = (...names: readonly string[]) => valuesOf(metas, names)
  const alternative = get('og:image:alt', 'twitter:image:alt')[0] ?? ''
  const [width, height] = [get('og:image:width')[0], get('og:image:height')[0]].map((value) =>
    value === undefined || !/^\d+$/.test(value) ? null : Number(value),
  )
  const images = get('og:image', 'og:image:url', 'og:image:secure_url', 'twitter:image', 'twitter:image:src').map(
    (address): Picture => ({ address, alternative, width: width ?? null, height: height ?? null }),
  )
  return {
    ...NO_CLAIMS,
    titles: get('og:title', 'twitter:title'),
    authors: [
      ...get('article:author', 'og:article:author', 'article:author:name', 'book:author', 'og:author'),
      ...labelled(metas),
    ].map((name) => ({ name, kind: 'unsaid' })),
    published: get(
      'article:published_time',
      'og:article:published_time',
      'article:published',
      'og:published_time',
      'og:pubdate',
      'og:regdate',
      'article:create_at',
    ),
    modified: get('article:modified_time', 'og:article:modified_time', 'article:modified'),
    sites: get('og:site_name', 'og:sitename'),
    sections: get('article:section', 'og:article:section', 'og:section'),
    languages: get('og:locale'),
    excerpts: get('og:description', 'twitter:description'),
    addresses: get('og:url'),
    images,
  }
}
