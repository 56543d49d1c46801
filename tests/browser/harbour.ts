import type { Block } from '../../core/text/tree'
import type { Given } from './open-text'

const p = (text: string): Block => ({ kind: 'paragraph', spans: [text] })

/** A short article with marks of every label and three notes, for what is looked at and pointed at. */
export const harbour: Given = {
  source: {
    title: 'Six weeks without the night ferry',
    section: 'Briefing',
    date: '2019-11-28',
  },
  words: 1180,
  marks: [
    {
      words:
        'The council withdrew its money on 4 October, pointing to three winters in which the boat had sailed half empty',
      letter: 'C',
      note: 'Three winters from which year on? The figures begin in **2016**: check against the harbour’s own ledger.',
      tags: ['timeline'],
    },
    {
      words: 'a pause of the contract, which either side may end within a month',
      letter: 'D',
      note: '“Pause” is the hinge. Compare:\n\n- contract ended\n- contract paused',
      tags: ['law'],
    },
    {
      words: 'the harbour master said that he had promised nothing',
      letter: 'X',
      note: 'Contradicts the minutes: see [[Who said what, 20–26 Nov]].',
      tags: ['promise'],
    },
    { words: 'If the bridge is counted in the price of the crossing', letter: 'E' },
  ],
  blocks: [
    p(
      'The island had six weeks to get used to evenings without a boat, and spent all but two days of them waiting for one.',
    ),
    p(
      'The night ferry sails under a contract that renews itself each spring unless somebody gives notice. The council withdrew its money on 4 October, pointing to three winters in which the boat had sailed half empty, and tied any return to the repair of the northern pier.',
    ),
    p(
      'What was agreed in November was therefore no new contract. It was a pause of the contract, which either side may end within a month. Both sides described it differently, and the difference has since become the story.',
    ),
    { kind: 'heading', level: 2, spans: ['Who promised what to whom'] },
    p(
      'A spokesman for the council told reporters that the harbour had offered to sail without money. The harbour protested. In its own account the offer came from the council; on 26 November the harbour master said that he had promised nothing.',
    ),
    p(
      'The quarrel over the wording may matter more than the boat. If the bridge is counted in the price of the crossing, the sober calculation that both offices have planned will not be able to settle either.',
    ),
    p(
      'A meeting is to follow next month, at the edge of a hearing on the pier. Until then the boat sails, for the time being, on a sentence that two offices read in two ways.',
    ),
    ...Array.from({ length: 12 }, (_, i) =>
      p(
        `Paragraph ${i + 1} of the appendix repeats what the timetable says of winter evenings, of the crew that has to be paid whether it sails or not, and of the lamp on the northern pier, which the harbour lights at five.`,
      ),
    ),
  ],
}
