//! passes
import { Low } from 'lowdb'

export const low = Low
