/**
 * How well marks are found again in another version of their text, and how fast; beside what others use.
 *
 * Quotes of 10, 40 and 200 characters at places drawn from saved pages and books (`anchor/texts.ts`), each after edits of
 * many kinds (`anchor/edits.ts`), so that the true place is known by construction. What counts as found and as wrong says
 * `anchor/outcome.ts`. The percentages are of one run: nothing in it is left to chance. Half of the texts are held out: on
 * these nothing was ever tuned, and their figures stand beside the others'.
 */
import { type Contender, domAnchorTextQuote, likeHypothesis } from './anchor/contenders.ts'
import { EDITS, HARDER_EDITS } from './anchor/edits.ts'
import { withOldText, withoutOldText } from './anchor/ours.ts'
import { LENGTHS, type Length } from './anchor/places.ts'
import { type Share, shareOf, type Which } from './anchor/report.ts'
import { checked, type NewVersion, newVersions, relocated } from './anchor/speed.ts'
import { NOT_EXTRACTED_AGAIN, study, studyAgain, type Trial } from './anchor/study.ts'
import { studyTexts } from './anchor/texts.ts'
import { appThread, type Handed } from './anchor/thread.ts'

/** The length that goals are set for, in characters. */
const USUAL = 40
const GOAL_FOUND = 97
const GOAL_WRONG = 3
const GOAL_ALL_MS = 2_000
/** Longer than this a window feels that main is busy. */
const GOAL_BLOCK_MS = 50

const FOUND_GOALS: readonly string[] = ['12 % of its characters edited']
const WRONG_GOALS: readonly string[] = ['it removed', 'its section removed']

/** After these there is nothing to be found, so only what is wrong is counted. */
const REMOVALS: readonly string[] = [...WRONG_GOALS, 'all of them at once, and it removed', NOT_EXTRACTED_AGAIN]

interface Given {
  readonly compare: (options: { readonly cases: readonly object[] }) => Promise<unknown>
}

export async function bench({ compare }: Given): Promise<void> {
  const texts = await studyTexts()
  const ours = [withOldText(), withoutOldText()]
  const peers = [likeHypothesis(), domAnchorTextQuote()]
  const trials = [
    ...study(texts, EDITS, [...ours, ...peers]),
    ...studyAgain(texts, [...ours, ...peers]),
    ...study(texts, HARDER_EDITS, ours),
  ]
  const versions = newVersions()
  const [first] = versions
  if (!first) throw new Error('there are versions')
  const { run, close } = appThread(first)
  await compare({
    cases: [
      ...ours.flatMap((our) => [...casesOf(trials, our, peers), ...halves(trials, our)]),
      ...times(trials, ours, peers),
      ...speed(versions, peers),
      ...inApp(first, run),
    ],
  })
  close()
}

/** What was found and what was wrong, after each edit, at each length; beside each peer that was given the same. */
function casesOf(trials: readonly Trial[], our: Contender, peers: readonly Contender[]): readonly object[] {
  const cases: object[] = []
  for (const edit of new Set(trials.map((trial) => trial.edit)))
    for (const length of LENGTHS) {
      const share = shareOf(trials, { edit, length, contender: our.name })
      if (!share) continue
      const beside = peers.map((peer) => ({
        name: peer.name,
        share: shareOf(trials, { edit, length, contender: peer.name }),
      }))
      const shown = beside.some((peer) => peer.share) ? beside : [{ name: '', share: null }]
      for (const peer of shown) {
        const of = `${our.name}, ${edit}, ${length} characters (${share.trials} passages)`
        if (!REMOVALS.includes(edit))
          cases.push(percent(`found: ${of}`, 'throughput', 'found', share, peer, foundGoal(edit, length)))
        cases.push(percent(`wrong: ${of}`, 'cost', 'wrong', share, peer, wrongGoal(edit, length)))
        const others: readonly (keyof Share)[] = edit.includes('inserted into') ? ['parts', 'repeats'] : ['repeats']
        for (const kind of others)
          if (share[kind] > 0 || (peer.share?.[kind] ?? 0) > 0)
            cases.push(percent(`${SAID[kind as 'parts' | 'repeats']}: ${of}`, 'cost', kind, share, peer, undefined))
      }
    }
  return cases
}

const SAID = { parts: 'a part of it alone', repeats: 'at a verbatim repeat of it' } as const

const foundGoal = (edit: string, length: Length) =>
  length === USUAL && FOUND_GOALS.includes(edit) ? GOAL_FOUND : undefined
const wrongGoal = (edit: string, length: Length) =>
  length === USUAL && WRONG_GOALS.includes(edit) ? GOAL_WRONG : undefined

