/**
 * Many articles on worker threads, and articles merged into one corpus view. Node only.
 *
 * @module annals/batch
 */
export { type Corpus, type CorpusEntity, type CorpusEvent, type EntityPlace, mergeArticles } from './merge.js'
export {
  type BatchFailure,
  type BatchInput,
  type BatchOptions,
  type BatchProgress,
  type BatchResult,
  type BatchSuccess,
  parseArticles,
} from './parse-articles.js'
export type { TextFormat } from './parse-source.js'
