import type { Text } from '../../core/text/tree'

/** A text with every kind of block and span, and the awkward cases: empty cells, adjacent images, breaks at edges. */
export const everyKind: Text = {
  plainTextVersion: 1,
  leftOut: [],
  blocks: [
    { kind: 'heading', level: 2, id: 'top', spans: ['Tide ', { kind: 'emphasis', spans: ['tables'] }] },
    {
      kind: 'paragraph',
      spans: [
        'Plain, ',
        { kind: 'strong', spans: ['strong ', { kind: 'emphasis', spans: ['and both'] }] },
        ', ',
        { kind: 'link', address: 'https://example.org/', spans: ['a link'] },
        ', H',
        { kind: 'subscript', spans: ['2'] },
        'O, 2',
        { kind: 'superscript', spans: ['10'] },
        ', ',
        { kind: 'deleted', spans: ['out'] },
        { kind: 'inserted', spans: ['in'] },
        { kind: 'small', spans: ['small'] },
        { kind: 'keyboard', spans: ['Esc'] },
        { kind: 'code', spans: ['x = 1'] },
        '.',
      ],
    },
    {
      kind: 'paragraph',
      spans: [
        { kind: 'ruby', spans: ['東京'], reading: 'とうきょう' },
        'と',
        { kind: 'ruby', spans: ['京都'], reading: 'きょうと' },
        ' and ',
        { kind: 'foreign', language: 'ar', direction: 'rtl', spans: ['مرحبا'] },
        { kind: 'noteReference', note: 'n1', sign: '1' },
        ' after the sign',
        { kind: 'noteReference', note: 'n1', sign: '1' },
      ],
    },
    {
      kind: 'paragraph',
      spans: [
        { kind: 'image', source: 'a.png', alternative: 'A' },
        { kind: 'image', source: null, alternative: 'B' },
        ' between ',
        { kind: 'break' },
        'second line',
        { kind: 'break' },
        { kind: 'image', source: 'c.png', alternative: '' },
      ],
    },
    {
      kind: 'paragraph',
      spans: [
        'As ',
        {
          kind: 'inlineMath',
          tex: 'a^2',
          mathml: {
            name: 'math',
            children: [
              {
                name: 'msup',
                children: [
                  { name: 'mi', children: ['a'] },
                  { name: 'mn', children: ['2'] },
                ],
              },
            ],
          },
        },
        ' and ',
        { kind: 'inlineMath', tex: 'b+c' },
        ' show.',
      ],
    },
    {
      kind: 'quote',
      blocks: [
        { kind: 'paragraph', spans: ['Quoted once.'] },
        { kind: 'quote', blocks: [{ kind: 'paragraph', spans: ['Quoted twice.'] }] },
      ],
    },
    {
      kind: 'list',
      ordered: true,
      start: 3,
      items: [
        { kind: 'item', blocks: [{ kind: 'paragraph', spans: ['Third'] }] },
        {
          kind: 'item',
          checked: true,
          blocks: [
            { kind: 'paragraph', spans: ['Fourth'] },
            {
              kind: 'list',
              ordered: false,
              items: [{ kind: 'item', blocks: [{ kind: 'paragraph', spans: ['Nested'] }] }],
            },
          ],
        },
      ],
    },
    { kind: 'code', text: 'if (tide) {\n\n  wait()\n}', syntax: 'js' },
    { kind: 'divider' },
    {
      kind: 'table',
      caption: ['Heights'],
      rows: [
        {
          cells: [
            { header: true, spans: ['Port'] },
            { header: true, columns: 2, spans: ['Metres'] },
          ],
        },
        {
          cells: [
            { spans: ['Brest'] },
            { spans: [] },
            { align: 'end', spans: ['7', { kind: 'strong', spans: ['.1'] }] },
          ],
        },
        { cells: [{ spans: [] }, { spans: [] }, { spans: [] }] },
      ],
    },
    { kind: 'figure', image: { kind: 'image', source: 'd.png', alternative: 'A gauge' }, caption: ['The gauge, 1846'] },
    { kind: 'figure', image: { kind: 'image', source: null, alternative: '' } },
    { kind: 'displayMath', tex: 'E=mc^2', mathml: { name: 'math', children: [{ name: 'mi', children: ['E'] }] } },
    { kind: 'displayMath', tex: 'raw' },
    {
      kind: 'definitions',
      entries: [
        { kind: 'term', spans: ['neap'] },
        { kind: 'description', blocks: [{ kind: 'paragraph', spans: ['the lesser tide'] }] },
      ],
    },
    { kind: 'verse', spans: ['The moon  ', { kind: 'break' }, '   pulls\nagain'] },
    { kind: 'paragraph', spans: ['A 🌊 wave, e\u0301 composed, 👩‍🚀 joined.'] },
    { kind: 'footnote', id: 'n1', sign: '1', blocks: [{ kind: 'paragraph', spans: ['The note itself.'] }] },
  ],
}
