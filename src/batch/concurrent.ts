/** How {@link mapConcurrent} goes through its source. */
export interface ConcurrentOptions {
  /** Most items that are taken from the source and not yet given back, finished ones included. */
  readonly window: number
  /** Give results in the order of the source; otherwise as they are ready. */
  readonly ordered: boolean
  /** Takes no more from the source once it aborts; the tasks themselves must end by their own means. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Runs a task over every item of a source, several at a time, and gives one result for each. The source is read only as
 * far as the reader of the results keeps up, so the memory is bounded by `window`. A task must not reject. Where the
 * source throws, what was taken from it is still given, and then the error is thrown.
 */
export async function* mapConcurrent<I, O>(
  source: Iterable<I> | AsyncIterable<I>,
  task: (item: I, index: number) => Promise<O>,
  { window, ordered, signal }: ConcurrentOptions,
): AsyncGenerator<O, void, undefined> {
  const ready = new Map<number, O>()
  let taken = 0
  let given = 0
  let next = 0
  let ended = false
  let failure: { readonly error: unknown } | undefined
  let wakeReader = (): void => {}
  let wakePump = (): void => {}

  const iterator = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]()
  const stop = (): void => {
    ended = true
    wakePump()
    wakeReader()
  }
  signal?.addEventListener('abort', stop, { once: true })

  async function pump(): Promise<void> {
    try {
      while (!ended && !signal?.aborted) {
        if (taken - given >= window) {
          await new Promise<void>(resolve => {
            wakePump = resolve
          })
          continue
        }
        const step = await iterator.next()
        // What arrives after the end was asked for is dropped: nobody waits for it any more.
        if (step.done || ended) break
        const index = taken++
        void task(step.value, index).then(result => {
          ready.set(index, result)
          wakeReader()
        })
      }
    } catch (error) {
      failure = { error }
    } finally {
      ended = true
      wakeReader()
    }
  }

  try {
    void pump()
    while (true) {
      const index = ordered ? next : (ready.keys().next().value ?? -1)
      const result = ready.get(index)
      if (result !== undefined) {
        ready.delete(index)
        next++
        given++
        wakePump()
        yield result
      } else if (ended && given === taken) break
      else {
        await new Promise<void>(resolve => {
          wakeReader = resolve
        })
      }
    }
    if (failure) throw failure.error
  } finally {
    signal?.removeEventListener('abort', stop)
    stop()
    // Not awaited: a source that waits for its own input would hold the reader up.
    if (!failure) void Promise.resolve(iterator.return?.()).catch(() => {})
  }
}
