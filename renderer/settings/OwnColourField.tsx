import { type ReactNode, useId } from 'react'
import type { CommitId } from '../../core/document/id'
import type { Label, OwnColour } from '../../core/document/label'
import { hexOf } from '../../core/label/colour'
import { contrastsOf, LETTER_CONTRAST, LINE_CONTRAST, readable } from '../../core/label/contrast'
import type { Look } from '../../core/label/fill'
import { strings } from '../../core/strings'
import { Button } from '../ui/Button'
import styles from './ColourChoice.module.css'
import { setColour } from './label-commits'
import { useDraft } from './use-draft'

interface OwnColourFieldProps {
  readonly label: Label
  readonly colour: OwnColour
  readonly side: keyof OwnColour
}

const t = strings.labels
const LOOKS_OF: { readonly [S in keyof OwnColour]: readonly Look[] } = { light: ['paper', 'sepia'], dark: ['night'] }
const WAY = { light: 'darker', dark: 'lighter' } as const

/** One of the two values of an own colour, chosen or typed; how well it shows is said, with a way out where it does not. */
export function OwnColourField({ label, colour, side }: OwnColourFieldProps): ReactNode {
  const told = useId()
  const take = (typed: string, group?: CommitId) => {
    const hex = hexOf(typed)
    return hex === null ? null : setColour(label, { ...colour, [side]: hex }, group)
  }
  const hex = useDraft(colour[side], take)
  const now = hexOf(hex.shown)
  const shown = now ?? colour[side]
  const contrasts = LOOKS_OF[side].map((look) => contrastsOf({ ...colour, [side]: shown }, look))
  const weakest = Math.min(...contrasts.map(({ edge }) => edge))
  const weak = weakest >= LETTER_CONTRAST ? 'fine' : weakest >= LINE_CONTRAST ? 'letter' : 'line'
  return (
    <div className={styles.value}>
      <span className={styles.where}>{t[side]}</span>
      <input
        type="color"
        aria-label={t[side]}
        aria-describedby={told}
        value={shown}
        onChange={({ target }) => hex.put(target.value)}
        onBlur={hex.end}
      />
      <input
        className={styles.hex}
        aria-label={t.hex(t[side])}
        aria-describedby={told}
        aria-invalid={now === null}
        spellCheck={false}
        autoComplete="off"
        value={hex.shown}
        onChange={({ target }) => hex.put(target.value)}
        onBlur={hex.end}
      />
      <p id={told} className={weak === 'fine' && now ? styles.fine : styles.weak} role="status">
        {now ? t.contrast(contrasts, weak, WAY[side]) : t.hexBad}
      </p>
      {weak !== 'fine' && now && (
        <Button look="quiet" onClick={() => take(readable(shown, LOOKS_OF[side]))}>
          {t.suggest(WAY[side])}
        </Button>
      )}
    </div>
  )
}
