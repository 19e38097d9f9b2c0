import type { SingleBar } from 'cli-progress'

/** How far a run is. */
export interface Counts {
  readonly done: number
  readonly failed: number
  /** Bytes of the inputs that are done; 0 where the size is not known. */
  readonly bytes: number
}

/** Shows how far a run is, and prints messages without disturbing what it shows. */
export interface Progress {
  update(counts: Counts): void
  message(line: string): void
  stop(): void
}

const LINE_EVERY_MS = 10_000

const GROUPED = new Intl.NumberFormat('en-US')

/** "1,234": the same everywhere, whatever the locale. */
export const grouped = (n: number): string => GROUPED.format(n)

/** "48 s", "3 min 20 s", "2 h 5 min". */
export function duration(seconds: number): string {
  const s = Math.max(0, Math.round(seconds))
  if (s < 60) return `${s} s`
  if (s < 3600) return `${Math.floor(s / 60)} min ${s % 60} s`
  return `${Math.floor(s / 3600)} h ${Math.floor((s % 3600) / 60)} min`
}

/** What is said of a run so far: articles, failures, rate, and the time that is left where the whole size is known. */
export function describe({ done, failed, bytes }: Counts, seconds: number, totalBytes: number): string {
  const rate = seconds > 0 ? done / seconds : 0
  const said = [
    `${grouped(done)} article${done === 1 ? '' : 's'}`,
    `${rate >= 10 ? Math.round(rate) : rate.toFixed(1)}/s`,
  ]
  if (failed > 0) said.push(`${grouped(failed)} failed`)
  if (bytes > 0 && bytes < totalBytes) said.push(`${duration((seconds * (totalBytes - bytes)) / bytes)} left`)
  return said.join(', ')
}

type Stream = NodeJS.WriteStream

/** No progress, only messages. */
export function quietProgress(stream: Stream): Progress {
  return { update() {}, message: line => void stream.write(`${line}\n`), stop() {} }
}

/** A line now and then, for a log. */
export function lineProgress(stream: Stream, totalBytes: number): Progress {
  const started = performance.now()
  let last = started
  return {
    update(counts) {
      const now = performance.now()
      if (now - last < LINE_EVERY_MS) return
      last = now
      stream.write(`annals: ${describe(counts, (now - started) / 1000, totalBytes)}\n`)
    },
    message: line => void stream.write(`${line}\n`),
    stop() {},
  }
}

/** A bar on a terminal. */
export async function barProgress(stream: Stream, totalBytes: number): Promise<Progress> {
  const { default: cliProgress } = await import('cli-progress')
  const started = performance.now()
  const bar: SingleBar = new cliProgress.SingleBar({
    stream,
    format: totalBytes > 0 ? '{bar} {percentage}% {said}' : '{said}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    fps: 8,
    hideCursor: true,
    clearOnComplete: true,
    // Ctrl-C is the run's own business: it writes what is done first.
    gracefulExit: false,
  })
  bar.start(Math.max(1, totalBytes), 0, { said: 'starting' })
  return {
    update(counts) {
      const said = describe(counts, (performance.now() - started) / 1000, totalBytes)
      bar.update(Math.min(counts.bytes, Math.max(1, totalBytes)), { said })
    },
    message(line) {
      // The next drawing of the bar overwrites its line, so a message takes the line and the bar the one below.
      stream.write(`\r\u001B[K${line}\n`)
    },
    stop: () => bar.stop(),
  }
}
