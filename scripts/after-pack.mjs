/** electron-builder's hook: takes out of the unpacked app what only an unpackaged Electron uses. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'

/** @param {{ appOutDir: string, packager: { getResourcesDir: (folder: string) => string } }} context */
export async function afterPack({ appOutDir, packager }) {
  await rm(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true })
  // The note of scripts/electron.mjs on the copy that it checked.
  await rm(join(appOutDir, 'checked.json'), { force: true })
}
