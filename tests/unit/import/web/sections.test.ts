import { describe, expect, it } from 'vitest'
import { prose, read } from './read'

/** A section as DocBook writes it: the heading in a title page of its own, an empty anchor before its words. */
const section = (id: string, title: string, body: string) =>
  `<div class="section"><div class="titlepage"><div><div><h3 class="title"><a id="${id}"/>${title}</h3></div></div></div>${body}</div>`

const chapter = `<html><head><title>Chapter 2. The harbour</title></head><body>
<div class="navheader"><table><tr><td><a href="1.html"><img src="prev.png" width=20 height=20 alt="Prev"></a></td></tr></table></div>
<div class="chapter"><div class="titlepage"><div><div><h2 class="title"><a id="harbour"/>Chapter 2. The harbour</h2></div></div></div>
${section('name', '2.1. Name', '<p>harbour</p>')}
${section('quay', '2.2. The quay', `<p>${prose('quay')}</p>`)}
${section('mole', '2.3. The mole', `<p>Costs:</p><ul><li><p>${prose('mole')}</p></li></ul>`)}
${section('crane', '2.4. The crane', `<p>${prose('crane')}</p><p>${prose('shed')}</p>`)}
${section('ask', '2.5. Whom to ask', '<p>Ask the <a href="h.html">harbour master</a> at the gate.</p>')}
</div><div class="navfooter"><a href="1.html">Prev</a> <a href="3.html">Next</a></div></body></html>`

describe('a manual', () => {
  it('keeps its headings, whatever anchors they hold, and the short sections at both ends', async () => {
    const { lines } = await read(chapter)
    expect(lines.filter((line) => /^2\.\d/.test(line))).toEqual([
      '2.1. Name',
      '2.2. The quay',
      '2.3. The mole',
      '2.4. The crane',
      '2.5. Whom to ask',
    ])
    expect(lines.slice(0, 2)).toEqual(['2.1. Name', 'harbour'])
    expect(lines.at(-1)).toBe('Ask the harbour master at the gate.')
    expect(lines).not.toContain('Prev Next')
  })

  it('takes no teaser for a section, though it is built like one', async () => {
    const box = (title: string, body: string) => `<div class="box"><h2>${title}</h2>${body}</div>`
    const { lines } = await read(`<title>The harbour</title><div id=main>
      ${box('The quay', `<p>${prose('quay')}</p>`)}${box('The mole', `<p>${prose('mole')}</p>`)}
      ${box('Boats for hire', '<p>By the day, from April on.</p><p><a href="/b">See all the boats</a></p>')}</div>`)
    expect(lines.at(-1)).toBe(prose('mole'))
  })

  it('keeps the items that are links in the list that its last sentence is in', async () => {
    const { lines } =
      await read(`<title>The harbour</title><h1>The harbour</h1><div><p>${prose('quay')}</p><p>${prose('mole')}</p>
      <ul><li><p>The accounts are kept in <a href="/a">the tower</a>, where anybody may read them.</p></li>
      <li><p><a href="/b">The register of all the moles</a></p></li></ul></div>`)
    expect(lines.at(-1)).toBe('The register of all the moles')
  })
})

describe('a page', () => {
  it('keeps who said what it quotes', async () => {
    const { lines } = await read(`<title>The harbour</title><h1>The harbour</h1><div><p>${prose('quay')}</p>
      <blockquote><p>Nobody asked us before they took the crane away.</p><footer>Karl Brandt, who lives there</footer></blockquote><p>${prose('mole')}</p></div>`)
    expect(lines).toContain('Karl Brandt, who lives there')
  })

  it('leaves out the menu in the cell beside a text that its lines are broken in', async () => {
    const text = ['quay', 'mole', 'crane', 'shed'].map((name) => prose(name)).join('<br><br>')
    const { lines } =
      await read(`<title>My harbour</title><table><tr><td><a href=1>Home</a><br><a href=2>Boats</a><br><br><a href=3>Links</a></td>
      <td><b>My harbour</b><br><br>${text}<center>The end of the mole</center></td></tr></table>`)
    expect(lines.slice(0, 1)).toEqual([prose('quay')])
  })
})
