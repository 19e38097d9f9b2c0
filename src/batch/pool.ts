import { Worker } from 'node:worker_threads'

/** Why a job has no reply. */
export type LostCode = 'timeout' | 'worker-died' | 'aborted'

/** How a job ended. */
export type Outcome<Reply> =
  | { readonly ok: true; readonly reply: Reply }
  | { readonly ok: false; readonly code: LostCode; readonly message: string }

export interface PoolOptions {
  /** Most workers at a time. */
  readonly size: number
  /** Longest time for one job; its worker is ended and replaced. No limit when left out. */
  readonly timeoutMs?: number | undefined
  /** Given to every worker as `workerData`. */
  readonly workerData?: unknown
}

/** What a worker says: `ready` once it can take a job, and then one reply a job. */
export type FromWorker<Reply> = { readonly ready: true } | { readonly reply: Reply }

interface Task<Job, Reply> {
  readonly job: Job
  readonly settle: (outcome: Outcome<Reply>) => void
}

interface Seat<Job, Reply> {
  readonly worker: Worker
  task: Task<Job, Reply> | null
  timer: NodeJS.Timeout | undefined
  isReady: boolean
  fault: string
}

/**
 * Largest heap of a worker. A text of 20 MB fits in; without a limit, V8 lets the garbage of small texts grow to
 * several times what is in use before it collects it.
 */
const HEAP_MB = 1536

/** Workers that end in a row before one is ready: the next would too. */
const MOST_FAILED_STARTS = 3

/**
 * A few worker threads that do one job at a time each. Raw `node:worker_threads`, because that is what Node, Bun and
 * Deno all have. Every job gets exactly one outcome: also when its worker dies, runs over its time, or the pool closes.
 */
export class WorkerPool<Job, Reply> {
  readonly #seats = new Set<Seat<Job, Reply>>()
  readonly #waiting: Task<Job, Reply>[] = []
  readonly #endings = new Set<Promise<unknown>>()
  #failedStarts = 0
  #closed = false

  constructor(
    private readonly script: URL,
    private readonly options: PoolOptions,
  ) {}

  /** Workers that live now. */
  get size(): number {
    return this.#seats.size
  }

  /** Does a job as soon as a worker is free; never rejects. */
  run(job: Job): Promise<Outcome<Reply>> {
    return new Promise(settle => {
      if (this.#closed) {
        settle(ABORTED)
        return
      }
      this.#waiting.push({ job, settle })
      this.#dispatch()
    })
  }

  /** Ends all workers at once; jobs without a reply end as `aborted`. Resolves when no thread is left. */
  async close(): Promise<void> {
    this.#closed = true
    for (const task of this.#waiting.splice(0)) task.settle(ABORTED)
    for (const seat of [...this.#seats]) {
      seat.task?.settle(ABORTED)
      this.#end(seat)
    }
    await Promise.all(this.#endings)
  }

  #dispatch(): void {
    for (const seat of this.#seats) {
      if (this.#waiting.length === 0) return
      if (seat.isReady && !seat.task) this.#give(seat, this.#waiting.shift() as Task<Job, Reply>)
    }
    let starting = 0
    for (const seat of this.#seats) if (!seat.isReady) starting++
    while (starting < this.#waiting.length && this.#seats.size < this.options.size) {
      this.#start()
      starting++
    }
  }

  #give(seat: Seat<Job, Reply>, task: Task<Job, Reply>): void {
    seat.task = task
    const { timeoutMs } = this.options
    if (timeoutMs !== undefined) seat.timer = setTimeout(() => this.#overrun(seat, timeoutMs), timeoutMs)
    try {
      seat.worker.postMessage(task.job)
    } catch (error) {
      this.#settle(seat, {
        ok: false,
        code: 'worker-died',
        message: `The worker could not be reached: ${textOf(error)}`,
      })
    }
  }

  #settle(seat: Seat<Job, Reply>, outcome: Outcome<Reply>): void {
    clearTimeout(seat.timer)
    const { task } = seat
    seat.task = null
    task?.settle(outcome)
  }

  #overrun(seat: Seat<Job, Reply>, timeoutMs: number): void {
    this.#settle(seat, { ok: false, code: 'timeout', message: `The text was not read within ${timeoutMs} ms.` })
    this.#end(seat)
    this.#dispatch()
  }

  #start(): void {
    const worker = new Worker(this.script, {
      workerData: this.options.workerData,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    })
    const seat: Seat<Job, Reply> = { worker, task: null, timer: undefined, isReady: false, fault: '' }
    this.#seats.add(seat)
    worker.on('message', (message: FromWorker<Reply>) => {
      if (!this.#seats.has(seat)) return
      if ('reply' in message) this.#settle(seat, { ok: true, reply: message.reply })
      seat.isReady = true
      this.#failedStarts = 0
      this.#dispatch()
    })
    worker.on('messageerror', error => {
      seat.fault = textOf(error)
      this.#bury(seat)
    })
    worker.on('error', error => {
      seat.fault = textOf(error)
      this.#bury(seat)
    })
    worker.on('exit', () => this.#bury(seat))
  }

  /** A worker that ended by itself: reports its job, and lets the others and a new one go on. */
  #bury(seat: Seat<Job, Reply>): void {
    if (!this.#seats.has(seat)) return
    const message = `The worker that read the text died${seat.fault ? `: ${seat.fault}` : ''}.`
    this.#settle(seat, { ok: false, code: 'worker-died', message })
    this.#end(seat)
    const noneReady = ![...this.#seats].some(other => other.isReady)
    if (!seat.isReady && ++this.#failedStarts >= MOST_FAILED_STARTS && noneReady) {
      const reason = `No worker could be started${seat.fault ? `: ${seat.fault}` : ''}.`
      for (const task of this.#waiting.splice(0)) task.settle({ ok: false, code: 'worker-died', message: reason })
      this.#failedStarts = 0
    }
    this.#dispatch()
  }

  #end(seat: Seat<Job, Reply>): void {
    clearTimeout(seat.timer)
    this.#seats.delete(seat)
    const ending = seat.worker.terminate()
    this.#endings.add(ending)
    void ending.finally(() => this.#endings.delete(ending))
  }
}

const ABORTED = {
  ok: false,
  code: 'aborted',
  message: 'The batch was stopped before this text was read.',
} as const

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
