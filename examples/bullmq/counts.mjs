/** Prints how many jobs are in which state, as JSON: `node counts.mjs`. */
import { Queue } from 'bullmq'
import { ARTICLES, connect, DEAD_LETTERS } from './queue.mjs'

const connection = connect()
const articles = new Queue(ARTICLES, { connection })
const deadLetters = new Queue(DEAD_LETTERS, { connection })
const { waiting, active, completed, failed } = await articles.getJobCounts('waiting', 'active', 'completed', 'failed')
const dead = await deadLetters.getJobCounts('waiting')
console.log(JSON.stringify({ waiting, active, completed, failed, deadLetters: dead.waiting }))
await articles.close()
await deadLetters.close()
await connection.quit()
