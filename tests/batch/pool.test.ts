import { afterEach, describe, expect, it } from 'vitest'
import { type PoolOptions, WorkerPool } from '../../src/batch/pool.js'

interface Job {
  readonly echo?: number
  readonly ms?: number
  readonly exit?: number
  readonly crash?: boolean
  readonly spin?: boolean
}
interface Reply {
  readonly echo?: number
  readonly threadId: number
  readonly workerData: unknown
}

const SCRIPT = new URL('./fixtures/worker.mjs', import.meta.url)

const open: WorkerPool<Job, Reply>[] = []
function pool(options: PoolOptions): WorkerPool<Job, Reply> {
  const made = new WorkerPool<Job, Reply>(SCRIPT, options)
  open.push(made)
  return made
}

afterEach(async () => {
  await Promise.all(open.splice(0).map(made => made.close()))
})

describe('a pool of workers', () => {
  it('does every job once, on no more workers than its size', async () => {
    const workers = pool({ size: 3, workerData: { shared: 1 } })
    const outcomes = await Promise.all(Array.from({ length: 40 }, (_, echo) => workers.run({ echo })))
    const replies = outcomes.map(outcome => (outcome.ok ? outcome.reply : null))
    expect(replies.map(reply => reply?.echo)).toEqual(Array.from({ length: 40 }, (_, i) => i))
    expect(new Set(replies.map(reply => reply?.threadId)).size).toBeLessThanOrEqual(3)
    expect(replies[0]?.workerData).toEqual({ shared: 1 })
  })

  it('starts no more workers than there are jobs', async () => {
    const workers = pool({ size: 8 })
    await workers.run({ echo: 1 })
    await workers.run({ echo: 2 })
    expect(workers.size).toBe(1)
  })

  it.each([
    { name: 'exits', job: { exit: 3 }, says: /died/ },
    { name: 'exits in peace', job: { exit: 0 }, says: /died/ },
    { name: 'throws', job: { crash: true }, says: /crashed on purpose/ },
  ])('reports the job of a worker that $name, and goes on with a new one', async ({ job, says }) => {
    const workers = pool({ size: 1 })
    const [before, lost, after] = await Promise.all([
      workers.run({ echo: 1 }),
      workers.run(job),
      workers.run({ echo: 2 }),
    ])
    expect(before).toMatchObject({ ok: true, reply: { echo: 1 } })
    expect(lost).toMatchObject({ ok: false, code: 'worker-died', message: expect.stringMatching(says) })
    expect(after).toMatchObject({ ok: true, reply: { echo: 2 } })
  })

  it('ends a job that runs over its time, even one that never yields, and replaces the worker', async () => {
    const workers = pool({ size: 1, timeoutMs: 500 })
    const [lost, after] = await Promise.all([workers.run({ spin: true }), workers.run({ echo: 2 })])
    expect(lost).toMatchObject({ ok: false, code: 'timeout' })
    expect(after).toMatchObject({ ok: true, reply: { echo: 2 } })
  })

  it('does not count the start of a worker as time of its job', async () => {
    const workers = pool({ size: 1, timeoutMs: 500, workerData: { startMs: 700 } })
    expect(await workers.run({ echo: 1 })).toMatchObject({ ok: true })
  })

  it('ends all jobs and threads when it closes', async () => {
    const workers = pool({ size: 2 })
    await workers.run({ echo: 0 })
    const jobs = [workers.run({ spin: true }), workers.run({ ms: 60_000 }), workers.run({ echo: 1 })]
    await workers.close()
    for (const job of jobs) expect(await job).toMatchObject({ ok: false, code: 'aborted' })
    expect(workers.size).toBe(0)
    expect(await workers.run({ echo: 2 })).toMatchObject({ ok: false, code: 'aborted' })
  })

  it('reports all jobs where no worker can start', async () => {
    const workers = pool({ size: 2, workerData: { failStart: true } })
    const outcomes = await Promise.all([workers.run({ echo: 1 }), workers.run({ echo: 2 }), workers.run({ echo: 3 })])
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({
        ok: false,
        code: 'worker-died',
        message: expect.stringMatching(/No worker could be started: no start/),
      })
    }
  })

  it('survives a mixture of everything', async () => {
    const workers = pool({ size: 3, timeoutMs: 1000 })
    const jobs = Array.from(
      { length: 30 },
      (_, i): Job =>
        i % 10 === 3 ? { exit: 1 } : i % 10 === 6 ? { spin: true } : i % 10 === 9 ? { crash: true } : { echo: i },
    )
    const outcomes = await Promise.all(jobs.map(job => workers.run(job)))
    expect(outcomes.map(outcome => (outcome.ok ? outcome.reply.echo : outcome.code))).toEqual(
      jobs.map(job => job.echo ?? (job.spin ? 'timeout' : 'worker-died')),
    )
  })
})
