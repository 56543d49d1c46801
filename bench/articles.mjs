/** Made-up articles of the usual length, the same every time. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const words = (
  'margin reader archive harbour winter letter paper copper signal bridge granite market season witness measure ' +
  'quiet former public narrow distant careful early written common open certain lesser plain steady later against ' +
  'between toward beneath among the a of and in to that it was had for with on as by at from his her their one'
).split(' ')

/** Numbers that look random and never change: a linear congruential generator with Knuth's constants for 2^32. */
function numbers(seed) {
  let state = seed >>> 0
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

/**
 * Markdown of about so many characters: a title, then sections of paragraphs.
 * @param {number} seed another seed, another text
 * @param {number} length
 */
export function article(seed, length) {
  const next = numbers(seed)
  const sentence = () => {
    const chosen = Array.from({ length: 8 + next(14) }, () => words[next(words.length)])
    return `${chosen[0][0].toUpperCase()}${chosen.join(' ').slice(1)}.`
  }
  const parts = [`# Article ${seed}: ${words[next(30)]} and ${words[next(30)]}`]
  let written = 0
  while (written < length) {
    const part =
      parts.length % 7 === 6 ? `## ${sentence().slice(0, -1)}` : Array.from({ length: 5 }, sentence).join(' ')
    parts.push(part)
    written += part.length
  }
  return `${parts.join('\n\n')}\n`
}

/**
 * Writes so many articles as files.
 * @returns {string[]} their paths
 */
export function writeArticles(folder, count, length) {
  mkdirSync(folder, { recursive: true })
  return Array.from({ length: count }, (_, index) => {
    const file = join(folder, `article-${String(index + 1).padStart(3, '0')}.md`)
    writeFileSync(file, article(index + 1, length))
    return file
  })
}
