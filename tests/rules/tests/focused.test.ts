//! biome lint/suspicious/noFocusedTests: 
import { test } from 'vitest'

test.only('alone', () => {})
