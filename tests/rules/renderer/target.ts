//! passes
export const target = 'renderer'
