//! passes
export const target = 'main'
