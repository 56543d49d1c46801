import { expect, test } from 'vitest'
import { pageKey, titleKey } from '../../../core/document/same-page'

const PAGE = 'https://www.example.org/news/2024/harbour-closed'

test.each([
  'http://www.example.org/news/2024/harbour-closed',
  'https://example.org/news/2024/harbour-closed',
  'https://EXAMPLE.org/news/2024/harbour-closed/',
  'https://m.example.org/news/2024/harbour-closed',
  'https://amp.example.org/news/2024/harbour-closed',
  'https://example.org:443/news/2024/harbour-closed/index.html',
  'https://example.org/news/2024/harbour-closed#comments',
  'https://example.org/news/2024/harbour-closed?utm_source=feed&fbclid=1',
  'https://example.org/news/2024/harbour%2Dclosed',
  'https://example.org/news/2024/harbour-closed/amp',
])('%s is the same page', (address) => {
  expect(pageKey(address)).toBe(pageKey(PAGE))
})

test.each([
  'https://example.org/news/2024/Harbour-closed',
  'https://example.org/news/2024/harbour-closed?page=2',
  'https://example.org/news/2024/harbour-closed-again',
  'https://news.example.org/news/2024/harbour-closed',
  'https://example.org:8080/news/2024/harbour-closed',
  'https://example.net/news/2024/harbour-closed',
])('%s is another page', (address) => {
  expect(pageKey(address)).not.toBe(pageKey(PAGE))
  expect(pageKey(address)).not.toBeNull()
})

test('the order of what a query asks for does not count, and what it asks for does', () => {
  expect(pageKey('https://example.org/read?id=7&part=2')).toBe(pageKey('https://example.org/read?part=2&id=7'))
  expect(pageKey('https://example.org/read?id=7')).not.toBe(pageKey('https://example.org/read?id=8'))
})

test.each([null, '', 'https://example.org/', 'https://example.org', 'file:///home/a.html', 'not an address'])(
  '%s names no page of its own',
  (address) => {
    expect(pageKey(address)).toBeNull()
  },
)

test('titles are compared without case, punctuation and width, authors in any order', () => {
  const key = titleKey({ title: 'The Harbour: A History', authors: ['Ana Lopes', 'B. Kim'] })
  expect(titleKey({ title: 'the harbour – a history', authors: ['B Kim', 'ana lopes'] })).toBe(key)
  expect(titleKey({ title: 'Ｔhe harbour, a history.', authors: ['Ana Lopes', 'B. Kim'] })).toBe(key)
  expect(titleKey({ title: 'The Harbour: A History', authors: ['Ana Lopes'] })).not.toBe(key)
  expect(titleKey({ title: 'The Harbour: A Future', authors: ['Ana Lopes', 'B. Kim'] })).not.toBe(key)
  expect(titleKey({ title: '등대지기의 기록', authors: [] })).toBe('등대지기의 기록')
})

test.each(['', '…', 'Untitled', 'document(3)'])('the title “%s” says nothing', (title) => {
  expect(titleKey({ title, authors: ['Ana Lopes'] })).toBeNull()
})
