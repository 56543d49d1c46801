/** Made-up web pages as sites serve them, the same every time: an article amid menus, boxes, styles and scripts. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'

const languages = [
  {
    language: 'en',
    end: '. ',
    words:
      'harbour winter ledger bridge copper signal granite market season witness measure quiet former narrow distant the a of and in to that it was had for with on as by at from'.split(
        ' ',
      ),
    menu: ['Home', 'World', 'Business', 'Science', 'Opinion', 'Sign in'],
    related: 'Related articles',
  },
  {
    language: 'de',
    end: '. ',
    words:
      'Hafen Winter Brücke Kupfer Signal Granit Markt Zeuge still früher schmal entfernt Bericht Archiv der die das und in zu dass es war hatte für mit auf als von nach'.split(
        ' ',
      ),
    menu: ['Startseite', 'Welt', 'Wirtschaft', 'Wissen', 'Meinung', 'Anmelden'],
    related: 'Mehr zum Thema',
  },
  {
    language: 'ko',
    end: '다. ',
    words:
      '항구 겨울 다리 구리 신호 화강암 시장 계절 증인 측정 조용한 이전 좁은 먼 보고 기록 그리고 그것은 위해 함께 에서 부터 까지'.split(
        ' ',
      ),
    menu: ['홈', '세계', '경제', '과학', '의견', '로그인'],
    related: '관련 기사',
  },
]

/** Numbers that look random and never change: a linear congruential generator with Knuth's constants for 2^32. */
function numbers(seed) {
  let state = seed >>> 0
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

/** The smallest and the largest page, in bytes, roughly. */
const smallest = 20_000
const largest = 200_000
/** One page in so many has pictures in it. */
const pictured = 4

/** @param {number} seed another seed, another page */
export function page(seed) {
  const next = numbers(seed)
  const { language, end, words, menu, related } = languages[seed % languages.length]
  const some = (count) => Array.from({ length: count }, () => words[next(words.length)]).join(' ')
  const sentence = () => `${some(8 + next(14))}${end}`
  const paragraph = () =>
    `<p>${Array.from({ length: 3 + next(4) }, sentence).join('')}<a href="/${next(999)}">${some(2)}</a>${end}</p>`
  const title = `${some(5)} ${seed}`
  const box = (count) =>
    `<ul>${Array.from({ length: count }, () => `<li class="card"><a href="/article/${next(9999)}"><span>${some(6)}</span></a></li>`).join('')}</ul>`
  const wanted = smallest + next(next(largest - smallest))
  const parts = []
  let length = 0
  while (length < wanted * 0.55) {
    const part = parts.length % 6 === 5 ? `<h2>${some(4)}</h2>` : paragraph()
    parts.push(part)
    length += part.length
  }
  if (seed % pictured === 0)
    parts.splice(
      2,
      0,
      `<figure><img alt="${some(3)}" src="${picture(next)}"><figcaption>${some(9)}</figcaption></figure>`,
    )
  const style = Array.from(
    { length: Math.ceil(wanted / 900) },
    (_, rule) => `.c${rule}-${next(999)}{margin:${next(40)}px;color:#${next(0xffffff).toString(16)};display:flex}`,
  ).join('\n')
  const script = `window.__state={${Array.from({ length: Math.ceil(wanted / 400) }, (_, key) => `"k${key}":"${some(6)}"`).join(',')}}`
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title} | The Bench</title>
<meta property="og:site_name" content="The Bench"><meta name="author" content="A. Writer"><style>${style}</style><script>${script}</script>
<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: title, datePublished: '2025-03-04' })}</script>
</head><body><header><nav>${menu.map((entry) => `<a href="/${entry}">${entry}</a>`).join('')}</nav></header>
<main><article><h1>${title}</h1><p class="byline">A. Writer</p>${parts.join('\n')}</article>
<aside class="related"><h3>${related}</h3>${box(12)}</aside></main><footer>${box(20)}<p>© The Bench</p></footer></body></html>`
}

/** A PNG of noise, 320 by 200, as an address: about 60 kB. */
function picture(next) {
  const [width, height] = [320, 200]
  const rows = Buffer.alloc((width + 1) * height, 0)
  for (let at = 0; at < rows.length; at++) if (at % (width + 1) !== 0) rows[at] = next(256)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  const bytes = Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
  return `data:image/png;base64,${bytes.toString('base64')}`
}

function chunk(name, data) {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  // Nobody here looks at the checksums of pictures.
  return Buffer.concat([length, Buffer.from(name, 'latin1'), data, Buffer.alloc(4)])
}

/** Writes pages `from` to `from + count - 1` as files of a folder. */
export function writePages(folder, from, count) {
  mkdirSync(folder, { recursive: true })
  for (let seed = from; seed < from + count; seed++) writeFileSync(join(folder, `page-${seed}.html`), page(seed))
}

/** Writes a book of so many bytes in Markdown, with chapters, emphasis and quotation marks; another seed, another book. */
export function writeBook(file, seed, bytes) {
  const next = numbers(seed)
  const { words } = languages[0]
  const some = (count) => Array.from({ length: count }, () => words[next(words.length)]).join(' ')
  const parts = [`# The keeper's book ${seed}\n\n`]
  let length = parts[0].length
  for (let at = 0; length < bytes; at++) {
    const part =
      at % 40 === 0 ? `## Chapter ${at / 40 + 1}\n\n` : `${some(20)}, *${some(3)}* “${some(30)}”. ${some(40)}.\n\n`
    parts.push(part)
    length += part.length
  }
  writeFileSync(file, parts.join(''))
}
