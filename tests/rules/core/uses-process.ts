//! tsc TS2591: 'process'
export const env = () => process.env
