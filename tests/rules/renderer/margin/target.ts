//! passes
export const target = 'margin'
