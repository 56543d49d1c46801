import { TriangleAlert } from 'lucide-react'
import { type CSSProperties, type ReactNode, useId } from 'react'
import type { Label, LabelPattern } from '../../core/document/label'
import { hexOfRgb, over, rgbOf } from '../../core/label/colour'
import { FILL_ALPHA, type Look, PAGES, paintOf } from '../../core/label/fill'
import { type Alike, alikeIn, seen, VISIONS, type Vision } from '../../core/label/vision'
import { strings } from '../../core/strings'
import { ICON } from '../ui/IconButton'
import { lookStyle } from '../ui/label-look'
import styles from './LabelPreview.module.css'
import { useLook } from './use-look'

const t = strings.labels
/** With more labels there are too many pairs to read; those that nothing tells apart are always named. */
const MOST_SENTENCES = 4

/** A text marked with every label, as people with each kind of colour vision see it in the theme that is on; and in words. */
export function LabelPreview({ all }: { readonly all: readonly Label[] }): ReactNode {
  const heading = useId()
  const look = useLook()
  const pairs = alikeIn(all, look).toSorted((a, b) => signs(a) - signs(b))
  const named = pairs.filter((pair, i) => signs(pair) === 0 || i < MOST_SENTENCES)
  return (
    <section className={styles.preview} aria-labelledby={heading}>
      <h3 id={heading}>{t.preview}</h3>
      <dl className={styles.rows}>
        {VISIONS.map((vision) => (
          <div key={vision}>
            <dt>{t.visions[vision]}</dt>
            <dd style={pageAs(look, vision)}>
              {all.map((label) => (
                <span key={label.id} className={styles.passage}>
                  <i style={signAs(label, look, vision)}>{label.letter}</i>
                  <span dir="auto" style={passageAs(label, look, vision)}>
                    {label.name}
                  </span>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <ul className={styles.words}>
        {named.length === 0 && <li>{t.previewTold}</li>}
        {named.map((pair) => (
          <li key={`${pair.one.id} ${pair.other.id}`} data-same={signs(pair) === 0 || undefined}>
            {signs(pair) === 0 && <TriangleAlert {...ICON} aria-hidden="true" />}
            {t.alike(pair)}
          </li>
        ))}
        {pairs.length > named.length && <li>{t.alikeMore(pairs.length - named.length)}</li>}
      </ul>
    </section>
  )
}

/** How many signs tell the two apart. */
function signs({ pattern, letter }: Alike): number {
  return Number(pattern === 'different') + Number(letter === 'different')
}

function pageAs(look: Look, vision: Vision): CSSProperties {
  return { background: seen(PAGES[look].page, vision), color: seen(PAGES[look].ink, vision) }
}

function signAs({ colour }: Label, look: Look, vision: Vision): CSSProperties {
  return { background: seen(paintOf(colour, look).edge, vision), color: seen(PAGES[look].page, vision) }
}

function passageAs({ colour, pattern }: Label, look: Look, vision: Vision): CSSProperties {
  const { fill, edge } = paintOf(colour, look)
  const shown = hexOfRgb(over(rgbOf(fill), FILL_ALPHA[look] / 100, rgbOf(PAGES[look].page)))
  return {
    background: seen(shown, vision),
    textDecorationColor: seen(edge, vision),
    textDecorationStyle: pattern,
    textUnderlineOffset: offsetOf(pattern, colour),
  }
}

function offsetOf(pattern: LabelPattern, colour: Label['colour']): string | undefined {
  return lookStyle({ colour, pattern })['--offset']
}
