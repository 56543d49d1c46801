//! passes
export const target = 'core'
