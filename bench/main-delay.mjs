/**
 * Watches how long the app's main process does not come round: `wall` by the clock, `own` by the CPU time of its thread,
 * which what else the machine does cannot lengthen. Both are the longest of all looks, in milliseconds.
 * @param {import('playwright').ElectronApplication} app
 * @returns {Promise<{ stop: () => Promise<{ wall: number, own: number }> }>}
 */
export async function watchMain(app) {
  await app.evaluate(() => {
    globalThis.benchDelay = { wall: 0, own: 0, stopped: false }
    const delay = globalThis.benchDelay
    let last = { at: performance.now(), used: process.threadCpuUsage() }
    const tick = () => {
      const now = { at: performance.now(), used: process.threadCpuUsage() }
      delay.wall = Math.max(delay.wall, now.at - last.at)
      const used = now.used.user - last.used.user + now.used.system - last.used.system
      delay.own = Math.max(delay.own, used / 1_000)
      last = now
      if (!delay.stopped) setTimeout(tick, 1)
    }
    tick()
  })
  return {
    stop: () =>
      app.evaluate(() => {
        globalThis.benchDelay.stopped = true
        return { wall: globalThis.benchDelay.wall, own: globalThis.benchDelay.own }
      }),
  }
}
