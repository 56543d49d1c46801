import { basename } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import { sentence } from '../../core/sentence'
import { strings } from '../../core/strings'
import type { Log } from '../settings/log'
import type { CloseSteps } from './close'

const t = strings.closing

/** The questions of `close.ts` as dialogs of the system. */
export function closeDialogs(
  window: BrowserWindow,
  log: Log,
): Pick<CloseSteps, 'chooseUnsaved' | 'chooseSilent' | 'saveCopy'> {
  return {
    chooseUnsaved: async ({ commits, failure }) => {
      const choices = ['retry', 'copy', 'leave', 'stay'] as const
      const { response } = await dialog.showMessageBox(window, {
        type: 'warning',
        message: t.unsaved(commits.length),
        detail: sentence(failure),
        buttons: [t.retry, t.copy, t.leave, strings.dialogs.cancel],
        defaultId: 0,
        cancelId: 3,
        noLink: true,
      })
      return choices[response] ?? 'stay'
    },
    chooseSilent: async () => {
      const { response } = await dialog.showMessageBox(window, {
        type: 'warning',
        message: t.silent,
        detail: t.silentDetail,
        buttons: [t.wait, t.leaveSilent],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      })
      return response === 1 ? 'leave' : 'wait'
    },
    saveCopy: async ({ commits }) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: t.copy,
        defaultPath: t.copyName,
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      if (canceled || !filePath) return false
      const { writeOut } = await import('../export/write-out')
      try {
        await writeOut(filePath, commits.map((commit) => `${JSON.stringify(commit)}\n`).join(''))
        return true
      } catch (error) {
        log.add('saveCopy', error)
        await dialog.showMessageBox(window, { type: 'error', message: t.copyFailed(basename(filePath)) })
        return false
      }
    },
  }
}
