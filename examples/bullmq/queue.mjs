/** What the producer and the workers agree on. */
import { Redis } from 'ioredis'

export const ARTICLES = 'annals-articles'
/** Jobs that no further try can help: kept until a person has looked at them. */
export const DEAD_LETTERS = 'annals-dead-letters'
/** A Redis hash: id of an article to its record, the same line that the `annals` command writes. */
export const RESULTS = 'annals-results'

/** Workers wait for jobs with a blocking command, which must be let to wait (`maxRetriesPerRequest: null`). */
export const connect = () =>
  new Redis(process.env.REDIS_URL ?? 'redis://127.0.0.1:6379', { maxRetriesPerRequest: null })

/** The id of a job: one article is one job, however often it is put in. BullMQ takes no colons and no bare numbers. */
export const jobIdOf = id => `article-${encodeURIComponent(id)}`

export const JOB_OPTIONS = {
  attempts: 3,
  backoff: { type: 'exponential', delay: Number(process.env.RETRY_DELAY_MS ?? 1000) },
  // A finished job stays for a day, so that an article put in again meanwhile is not read again; its result stays anyway.
  removeOnComplete: { age: 24 * 3600 },
  removeOnFail: false,
}
