/** CPU seconds that a call takes, children and other processes left out, and what it gives. */
export function timed<T>(run: () => T): { readonly seconds: number; readonly value: T } {
  const before = process.cpuUsage()
  const value = run()
  const { user, system } = process.cpuUsage(before)
  return { seconds: (user + system) / 1e6, value }
}

/** The one in the middle; of an even number, the larger of the two. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] as number
