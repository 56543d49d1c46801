import type { CommitId, DocumentId } from '../../core/document/id'

/** The new text versions that commits bring, as JSON, until the commits are told of. */
export class BroughtTexts {
  readonly #texts = new Map<string, string>()

  /** Holds the text that a commit brings to a document while something is done. */
  async during<T>(document: DocumentId, commit: CommitId, text: string, action: () => Promise<T>): Promise<T> {
    const key = keyOf(document, commit)
    this.#texts.set(key, text)
    try {
      return await action()
    } finally {
      this.#texts.delete(key)
    }
  }

  /** What the commit brings to the document; null where it brings none. */
  of(document: DocumentId, commit: CommitId): string | null {
    return this.#texts.get(keyOf(document, commit)) ?? null
  }
}

/** A commit over several documents has the same id in each. */
function keyOf(document: DocumentId, commit: CommitId): string {
  return `${document} ${commit}`
}
