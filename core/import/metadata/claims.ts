/** What one source of metadata says of a page, as it says it; what of it is believed is decided value by value. */

export interface Person {
  readonly name: string
  readonly kind: 'person' | 'organisation' | 'unsaid'
}

export interface Picture {
  readonly address: string
  readonly alternative: string
  /** In pixels; null where the source does not say. */
  readonly width: number | null
  readonly height: number | null
}

/** All in the order in which the source has them. */
export interface Claims {
  readonly titles: readonly string[]
  readonly authors: readonly Person[]
  /** When the article was published, as it is written there. */
  readonly published: readonly string[]
  readonly modified: readonly string[]
  /** What is called a date, without saying of what. */
  readonly vague: readonly string[]
  readonly sites: readonly string[]
  /** Who publishes the site: its name where it has no other. */
  readonly publishers: readonly string[]
  readonly sections: readonly string[]
  readonly series: readonly string[]
  readonly languages: readonly string[]
  readonly excerpts: readonly string[]
  readonly addresses: readonly string[]
  readonly images: readonly Picture[]
  /** What the source says of the whole site: no page's excerpt. */
  readonly slogans: readonly string[]
}

export const NO_CLAIMS: Claims = {
  titles: [],
  authors: [],
  published: [],
  modified: [],
  vague: [],
  sites: [],
  publishers: [],
  sections: [],
  series: [],
  languages: [],
  excerpts: [],
  addresses: [],
  images: [],
  slogans: [],
}

/** What several sources say of one thing, in their order. */
export function all<K extends keyof Claims>(claims: readonly Claims[], name: K): readonly Claims[K][number][] {
  return claims.flatMap((one) => one[name] as readonly Claims[K][number][])
}
