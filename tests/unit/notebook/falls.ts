/** Marks at whose names `falling-worker.ts` falls. */
export const FALLS_ONCE = '0000000fa11s1'
export const FALLS_ALWAYS = '0000000fa11s0'
export const FALLS_WITH_A_FILE = '0000000fa11sf'
