import { expect, test } from 'vitest'
import type { CloseAnswer } from '../../../core/api'
import { type CloseSteps, mayClose } from '../../../main/window/close'

const unsaved: CloseAnswer = { kind: 'unsaved', commits: [], failure: { kind: 'diskFull' } }
const saved: CloseAnswer = { kind: 'saved' }

/** Steps that give their answers in order, and what was asked. */
function steps(answers: readonly (CloseAnswer | null)[], choices: readonly string[], copies: readonly boolean[] = []) {
  const asked: string[] = []
  const next = <T>(who: string, list: readonly T[]) => {
    asked.push(who)
    const answer = list[asked.filter((other) => other === who).length - 1]
    if (answer === undefined) throw new Error(`${who} was asked too often`)
    return answer
  }
  const choose = (who: string) => {
    asked.push(who)
    return choices[asked.filter((other) => other === 'person' || other === 'silent').length - 1] as never
  }
  const given: CloseSteps = {
    ask: async () => next('window', answers),
    chooseUnsaved: async () => choose('person'),
    chooseSilent: async () => choose('silent'),
    saveCopy: async () => next('copy', copies),
  }
  return { asked, steps: given }
}

test('goes where all is saved, without a question', async () => {
  const { asked, steps: given } = steps([saved], [])
  expect(await mayClose(given)).toBe('go')
  expect(asked).toEqual(['window'])
})

test('tries again as often as the person says', async () => {
  const { asked, steps: given } = steps([unsaved, unsaved, saved], ['retry', 'retry'])
  expect(await mayClose(given)).toBe('go')
  expect(asked).toEqual(['window', 'person', 'window', 'person', 'window'])
})

test('goes with a copy, and asks again where there came none', async () => {
  const { asked, steps: given } = steps([unsaved, unsaved], ['copy', 'copy'], [false, true])
  expect(await mayClose(given)).toBe('go')
  expect(asked).toEqual(['window', 'person', 'copy', 'window', 'person', 'copy'])
})

test('leaves what is unsaved only on the person’s word', async () => {
  expect(await mayClose(steps([unsaved], ['leave']).steps)).toBe('go')
  expect(await mayClose(steps([unsaved], ['stay']).steps)).toBe('stay')
})

test('does not wait for a silent window for ever', async () => {
  const { asked, steps: given } = steps([null, null], ['wait', 'leave'])
  expect(await mayClose(given)).toBe('go')
  expect(asked).toEqual(['window', 'silent', 'window', 'silent'])
})
