/** `large-library.cjs FOLDER COUNT`: makes a library with so many short documents, quickly, because nothing is flushed. */
import { disk, type FileOperations } from '../main/library/file-system.ts'
import { openLibrary } from '../main/library/library.ts'

/** As the disk, but what is written may be lost by a power cut. */
const quick: FileOperations = {
  ...disk,
  open: async (path, mode) => ({ ...(await disk.open(path, mode)), flush: async () => {} }),
  flushFolder: async () => {},
}

const [folder = '', count = '0'] = process.argv.slice(2)

async function make(): Promise<void> {
  const opened = await openLibrary({ folder, cacheFolder: null, access: 'write', files: quick })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  for (let i = 0; i < Number(count); i++) {
    const words = `Document ${i} says what was decided, who had asked for it, and what it will cost. `.repeat(20)
    const added = await opened.value.add({
      source: {
        ...{ title: `Document ${i}`, authors: [`Writer ${i % 97}`], date: '2024-05-06', site: `Site ${i % 31}` },
        ...{ section: null, series: null, credits: [], language: 'en', excerpt: words.slice(0, 120), address: null },
      },
      text: { plainTextVersion: 1, blocks: [{ kind: 'paragraph', spans: [words] }], leftOut: [] },
      original: { name: `document-${i}.txt`, mediaType: 'text/plain', bytes: Buffer.from(words) },
    })
    if (!added.ok) throw new Error(JSON.stringify(added.failure))
  }
  await opened.value.close()
}

void make()
