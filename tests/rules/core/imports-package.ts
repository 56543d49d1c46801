//! biome lint/style/noRestrictedImports: core/ is pure
import { createElement } from 'react'

export const element = createElement('p')
