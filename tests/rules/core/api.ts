//! passes
export const api = 'core'
