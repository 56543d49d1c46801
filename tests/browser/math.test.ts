import { sanitize } from '../../core/import/sanitize'
import { texConverter } from '../../main/import/tex'
import { expect, test } from './page'
import type { api } from './reader.page'

const tex = (written: string, display: 'block' | 'inline' = 'block') =>
  `<tex-math display="${display}">${written.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</tex-math>`

test('formulas are drawn: fractions stand, columns are aligned, lines and enclosures are there', async ({ open }) => {
  const mathml = await texConverter()
  const html = [
    `<p>Before ${tex('\\frac{1}{2}', 'inline')} after.</p>`,
    tex('\\begin{align}longer + left &= a\\\\ b &= c + d\\end{align}'),
    tex('\\begin{array}{c|c}a & b\\\\ \\hline c & d\\end{array}'),
    tex('\\boxed{x}'),
    `<p>As it is written: ${tex('\\frac{', 'inline')}.</p>`,
  ].join('')
  const { page, call } = await open<typeof api>('reader')
  await call('show', { blocks: sanitize(html, { mathml }).blocks })

  const article = page.getByRole('article')
  await expect(article.locator('math')).toHaveCount(4)
  const [above, below] = await article
    .locator('mfrac')
    .first()
    .locator('mn')
    .evaluateAll((numbers) => numbers.map((number) => number.getBoundingClientRect().bottom))
  expect(above).toBeLessThan(below ?? 0)
  const styles = (selector: string, property: string) =>
    article
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)
  const ends = (column: number, side: 'left' | 'right') =>
    article
      .locator('mtable')
      .first()
      .locator(`mtd:nth-child(${column}) > *`)
      .evaluateAll(
        (cells, which) =>
          cells.map((cell) => {
            const drawn = [...cell.querySelectorAll('*'), cell].filter((one) => one.childElementCount === 0)
            const rects = drawn.map((one) => one.getBoundingClientRect())
            return which === 'right'
              ? Math.max(...rects.map((rect) => rect.right))
              : Math.min(...rects.map((rect) => rect.left))
          }),
        side,
      )
  const [first, second] = await ends(1, 'right')
  expect(Math.abs((first ?? 0) - (second ?? 99))).toBeLessThan(2)
  const [third, fourth] = await ends(2, 'left')
  expect(Math.abs((third ?? 0) - (fourth ?? 99))).toBeLessThan(2)
  expect(await styles('mtd[columnlines=solid]', 'border-inline-end-width')).toBe('1px')
  expect(await styles('mtd[rowlines=solid]', 'border-block-end-width')).toBe('1px')
  expect(await styles('menclose', 'border-block-start-width')).toBe('1px')
  await expect(article.locator('p code')).toHaveText('\\frac{')
})
