//! biome lint/style/useReadonlyClassProperties: 
export class Counter {
  private start = 1
  value = () => this.start
}
