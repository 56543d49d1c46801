import { type KeyboardEvent, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { spliceBetween } from '../../../core/change/splice'
import type { DocumentId } from '../../../core/document/id'
import { type Unfinished, unfinishedAt } from '../../../core/note/completing'
import { strings } from '../../../core/strings'
import { tagsStore, wantTags } from '../../state/tags'
import { announce } from '../../state/ui'
import type { CompletionOption } from '../../ui/Completion'
import { useCompletion } from '../../ui/use-completion'
import { type CaretLine, caretLine, placeIn } from './caret-line'
import { documentOptions, isMeant, type NoteOption, optionsFor, optionsWithin, tagOptions } from './options'
import { fieldOf, write } from './write'

const NONE: readonly NoteOption[] = []

/** Completion of tags and links in a note. `onType` is to be called when something was typed, `onBlur` when the field is left. */
export function useNoteCompletion(field: RefObject<HTMLTextAreaElement | null>, document: DocumentId) {
  const [unfinished, setUnfinished] = useState<Unfinished | null>(null)
  /** Where Esc closed the list: there it stays closed. */
  const closed = useRef<number | null>(null)
  const line = useRef<{ readonly from: number; readonly at: CaretLine | null } | null>(null)
  const options = useOptions(unfinished, document)

  const look = useCallback(
    (why: 'typed' | 'moved') => {
      const { current } = field
      const found = current && globalThis.document.activeElement === current ? unfinishedAt(fieldOf(current)) : null
      if (found?.from !== closed.current) closed.current = null
      setUnfinished((before) => {
        if (!found || closed.current !== null) return null
        if (why === 'moved' && before?.from !== found.from) return null
        return JSON.stringify(before) === JSON.stringify(found) ? before : found
      })
    },
    [field],
  )

  useEffect(() => {
    wantTags()
  }, [])

  // A caret that only comes by asks for nothing, and reading a long field costs time.
  const isWriting = unfinished !== null
  useEffect(() => {
    if (!isWriting) return
    const moved = () => look('moved')
    globalThis.document.addEventListener('selectionchange', moved)
    return () => globalThis.document.removeEventListener('selectionchange', moved)
  }, [look, isWriting])

  const count = options.length
  useEffect(() => {
    if (count > 0) announce(strings.note.suggestions(count))
  }, [count])

  const completion = useCompletion({
    options,
    label: unfinished ? LABELS[unfinished.kind] : '',
    chosen: unfinished?.kind === 'tag' && !isMeant(unfinished.typed, options) ? 'none' : 'first',
    line: () => {
      const { current } = field
      if (!current || !unfinished) return null
      if (line.current?.from !== unfinished.from)
        line.current = { from: unfinished.from, at: caretLine(current, unfinished.from) }
      return placeIn(current, line.current.at)
    },
    onTake: (option: CompletionOption) => {
      const { current } = field
      const taken = options.find(({ key }) => key === option.key)
      if (!current || !taken || !unfinished) return
      const { from, to } = unfinished
      // What is there already stays, so that undo takes back no more than was added.
      const splice = spliceBetween(current.value.slice(from, to), taken.insert)
      const end = from + taken.insert.length
      write(current, { ...splice, at: from + splice.at, start: end, end })
      setUnfinished(null)
    },
    onClose: () => {
      closed.current = unfinished?.from ?? null
      setUnfinished(null)
    },
  })

  return {
    field: completion.field,
    list: completion.list,
    onKeyDown: (event: KeyboardEvent) => completion.onKeyDown(event),
    onType: () => {
      line.current = null
      look('typed')
    },
    onBlur: () => setUnfinished(null),
  }
}

const LABELS: Readonly<Record<Unfinished['kind'], string>> = {
  tag: strings.tagsSheet.suggestions,
  document: strings.note.documentsAndMarks,
  within: strings.note.headingsAndMarks,
}

/** Those for what is being written; what main has to be asked for stays as it was until the answer has come. */
function useOptions(unfinished: Unfinished | null, document: DocumentId): readonly NoteOption[] {
  const known = useStore(tagsStore, ({ tags }) => tags)
  const [answered, setAnswered] = useState<Answered | null>(null)
  const asked = useRef(0)
  useEffect(() => {
    const asking = ++asked.current
    if (!unfinished || unfinished.kind === 'tag') {
      setAnswered(null)
      return
    }
    const { kind } = unfinished
    void (kind === 'within' ? optionsWithin(unfinished, document) : optionsFor(unfinished.typed, document)).then(
      (options) => {
        if (asked.current === asking) setAnswered({ to: unfinished, options })
      },
    )
  }, [unfinished, document])
  return useMemo(() => {
    void known
    switch (unfinished?.kind) {
      case 'tag':
        return tagOptions(unfinished.typed)
      case 'document':
        // Titles are known here: they wait for no answer.
        return answered?.to === unfinished ? answered.options : documentOptions(unfinished.typed)
      case 'within':
        return answered?.to.kind === 'within' ? answered.options : NONE
      case undefined:
        return NONE
    }
  }, [unfinished, answered, known])
}

interface Answered {
  readonly to: Unfinished
  readonly options: readonly NoteOption[]
}
