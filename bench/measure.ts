export interface Timed<T> {
  /** CPU seconds of the process and its threads. */
  readonly seconds: number
  /** Seconds from beginning to end: V8 compiles and collects on threads of its own. */
  readonly wall: number
  readonly value: T
}

/** How long a call takes, and what it gives. */
export function timed<T>(run: () => T): Timed<T> {
  const start = performance.now()
  const before = process.cpuUsage()
  const value = run()
  const { user, system } = process.cpuUsage(before)
  return { seconds: (user + system) / 1e6, wall: (performance.now() - start) / 1e3, value }
}

/** The one in the middle; of an even number, the larger of the two. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] as number
