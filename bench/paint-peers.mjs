/** What the peers of `paint` do in the page: they are given ranges over the text that is drawn, and must paint them. */

/** In the page: wraps what each range holds of each text node in an element of its own, split where the range begins and ends. */
export async function wrapInSpans([count, lengths]) {
  const { article, putBack } = await bench.copy()
  const places = bench.places(article, count, lengths)
  const began = performance.now()
  let wrapped = 0
  for (const { paragraph, from, to } of places) {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
    const nodes = []
    let at = 0
    for (let node = walker.nextNode(); node && at < to; node = walker.nextNode()) {
      const end = at + node.length
      if (end > from) nodes.push({ node, start: Math.max(0, from - at), end: Math.min(node.length, to - at) })
      at = end
    }
    for (const { node, start, end } of nodes) {
      if (end < node.length) node.splitText(end)
      const part = start > 0 ? node.splitText(start) : node
      const span = document.createElement('mark')
      span.style.background = 'rgb(255 224 138 / 80%)'
      span.style.color = 'inherit'
      part.replaceWith(span)
      span.append(part)
      wrapped++
    }
  }
  await bench.painted()
  const took = performance.now() - began
  const inPage = article.querySelectorAll('mark').length
  putBack()
  if (wrapped < count || inPage !== wrapped) throw new Error(`only ${wrapped} stretches of ${count} marks were wrapped`)
  return took
}

/** In the page: the same ranges as annotations, painted as the peer does unless it is told otherwise: by boxes over what is in view. */
export async function annotate([count, lengths]) {
  const { article: container, putBack } = await bench.copy()
  const annotations = bench.places(container, count, lengths).map(({ paragraph, from, to }, i) => {
    const range = document.createRange()
    range.setStart(paragraph.firstChild, from)
    range.setEnd(paragraph.firstChild, to)
    const start = Number(paragraph.dataset.start) + from
    const selector = [{ quote: range.toString(), start, end: start + to - from, range }]
    return { id: `m${i}`, bodies: [], target: { annotation: `m${i}`, selector } }
  })
  const spans = () => container.ownerDocument.querySelectorAll('.r6o-annotation')
  const began = performance.now()
  const annotator = globalThis.RecogitoJS.createTextAnnotator(container, { annotatingEnabled: false })
  annotator.setAnnotations(annotations)
  // It paints when it next may; until something is there it has not painted.
  let frames = 0
  do await bench.painted()
  while (spans().length === 0 && frames++ < 600)
  const took = performance.now() - began
  const { top, bottom } = spans()[0]?.getBoundingClientRect() ?? { top: -1, bottom: -1 }
  annotator.destroy()
  putBack()
  if (!(bottom > 0 && top < innerHeight)) throw new Error('the peer painted nothing in view')
  return took
}

/** In the page, once: a copy of the text for the peers, and where their ranges are: spread as evenly as ours. */
export function givePlaces() {
  // Its build for browsers asks for it all the same.
  globalThis.process = { env: { NODE_ENV: 'production' } }
  /** The drawn text once more in its place, because what a peer does to React's own nodes would break the reader. */
  bench.copy = async () => {
    const own = document.querySelector('article')
    const article = own.cloneNode(true)
    own.after(article)
    own.style.display = 'none'
    await bench.painted()
    await bench.idle()
    const putBack = () => {
      article.remove()
      own.style.display = ''
    }
    return { article, putBack }
  }
  bench.places = (article, count, lengths) => {
    const paragraphs = [...article.querySelectorAll('p[data-start]')].filter(
      ({ firstChild, childNodes }) => childNodes.length === 1 && firstChild.length > 0,
    )
    return Array.from({ length: count }, (_, i) => {
      const place = (i / count) * paragraphs.length
      const paragraph = paragraphs[Math.floor(place)]
      const { length } = paragraph.textContent
      const from = Math.floor((place % 1) * (length - 1))
      return { paragraph, from, to: Math.min(length, from + lengths[i % lengths.length]) }
    })
  }
}
