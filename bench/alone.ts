/**
 * One library over a text of 2 MB, alone in its process: what others leave in V8's caches costs up to a fifth. Prints the
 * CPU and wall seconds of each round as JSON; of `stages`, the CPU seconds of each stage of annals.
 *
 *     node --import tsx bench/alone.ts annals|readDoc|chrono|compromise|stages ROUNDS
 */
import { timed } from './measure.js'
import { LARGE, longText } from './texts.js'

const [name = '', rounds = '1'] = process.argv.slice(2)
const text = longText(LARGE)

/** Gives what reads a text. Libraries are loaded here, so that each process has one. */
const READERS: Readonly<Record<string, () => Promise<(text: string) => unknown>>> = {
  annals: async () => {
    const annals: typeof import('../src/index.js') = await import(new URL('../dist/index.js', import.meta.url).href)
    return annals.parseArticle
  },
  readDoc: async () => {
    const [{ default: winkNLP }, { default: model }] = await Promise.all([
      import('wink-nlp'),
      import('wink-eng-lite-web-model'),
    ])
    return winkNLP(model).readDoc
  },
  chrono: async () => (await import('chrono-node')).parse,
  compromise: async () => (await import('compromise')).default,
}

const stages = name === 'stages' ? await import('./stages.js') : null
const read = await READERS[name]?.()
const round = (): unknown => {
  if (!read) return Object.fromEntries(stages?.stageSeconds(text) ?? [])
  const { seconds, wall } = timed(() => read(text))
  return { seconds, wall }
}
console.log(JSON.stringify(Array.from({ length: Number(rounds) }, round)))
