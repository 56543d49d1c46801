import { type ReactNode, useId, useState } from 'react'
import { useStore } from 'zustand'
import { strings } from '../../core/strings'
import { narrowTo } from '../state/notebook'
import { uiStore } from '../state/ui'
import { Choices } from './Choices'
import { beginningOf, between, lastDay, localDay, SPANS, spanOf } from './dates'
import { FilterMenu } from './FilterMenu'
import styles from './Filters.module.css'
import { useDateCounts } from './use-date-counts'

const t = strings.notebook
const KINDS = ['made', 'changed'] as const
const CHOICES = ['any', ...SPANS, 'between'] as const

/** When marks were made or last changed. */
export function DateFilter(): ReactNode {
  const date = useStore(uiStore, ({ notebook }) => notebook.query.filter.date)
  return (
    <FilterMenu name={t.date} chosen={date ? 1 : 0}>
      <DateChoices />
    </FilterMenu>
  )
}

function DateChoices(): ReactNode {
  const ids = useId()
  const date = useStore(uiStore, ({ notebook }) => notebook.query.filter.date)
  const [of, setOf] = useState<(typeof KINDS)[number]>(date?.of ?? 'changed')
  const [chosen, setChosen] = useState(() => spanOf(date, new Date()))
  const counts = useDateCounts(of)
  const [days, setDays] = useState({
    first: date?.from ? localDay(date.from) : '',
    last: date?.before ? lastDay(date.before) : '',
  })
  const narrow = (kind: typeof of, span: typeof chosen, { first, last } = days) => {
    if (span === 'any') narrowTo({ date: null })
    else if (span === 'between') narrowTo({ date: between(kind, first, last) })
    else narrowTo({ date: { of: kind, from: beginningOf(span, new Date()), before: null } })
  }
  const dayField = (end: 'first' | 'last', name: string) => (
    <>
      <label htmlFor={`${ids}-${end}`}>{name}</label>
      <input
        id={`${ids}-${end}`}
        type="date"
        value={days[end]}
        onChange={({ target }) => {
          const next = { ...days, [end]: target.value }
          setDays(next)
          setChosen('between')
          narrow(of, 'between', next)
        }}
      />
    </>
  )
  return (
    <>
      <Choices
        name={t.dateOf}
        kind="one"
        choices={KINDS.map((value) => ({ value, name: t.dateIs[value] }))}
        chosen={[of]}
        onChoose={(kind) => {
          setOf(kind)
          narrow(kind, chosen)
        }}
      />
      <Choices
        name={t.date}
        kind="one"
        choices={CHOICES.map((value) => {
          const count = value === 'between' ? undefined : counts[value]
          return { value, name: t.days[value], ...(count !== undefined && { count }) }
        })}
        chosen={[chosen]}
        onChoose={(span) => {
          setChosen(span)
          narrow(of, span)
        }}
      />
      <div className={styles.days}>
        {dayField('first', t.from)}
        {dayField('last', t.to)}
      </div>
    </>
  )
}
