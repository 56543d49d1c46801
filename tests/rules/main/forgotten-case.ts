//! biome lint/nursery/useExhaustiveSwitchCases: 
type Mark = 'highlight' | 'note'

export function weight(mark: Mark): number {
  let result = 0
  switch (mark) {
    case 'highlight':
      result = 1
  }
  return result
}
