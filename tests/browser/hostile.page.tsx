import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { sanitize } from '../../core/import/sanitize'
import { startsOf } from '../../core/text/plain-text'
import { Blocks } from '../../renderer/ui/text/Blocks'
import { DOCUMENT, isAttributeAllowed, isElementAllowed } from '../unit/import/hostile/allowed-lists'
import { ATTACKS } from '../unit/import/hostile/attacks'

const place = document.getElementById('root') ?? document.body
const root = createRoot(place)
const refused: string[] = []
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  refused.push(`${violatedDirective} ${blockedURI}`),
)
let ran = 0
Object.assign(window, {
  bad: () => {
    ran++
  },
})

function foreignWithin(element: Element): readonly string[] {
  const found: string[] = []
  for (const inner of element.querySelectorAll('*')) {
    const { localName, namespaceURI } = inner
    const language = namespaceURI?.endsWith('MathML') ? 'mathml' : namespaceURI?.endsWith('xhtml') ? 'html' : 'other'
    if (!isElementAllowed(localName, language)) found.push(localName)
    for (const { name, value } of inner.attributes)
      if (language === 'other' || !isAttributeAllowed(name, value, language))
        found.push(`${localName} ${name}=${value}`)
  }
  return found
}

/** What hostile.test.ts may call in the page. */
export const api = {
  /** Draws each attack as the reader would, every image as if it were there; what the lists of what is allowed do not have. */
  foreign(): readonly string[] {
    return ATTACKS.flatMap(({ is, html }) => {
      const { blocks } = sanitize(html, { image: () => 'image-1.png', resolve: (address) => address })
      const drawing = { document: DOCUMENT, starts: startsOf(blocks, 0), headings: 1 }
      flushSync(() => root.render(<Blocks blocks={blocks} drawing={drawing} />))
      for (const element of place.querySelectorAll<HTMLElement>('a, img')) element.dispatchEvent(new Event('mouseover'))
      return foreignWithin(place).map((found) => `${is}: ${found}`)
    })
  },

  /** How often an attack's script ran, and what the page's policy had to refuse. */
  harm: () => ({ ran, refused }),

  /** Whether the lists would find what should not be there. */
  findsForeign(): boolean {
    const frame = document.createElement('div')
    frame.append(document.createElement('object'))
    return foreignWithin(frame).length === 1
  },
}
