import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Image } from '../../../core/text/tree'
import { Picture } from '../../../renderer/ui/text/Picture'
import styles from '../../../renderer/ui/text/text.module.css'

const classOf = (image: Partial<Image>) =>
  /class="([^"]+)"/.exec(
    renderToStaticMarkup(
      <Picture
        image={{ kind: 'image', source: 'image-1.png', alternative: 'A map', ...image }}
        document="0123456789abc"
        place="inline"
      />,
    ),
  )?.[1]

test('a picture in a cell is drawn as large as it is, and a sign in a line as high as the line', () => {
  expect(classOf({ width: 20, height: 20 })).toBe(styles.inlinePicture)
  expect(classOf({})).toBe(styles.inlinePicture)
  expect(classOf({ width: 220, height: 160 })).toBe(styles.largePicture)
  expect(styles.largePicture).not.toBe(styles.inlinePicture)
})
