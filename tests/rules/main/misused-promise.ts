//! biome lint/nursery/noMisusedPromises: 
const isSaved = async (): Promise<boolean> => false

export const close = (): string => {
  if (isSaved()) return 'closed'
  return 'open'
}
