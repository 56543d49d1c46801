import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readMarkdownFile } from '../../../main/import/text-formats'

/** The smallest PNG there is. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
const root = mkdtempSync(join(tmpdir(), 'margent-vault-'))
afterAll(() => rmSync(root, { recursive: true }))

function write(path: string, content: string | Buffer = PNG): string {
  const place = join(root, path)
  mkdirSync(dirname(place), { recursive: true })
  writeFileSync(place, content)
  return place
}

async function imagesOf(path: string, markdown: string): Promise<readonly (string | null)[]> {
  const read = await readMarkdownFile({ name: 'n.md', path, bytes: Buffer.from(markdown), progressed: () => {} })
  if (!read.ok) throw new Error(read.failure.kind)
  return read.value.text.blocks.map((block) => (block.kind === 'figure' ? block.image.source : block.kind))
}

describe('a note in a vault', () => {
  mkdirSync(join(root, 'vault/.obsidian'), { recursive: true })
  const note = write('vault/notes/deep/n.md', 'x')
  write('vault/attachments/Pasted image 1.png')
  write('vault/attachments/other.png', Buffer.concat([PNG, Buffer.from('x')]))
  write('outside.png')
  symlinkSync(root, join(root, 'vault/way-out'))

  it('finds its images wherever they lie in the vault, by name or by their way from its folder', async () => {
    expect(
      await imagesOf(
        note,
        '![[Pasted image 1.png|300]]\n\n![b](attachments/other.png)\n\n![c](../../attachments/other.png)',
      ),
    ).toEqual(['image-1.png', 'image-2.png', 'image-2.png'])
  })

  it('finds nothing outside of it', async () => {
    expect(await imagesOf(note, '![[outside.png]]\n\n![](../../../outside.png)\n\n![](way-out/outside.png)')).toEqual([
      null,
      null,
      null,
    ])
  })

  it('outside of a vault looks below its own folder only', async () => {
    const lone = write('plain/n.md', 'x')
    write('plain/img/a.png')
    write('elsewhere/b.png')
    expect(await imagesOf(lone, '![[a.png]]\n\n![[b.png]]')).toEqual(['image-1.png', null])
  })
})

describe('formulas in a Markdown file', () => {
  it('are converted', async () => {
    const read = await readMarkdownFile({
      name: 'n.md',
      path: null,
      bytes: Buffer.from('If $a^2$.'),
      progressed: () => {},
    })
    expect(read.ok && JSON.stringify(read.value.text.blocks)).toContain('"msup"')
  })
})
