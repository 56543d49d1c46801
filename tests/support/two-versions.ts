/** A page as it was saved first, and as it was saved again: a note was added, a sentence written anew, a paragraph taken out. */
import type { Page } from 'playwright/test'
import { expect } from './app'
import { searchPalette, text, writeFiles } from './shell'

export const TITLE = 'Six weeks without the night ferry'

/** The sentence that was written anew, before and after. */
export const NARROW =
  'The narrow technical exchange that both ministries have planned will not be able to settle either.'
export const LIMITED = 'The limited exchange of experts that ministries have planned cannot settle either.'
/** A sentence that stands in both. */
export const COUNCIL =
  'The council withdrew its money on 4 October, pointing to three winters in which the boat had sailed half empty, and tied any return to the repair of the northern pier.'
/** A sentence that is in the first alone. */
export const WITHDRAWN = 'Nobody at the harbour office remembers who wrote the first timetable.'
/** What stands in the newer one alone. */
export const ADDED = 'An editor’s note was added here on 9 December: the figures of the council were checked.'

const OPENING =
  'The island had six weeks to get used to evenings without a boat, and spent all but two days of them waiting for one, in the two rooms of the harbour office and in the queue before it.'
const LETTER = 'It was announced in a letter, and the letter says nothing of the pier, of the crew or of the winter.'
const MASTER =
  'The harbour master lights the lamp on the pier at five, whether there is a boat or not, and he says that he will do so until somebody tells him in writing that the light is not wanted.'
const QUARREL =
  'The quarrel over the wording may matter more than the boat. If the bridge is counted in the price of the crossing, neither office can say what a single evening costs.'
const MEETING =
  'A meeting is to follow next month, at the edge of a hearing on the pier. Until then the boat sails, for the time being, on a sentence that two offices read in two ways.'

const page = (paragraphs: readonly string[], meta: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${TITLE}</title>
<link rel="canonical" href="https://news.example.org/ferry">${meta}</head><body><article>
<h1>${TITLE}</h1>
${paragraphs.map((words) => `<p>${words}</p>`).join('\n')}
</article></body></html>`

const OLD = page([OPENING, COUNCIL, QUARREL, NARROW, LETTER, WITHDRAWN, MASTER, MEETING], '')
const NEWER = page(
  [OPENING, ADDED, COUNCIL, QUARREL, LIMITED, LETTER, MASTER, MEETING],
  '<meta name="author" content="Ada Lowe"><meta property="article:published_time" content="2019-12-09">',
)

/** Writes both into a folder: paths of the first and of the newer one. */
export function writeVersions(folder: string): { readonly old: string; readonly newer: string } {
  const [old = '', newer = ''] = writeFiles(folder, { 'ferry.html': OLD, 'ferry-december.html': NEWER })
  return { old, newer }
}

/** Marks the sentence that begins with these words, by the mouse and a key. */
export async function markSentence(window: Page, words: string, key: string): Promise<void> {
  await selectSentence(window, words)
  await window.keyboard.press(key)
  await expect(window.getByRole('toolbar')).toHaveCount(0)
}

/** Selects the sentence that begins with these words, which begins a paragraph. */
export async function selectSentence(window: Page, words: string): Promise<void> {
  await text(window)
    .getByText(words)
    .click({ clickCount: 3, position: { x: 40, y: 10 } })
  await expect(window.getByRole('toolbar')).toBeVisible()
}

/** Runs a command by its title. */
export async function run(window: Page, command: string): Promise<void> {
  await searchPalette(window, `>${command}`)
  await window.keyboard.press('Enter')
}
