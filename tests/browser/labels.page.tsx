/** The labels' sheet over a plain page, with a main that keeps what it is sent. */
import { createRoot } from 'react-dom/client'
import type { CallName } from '../../core/api'
import type { WideCommit } from '../../core/change/change'
import { DEFAULT_LABELS, type Label } from '../../core/document/label'
import type { Failure } from '../../core/failure'
import { type LabelRemoval, planRemoval } from '../../core/label/removal'
import { labelsAfter } from '../../core/library/labels-after'
import type { Theme } from '../../core/settings'
import { pack } from '../../core/wire'
import { provideAppCommands } from '../../renderer/commands/app-commands'
import { listenToKeys } from '../../renderer/commands/keys'
import { LabelsSheet } from '../../renderer/settings/LabelsSheet'
import { takeLabels } from '../../renderer/state/label-changes'
import { libraryStore } from '../../renderer/state/library'
import { followTheme } from '../../renderer/state/settings'
import { uiStore } from '../../renderer/state/ui'
import { Toasts } from '../../renderer/ui/Toasts'
import '../../renderer/styles/fonts.css'
import '../../renderer/styles/tokens.css'
import '../../renderer/styles/labels.css'
import '../../renderer/styles/base.css'

const commits: WideCommit[] = []
let saved: readonly Label[] = DEFAULT_LABELS
let count = { marks: 0, documents: 0 }
let failure: Failure | null = null

function answer(name: CallName, argument: unknown): unknown {
  if (failure && (name === 'library:commit-all' || name === 'labels:remove')) return { ok: false, failure }
  switch (name) {
    case 'library:commit-all': {
      const commit = argument as WideCommit
      const after = labelsAfter(saved, commit.library ?? [])
      if (!after) return { ok: false, failure: { kind: 'refused', change: commit.title } }
      saved = after
      commits.push(commit)
      return { ok: true, value: { seq: commits.length } }
    }
    case 'labels:count':
      return count
    case 'labels:remove': {
      const made = planRemoval(argument as LabelRemoval, saved, { id: '00000000000r1', at: '2030-01-01' })
      if (!made) return { ok: false, failure: { kind: 'refused', change: '' } }
      saved = labelsAfter(saved, made.whole.library ?? []) ?? saved
      takeLabels(saved)
      return { ok: true, value: { ...made.whole, parts: [] } }
    }
    default:
      return null
  }
}

Object.assign(window, {
  margent: {
    call: async (name: CallName, argument: string) => pack(answer(name, JSON.parse(argument))),
    on: () => () => {},
  },
})

libraryStore.setState({
  info: { id: '0000000000lib', place: '/home/someone/Margent', labels: DEFAULT_LABELS, readOnly: null, notices: [] },
})
followTheme()
provideAppCommands()
listenToKeys(window, 'linux')
const here = document.getElementById('root')
if (here)
  createRoot(here).render(
    <>
      <main>
        <h1>Margent</h1>
      </main>
      <Toasts />
      <LabelsSheet />
    </>,
  )

const shown = () => libraryStore.getState().info?.labels ?? []

export const api = {
  show: () => uiStore.setState({ overlay: 'labels' }),
  theme: (theme: Theme) => uiStore.setState(({ settings }) => ({ settings: { ...settings, theme } })),
  overlap: () => uiStore.getState().settings.overlap,
  labels: () => shown(),
  saved: () => saved,
  titles: () => commits.map(({ title }) => title),
  count: (given: typeof count) => {
    count = given
  },
  fail: (given: Failure | null) => {
    failure = given
  },
  readOnly: () =>
    libraryStore.setState(({ info }) => ({
      info: info && { ...info, readOnly: { kind: 'libraryReadOnly', reason: 'locked' } },
    })),
  /** Labels that the library has from the start. */
  fill: (labels: readonly Label[]) => {
    saved = labels
    libraryStore.setState(({ info }) => ({ info: info && { ...info, labels }, savedLabels: labels }))
  },
}
