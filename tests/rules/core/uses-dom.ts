//! tsc TS2584: 'document'
export const title = () => document.title
