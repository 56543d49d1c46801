import type { Block } from '../../core/text/tree'

/** Numbered sentences, so that every place in the text can be told from every other. */
export function longText(paragraphs: number): readonly Block[] {
  return Array.from({ length: paragraphs }, (_, i) => paragraph(i))
}

/** About 300 characters; each twentieth is a heading. */
function paragraph(i: number): Block {
  if (i % 20 === 0) return { kind: 'heading', level: 2, spans: [`Chapter ${i / 20 + 1}`] }
  return {
    kind: 'paragraph',
    spans: [
      `Here begins paragraph ${i} of the log. `,
      { kind: 'emphasis', spans: [`The tide of day ${i} came late.`] },
      ` The keeper wrote down the wind, the state of the lamp, and the names of ${i} boats that passed the pier before dark. He added what he thought of each, and signed the page of day ${i} with his full name.`,
    ],
  }
}
