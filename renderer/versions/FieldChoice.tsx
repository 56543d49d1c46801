import { MoveRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { longDate } from '../../core/document/long-date'
import type { Source } from '../../core/document/record'
import { strings } from '../../core/strings'
import { ICON } from '../ui/IconButton'
import styles from './FieldChoice.module.css'

const t = strings.versions

type Field = keyof Source

interface Props {
  /** Fields that would change. */
  readonly fields: readonly Field[]
  /** The title block that is here; null where it is not known. */
  readonly before: Source | null
  readonly after: Source
  readonly chosen: readonly Field[]
  readonly onChoose: (chosen: readonly Field[]) => void
}

/** What would change in the title block, each with a tick: only what is ticked is taken over. */
export function FieldChoice({ fields, before, after, chosen, onChoose }: Props): ReactNode {
  const toggle = (field: Field) => onChoose(fields.filter((other) => (other === field) !== chosen.includes(other)))
  return (
    <fieldset className={styles.fields}>
      <legend>{t.fieldsLegend}</legend>
      {fields.map((field) => (
        <label key={field}>
          <input type="checkbox" checked={chosen.includes(field)} onChange={() => toggle(field)} />
          <span className={styles.name}>{t.fields[field]}</span>
          <span className={styles.values}>
            {before && (
              <>
                <del>{words(field, before[field])}</del>
                <MoveRight {...ICON} size={14} aria-hidden="true" />
              </>
            )}
            <ins>{words(field, after[field])}</ins>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function words(field: Field, value: Source[Field]): string {
  if (value === null || value.length === 0) return t.none
  if (typeof value !== 'string') return value.join(', ')
  return field === 'date' ? longDate(value) : value
}
