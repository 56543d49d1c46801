/** Events at most so often, a tenth of a second: more than an eye follows, and each costs the window a drawing. */
const INTERVAL_MS = 100

/** A teller that leaves out what comes too fast; what came last is always told in the end. */
export interface Paced<T> {
  readonly tell: (value: T) => void
  /** Tells at once, and nothing that waited. */
  readonly tellNow: (value: T) => void
}

/** Passes values on, at most one each `interval` milliseconds. `now` is a clock in milliseconds. */
export function paced<T>(
  pass: (value: T) => void,
  { interval = INTERVAL_MS, now = performance.now.bind(performance) } = {},
): Paced<T> {
  let last = Number.NEGATIVE_INFINITY
  let waiting: { readonly value: T } | null = null
  let timer: NodeJS.Timeout | undefined
  const tellNow = (value: T) => {
    clearTimeout(timer)
    waiting = null
    last = now()
    pass(value)
  }
  const tell = (value: T) => {
    const wait = last + interval - now()
    if (wait <= 0) return tellNow(value)
    if (!waiting) timer = setTimeout(() => waiting && tellNow(waiting.value), wait)
    waiting = { value }
  }
  return { tell, tellNow }
}
