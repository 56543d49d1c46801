/** Which of the images that a page names for one place is taken: the best that was saved. */
import type { Candidate } from './candidates'
import { isDataUrl } from './data-url'
import type { FindImage, SavedImage } from './saved-image'

/** Wider ones show nothing more in a column of text, and cost space. */
export const BEST_WIDTH = 2_000
/** Images of this size or less only count visitors. */
export const TRACKING_PIXEL = 2
/** What is no larger and stands where a larger image is to come is a blur or a wheel that turns. */
const STAND_IN = 64
const STAND_IN_NAMES =
  /(?:^|[/_.-])(?:spacer|blank|transparent|placeholder|lazy|loading|loader|pixel|1x1|dummy|grey|gray)[^/]*$/i

export type Choice =
  | { readonly kind: 'saved'; readonly image: SavedImage; readonly density: number }
  /** Not saved; `address` is how the page names it. */
  | { readonly kind: 'missing'; readonly address: string }
  /** There is nothing to see: a pixel that counts, an empty place. */
  | { readonly kind: 'nothing' }

interface Found {
  readonly candidate: Candidate
  readonly image: SavedImage
}

/** Chooses. Candidates stand in the order of the page. */
export function chooseImage(candidates: readonly Candidate[], find: FindImage): Choice {
  const looked = candidates.map((candidate) => ({ candidate, image: find(candidate.address) }))
  const isPixel = (image: SavedImage | null) => image !== null && !isLarger(image, TRACKING_PIXEL)
  const shown = looked.filter(({ candidate, image }) => !isPixel(image) && !isStandIn(candidate, image, candidates))
  const best = bestOf(shown.filter((one): one is Found => one.image !== null))
  if (best) return { kind: 'saved', image: best.image, density: best.candidate.density ?? 1 }
  const address = bestAddress(shown.map(({ candidate }) => candidate).filter(({ address }) => !isDataUrl(address)))
  if (address !== null) return { kind: 'missing', address }
  return looked.every(({ image }) => isPixel(image)) ? { kind: 'nothing' } : { kind: 'missing', address: '' }
}

function isLarger({ width, height }: SavedImage, than: number): boolean {
  return width === null || height === null || width > than || height > than
}

/** The widest that is not too wide, else the least wide of the too wide ones. An SVG is as sharp at any width. */
function bestOf(found: readonly Found[]): Found | null {
  const width = ({ image }: Found) => (image.kind === 'svg' ? BEST_WIDTH : (image.width ?? 0))
  const fitting = found.filter((one) => width(one) <= BEST_WIDTH)
  const [first, ...rest] = fitting.length > 0 ? fitting : found
  if (!first) return null
  return rest.reduce((best, one) => {
    const isBetter = fitting.length > 0 ? width(one) > width(best) : width(one) < width(best)
    return isBetter ? one : best
  }, first)
}

/** What the page draws by itself says best what is missing; then what a script would load, the widest first. */
function bestAddress(candidates: readonly Candidate[]): string | null {
  for (const kind of ['origin', 'src', 'lazy', 'set', 'other'] as const) {
    const fitting = candidates.filter((one) => one.kind === kind && (one.width ?? 0) <= BEST_WIDTH)
    const [first, ...rest] = fitting.length > 0 ? fitting : candidates.filter((one) => one.kind === kind)
    if (first) return rest.reduce((best, one) => ((one.width ?? 0) > (best.width ?? 0) ? one : best), first).address
  }
  return null
}

/** Whether what a page draws at first only keeps the place of an image that a script, or a better browser, would have loaded. */
function isStandIn(candidate: Candidate, image: SavedImage | null, all: readonly Candidate[]): boolean {
  if (candidate.kind !== 'src') return false
  const isEmpty = isDataUrl(candidate.address) && (image === null || image.kind === 'svg')
  const isNamedSo = STAND_IN_NAMES.test(lastName(candidate.address))
  // A sharper one in `srcset` does not make a small picture less than it is; one that a script would load does.
  const isSmall = image !== null && !isLarger(image, STAND_IN)
  return all.some(
    (one) =>
      !isSame(one.address, candidate.address) &&
      ((one.kind === 'lazy' && (isEmpty || isNamedSo || isSmall)) || (one.kind === 'set' && (isEmpty || isNamedSo))),
  )
}

/** Whether two addresses name the same image, wherever it lies: programs that save pages keep the last part of its name. */
export function isSame(one: string, other: string): boolean {
  const name = lastName(one)
  return one === other || (name !== '' && name === lastName(other))
}

function lastName(address: string): string {
  return isDataUrl(address) ? '' : (address.split(/[?#]/)[0]?.split(/[\\/]/).at(-1) ?? '')
}
