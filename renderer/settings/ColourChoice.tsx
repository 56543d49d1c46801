import { type ReactNode, useId } from 'react'
import { LABEL_COLOURS, type Label, type OwnColour } from '../../core/document/label'
import { paintOf } from '../../core/label/fill'
import { strings } from '../../core/strings'
import { lookStyle } from '../ui/label-look'
import styles from './ColourChoice.module.css'
import { setColour } from './label-commits'
import { OwnColourField } from './OwnColourField'

const t = strings.labels

/** A label's colour: one of the presets, or the person's own for the light themes and for the night. */
export function ColourChoice({ label }: { readonly label: Label }): ReactNode {
  const name = useId()
  const { colour } = label
  const own = typeof colour === 'string' ? ownOf(colour) : colour
  return (
    <fieldset className={styles.choice}>
      <legend>{t.colour}</legend>
      <div className={styles.options}>
        {LABEL_COLOURS.map((preset) => (
          <label key={preset} className={styles.option} title={t.colours[preset]}>
            <input
              type="radio"
              name={name}
              aria-label={t.colours[preset]}
              checked={colour === preset}
              onChange={() => setColour(label, preset)}
            />
            <span className={styles.swatch} style={lookStyle({ ...label, colour: preset })} aria-hidden="true" />
          </label>
        ))}
        <label className={styles.option}>
          <input type="radio" name={name} checked={typeof colour !== 'string'} onChange={() => setColour(label, own)} />
          <span className={styles.own}>{t.own}</span>
        </label>
      </div>
      {typeof colour !== 'string' && (
        <div className={styles.values}>
          <OwnColourField label={label} colour={colour} side="light" />
          <OwnColourField label={label} colour={colour} side="dark" />
        </div>
      )}
    </fieldset>
  )
}

/** An own colour begins as the preset that the label has. */
function ownOf(colour: (typeof LABEL_COLOURS)[number]): OwnColour {
  return { light: paintOf(colour, 'paper').edge, dark: paintOf(colour, 'night').edge }
}
