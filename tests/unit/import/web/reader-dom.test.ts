import { Readability } from '@mozilla/readability'
import { describe, expect, it } from 'vitest'
import { parseHtml } from '../../../../core/import/dom'
import { copyOf } from '../../../../main/import/web/extract/copy'
import { ReaderDocument } from '../../../../main/import/web/extract/reader-dom'
import { prose } from './read'

/** What Readability finds; what the DOM lacks makes it throw. */
function found(html: string): string | null {
  return (
    new Readability(copyOf(parseHtml(html), 'T', new Map()) as never, { disableJSONLD: true }).parse()?.textContent ??
    null
  )
}

describe('the DOM for Readability', () => {
  it('has no link where an anchor leads nowhere', () => {
    const copy = copyOf(parseHtml('<a name=top>Top</a> <a href="/">Home</a>'), 'T', new Map())
    expect(copy.documentElement.getElementsByTagName('a').map(({ textContent }) => textContent)).toEqual(['Home'])
  })

  it('lets it read, clean and lay aside whatever pages have', () => {
    const page = `<body><div class=sidebar><ul>${'<li><a href=1>Link</a>'.repeat(30)}</ul></div><div id=content>
      <font>${prose('quay')}</font><br><br>${prose('mole')}<br><br><p>${prose('crane')}<p></p><h1>T</h1><h2>Other</h2>
      <table><tr><td>${prose('shed')}</td></tr></table><table><tr><th>A<th>B<tr><td>1<td>2</table><form><input>Search</form>
      <div><section><p>${prose('boat')}</p></section></div><img src=a alt=b><figure><img data-src=x.jpg></figure>
      <ul><li>one<li>two</ul><div class=share>Share</div><object></object><iframe></iframe><a href="#x">${'y'.repeat(9)}</a></div>`
    for (const name of ['quay', 'mole', 'crane', 'shed', 'boat'])
      expect(found(page)).toContain(prose(name).slice(0, 60))
    expect(found(page)).not.toContain('Link')
  })

  it('gives the page back as it was where nothing was found at first', () => {
    expect(found(`<body><div class=sidebar><p>${prose('quay', 1)}</p></div>`)).toContain(prose('quay', 1))
  })

  it('keeps its nodes in order', () => {
    const page = new ReaderDocument('T')
    const [a, b, c] = ['a', 'b', 'c'].map((name) => page.body.appendChild(page.createElement(name)))
    if (!a || !b || !c) throw new Error('No nodes')
    page.body.appendChild(a)
    page.body.replaceChild(page.createTextNode('x'), c)
    expect(page.body.childNodes.map(({ nodeName }) => nodeName)).toEqual(['B', '#text', 'A'])
    page.body.removeChild(b)
    expect([page.body.textContent, page.body.children.length, page.body.firstElementChild]).toEqual(['x', 1, a])
    expect([c.parentNode, b.nextSibling]).toEqual([null, null])
  })
})
