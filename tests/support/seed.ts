/**
 * Property tests draw the same cases in every run, so that a failure is one of the change and not of the day.
 * `MARGENT_SEED=N npm test -- unit` draws others.
 */
import fc from 'fast-check'

const USUAL_SEED = 20191122

fc.configureGlobal({ seed: Number(process.env.MARGENT_SEED ?? USUAL_SEED) })