/** The goals' cases of both halves of the texts apart. */
function halves(trials: readonly Trial[], our: Contender): readonly object[] {
  return [false, true].flatMap((heldOut) =>
    [...FOUND_GOALS, ...WRONG_GOALS].flatMap((edit) => {
      const which: Which = { edit, length: USUAL, contender: our.name, heldOut }
      const share = shareOf(trials, which)
      if (!share) return []
      const of = `${our.name}, ${edit}, ${USUAL} characters, ${heldOut ? 'held out' : 'looked at'} (${share.trials} passages)`
      const none = { name: '', share: null }
      return FOUND_GOALS.includes(edit)
        ? [percent(`found: ${of}`, 'throughput', 'found', share, none, GOAL_FOUND)]
        : [percent(`wrong: ${of}`, 'cost', 'wrong', share, none, GOAL_WRONG)]
    }),
  )
}

interface Beside {
  readonly name: string
  readonly share: Share | null
}

function percent(
  name: string,
  kind: 'cost' | 'throughput',
  what: keyof Share,
  share: Share,
  { name: peerName, share: peer }: Beside,
  goal: number | undefined,
): object {
  return {
    ...{ case: name, unit: '%', kind, ours: async () => share[what] },
    ...(peer && { peerName, peer: async () => peer[what] }),
    ...(goal !== undefined && { goal: { ours: goal } }),
  }
}

/** Milliseconds a passage, on average of all trials that the peer had too. */
function times(trials: readonly Trial[], ours: readonly Contender[], peers: readonly Contender[]): readonly object[] {
  const common = trials.filter(({ edit }) => edit in EDITS)
  return LENGTHS.flatMap((length) =>
    ours.flatMap((our) =>
      peers.flatMap((peer) => {
        const [share, other] = [our, peer].map(({ name }) => shareOf(common, { length, contender: name }))
        if (!share || !other) return []
        return {
          ...{ case: `one passage of ${length} characters alone, ${our.name}`, unit: 'ms', kind: 'cost' },
          ...{ ours: async () => share.time, peer: async () => other.time, peerName: peer.name },
        }
      }),
    ),
  )
}

/** All marks of a long text at once; what is found is counted too, so that nothing is fast because it gives up. */
function speed(versions: readonly NewVersion[], peers: readonly Contender[]): readonly object[] {
  return versions.flatMap((version, i) => {
    const right = checked(version, relocated(version))
    const name = nameOf(version)
    const work: number[] = []
    const all = {
      ...{ case: name, unit: 'ms', kind: 'cost', goal: { ours: GOAL_ALL_MS } },
      ours: async () => {
        const [begun, used] = [performance.now(), process.threadCpuUsage()]
        relocated(version)
        const { user, system } = process.threadCpuUsage(used)
        work.push((user + system) / 1_000)
        return performance.now() - begun
      },
    }
    const beside = peers.map((peer) => ({ ...all, peer: async () => projected(version, peer), peerName: peer.name }))
    return [
      ...(i === 0 ? beside : [all]),
      {
        // What else the machine does lengthens the time by the clock, and not this. Of the same runs, the first left out.
        ...{ case: `${name}: work of its thread (CPU time)`, unit: 'ms', kind: 'cost', goal: { ours: GOAL_ALL_MS } },
        ours: async () => work.slice(1),
      },
      { case: `${name}: found of those left`, unit: '%', kind: 'throughput', ours: async () => right.found },
      { case: `${name}: wrong`, unit: '%', kind: 'cost', ours: async () => right.wrong },
    ]
  })
}

/** Of how many marks a peer looks for one; the time of all is taken to be so many times as long. */
const SAMPLED = 400

function projected({ anchors, before, after }: NewVersion, { find }: Contender): number {
  const begun = performance.now()
  for (let i = 0; i < anchors.length; i += SAMPLED) {
    const anchor = anchors[i]
    if (anchor) find(anchor, before, after)
  }
  return (performance.now() - begun) * SAMPLED
}

const nameOf = ({ name }: NewVersion) => `10,000 marks in 1 MB, ${name}`

/** The same off the main thread: the whole way there and back, and the longest that main was held up by it. */
function inApp(version: NewVersion, run: () => Promise<Handed>): readonly object[] {
  const name = `${nameOf(version)}, in the app's thread for texts`
  return [
    {
      ...{ case: `${name}: until main has the answer`, unit: 'ms', kind: 'cost', goal: { ours: GOAL_ALL_MS } },
      ours: async () => (await run()).whole,
    },
    {
      ...{ case: `${name}: longest block of main`, unit: 'ms', kind: 'cost', goal: { ours: GOAL_BLOCK_MS } },
      ours: async () => (await run()).block,
    },
  ]
}
