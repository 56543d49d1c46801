import { Fragment, memo, type ReactNode, useCallback, useLayoutEffect, useMemo, useSyncExternalStore } from 'react'
import { type Leaf, startsOf } from '../../core/text/plain-text'
import type { Piece } from '../../core/text/sections'
import { Blocks } from '../ui/text/Blocks'
import type { Drawing } from '../ui/text/drawing'
import { LeaveOut } from './LeaveOut'
import { LeftOutBlocks } from './LeftOutBlocks'
import type { OpenText } from './open-text'
import { estimatedHeight } from './section-height'
import type { PassageCards } from './slots'
import styles from './TextSection.module.css'

interface TextSectionProps {
  readonly text: OpenText
  readonly index: number
  readonly leftOut: 'shown' | 'hidden'
  /** What stands below a passage where the margin is folded; null where it is not. */
  readonly Cards: PassageCards | null
}

/**
 * One section of the text. Until it is drawn it holds its place by an estimate; drawn, the browser skips its layout while
 * it is far away. Each of its renders is reported, because ranges over it are void then.
 */
export const TextSection = memo(function TextSection(props: TextSectionProps): ReactNode {
  const { text, index } = props
  const { mounting, drawn, sections, plain } = text
  const mounted = useSyncExternalStore(
    useCallback((listener) => mounting.subscribe(index, listener), [mounting, index]),
    () => mounting.has(index),
  )
  const height = useMemo(() => {
    const section = sections[index]
    return section ? `${estimatedHeight(section, plain).toFixed(2)}em` : '0'
  }, [sections, index, plain])
  const place = useCallback((element: HTMLElement | null) => drawn.place(index, element), [drawn, index])
  if (!mounted) return <div ref={place} data-section={index} style={{ blockSize: height }} />
  return (
    <div
      ref={place}
      data-section={index}
      className={styles.section}
      style={{ containIntrinsicBlockSize: `auto ${height}` }}
    >
      <SectionContent {...props} />
    </div>
  )
})

function SectionContent({ text, index, leftOut, Cards }: TextSectionProps): ReactNode {
  const section = text.sections[index]
  const drawing = useMemo(
    (): Drawing => ({ document: text.document, starts: startsIn(section?.pieces ?? []), headings: text.headings }),
    [text, section],
  )
  // No dependencies: every render has to be reported.
  useLayoutEffect(() => text.drawn.rendered(index))
  if (!section) return null
  const isLast = index === text.sections.length - 1
  return (
    <>
      {section.pieces.map((piece) => (
        <Fragment key={`${piece.top} ${piece.start}`}>
          {leftOut === 'shown' && piece.continues === 0 && <LeftOutBlocks text={text} before={piece.top} />}
          <Blocks blocks={[piece.block]} drawing={drawing} continues={piece.continues} continued={piece.continued} />
          {leftOut === 'shown' && piece.continued === 0 && <LeaveOut text={text} block={piece.top} />}
          {Cards && <Cards start={piece.start} end={piece.end} />}
        </Fragment>
      ))}
      {leftOut === 'shown' && isLast && <LeftOutBlocks text={text} before={text.text.blocks.length} />}
    </>
  )
}

function startsIn(pieces: readonly Piece[]): ReadonlyMap<Leaf, number> {
  const starts = new Map<Leaf, number>()
  for (const { block, start } of pieces) for (const [leaf, at] of startsOf([block], start)) starts.set(leaf, at)
  return starts
}
