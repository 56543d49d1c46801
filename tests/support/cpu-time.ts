/**
 * Milliseconds of the processor that this thread has used so far. What a limit is compared with: by the clock the other tests,
 * and whatever else the machine does, would be measured too.
 */
export function cpuTime(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}
