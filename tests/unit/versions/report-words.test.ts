import { expect, test } from 'vitest'
import { strings } from '../../../core/strings'
import { hasReport, summaryWords } from '../../../renderer/ui/summary-words'

const { report } = strings.versions

test('a report names what there is, and counts the marks once', () => {
  expect(report({ kept: 37, moved: 3, needYou: 1, cameBack: 2 })).toBe(
    '37 marks kept, 3 moved, 1 needs you, 2 came back',
  )
  expect(report({ kept: 0, moved: 0, needYou: 1, cameBack: 0 })).toBe('1 mark needs you')
  expect(report({ kept: 0, moved: 1, needYou: 1200, cameBack: 0 })).toBe('1 mark moved, 1,200 need you')
  expect(report({ kept: 0, moved: 0, needYou: 0, cameBack: 0 })).toBeNull()
})

const earlier = { document: 'e', title: 'The old one' }
const added = (name: string, like: typeof earlier | null) => ({ name, document: name, title: name, earlier: like })

test('a newer version of a document is named where it is the only one; of several a list tells', () => {
  const one = { added: [added('a', earlier)], failures: [], passedOver: 0 }
  expect(summaryWords(one)).toBe('1 document added. It looks like a newer version of “The old one”.')
  expect(hasReport(one)).toBe(false)
  const two = { added: [added('a', earlier), added('b', null)], failures: [], passedOver: 0 }
  expect(summaryWords(two)).toBe('2 documents added. One looks like a newer version of a document that you have.')
  expect(hasReport(two)).toBe(true)
  const many = { added: [added('a', earlier), added('b', earlier)], failures: [], passedOver: 0 }
  expect(summaryWords(many)).toContain('2 look like newer versions of documents that you have.')
})
