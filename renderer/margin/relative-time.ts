import { useSyncExternalStore } from 'react'
import { strings } from '../../core/strings'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const thisYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })
const otherYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

/** How long ago something was, in as few words as say it: "just now", "2 min ago", "yesterday", "28 Oct", "28 Oct 2019". */
export function relativeTime(at: string, now: Date): string {
  const then = new Date(at)
  const past = now.getTime() - then.getTime()
  if (Number.isNaN(past)) return ''
  if (past < MINUTE) return strings.margin.justNow
  if (past < HOUR) return strings.margin.minutesAgo(Math.floor(past / MINUTE))
  const days = Math.round((startOfDay(now) - startOfDay(then)) / DAY)
  if (days === 0) return strings.margin.hoursAgo(Math.floor(past / HOUR))
  if (days === 1) return strings.margin.yesterday
  return (then.getFullYear() === now.getFullYear() ? thisYear : otherYear).format(then)
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}

let minute = Date.now()

/** The time of the last full minute that was noticed; one timer serves all notes. */
export function useMinute(): Date {
  return new Date(useSyncExternalStore(subscribe, () => minute))
}

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => {
    minute = Date.now()
    for (const each of listeners) each()
  }, MINUTE)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}
