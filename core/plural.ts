/** A number with what is counted: "1 mark", "1,200 marks". */
export function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`
}
