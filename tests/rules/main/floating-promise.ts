//! biome lint/nursery/noFloatingPromises: 
const save = async (): Promise<void> => {}

export const leave = (): void => {
  save()
}
