//! passes
export const shared = 'state'
