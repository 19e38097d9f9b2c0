import type { LinkedMention } from '../../entity/layer.js'
import type { Document, Tokens } from '../../reading/document.js'
import { asRead } from '../../reading/spelling.js'
import type { Entity } from '../../schema/entity.js'
import type { Chunk } from '../grammar/chunk.js'
import { GIVES, PARTICLES } from '../grammar/words.js'
import { GLUE, nameIn, SUMMARY_LENGTH } from './line.js'
import { CONNECTIVE } from './omission.js'
import type { Referent } from './told.js'

/** "her books", "her eleven lines": nothing but one noun, or a number, behind the pronoun. */
const isDative = ({ first, end }: Chunk, { pos }: Tokens): boolean => end === first + 2 || pos[first + 1] === 'NUM'

const isEnd = (chunk: Chunk | undefined): boolean =>
  chunk === undefined || (/^(?:stop|comma)$/.test(chunk.type) && chunk.word !== ':')

/** Writes the words of chunks, with names in the place of pronouns. What one line has named it does not name again. */
export class Phrases {
  /** Entities that the line at hand has named: a pronoun for one of them can stay. */
  #named = new Set<string>()
  /** What the object pronouns of the sentence at hand stand for. */
  objects: ReadonlyMap<Chunk, Referent> = new Map()
  readonly #articles = new Map<string, boolean>()

  constructor(readonly document: Document) {}

  /** Begins another line. */
  clear(): void {
    this.#named.clear()
  }

  /** The words of chunks `from` to `to` without those left out. */
  write(chunks: readonly Chunk[], from: number, to: number, skip: ReadonlySet<number>): string {
    const { tokens } = this.document
    let line = ''
    let end = -1
    for (let i = from; i < to && line.length <= SUMMARY_LENGTH + 60; i++) {
      if (skip.has(i)) continue
      const chunk = chunks[i] as Chunk
      const touching = end === chunk.first && tokens.end[chunk.first - 1] === tokens.start[chunk.first]
      // "gave her employment": whom, and not whose
      const verb = chunks[i - 1]?.verb
      if (verb && GIVES.test(verb.lemma) && chunk.type === 'noun' && chunk.word === 'her' && isDative(chunk, tokens)) {
        line += `${line ? ' ' : ''}${this.#slice(chunk.first, chunk.end)}`
        end = chunk.end
        continue
      }
      const particle = chunk.type === 'adverb' && (PARTICLES.has(chunk.word) || chunk.word === 'after')
      // "all that he had come for": a preposition that governs nothing stays.
      const stranded = chunk.type === 'preposition' && chunk.word !== 'such as' && i > from && isEnd(chunks[i + 1])
      line += (line && !touching ? (particle || stranded ? GLUE : ' ') : '') + this.#chunk(chunk)
      end = chunk.end
    }
    return line
  }

  /** A text if it is short enough; else an empty one, and nobody has been named. */
  within(length: number, write: () => string | null): string {
    const before = new Set(this.#named)
    const text = write()
    if (text !== null && text.length <= length) return text
    this.#named = before
    return ''
  }

  #chunk(chunk: Chunk): string {
    const object = this.objects.get(chunk)
    if (object)
      return this.#chunk(object.chunks[object.from] as Chunk).replace(/^(?:The|An?) /, article => article.toLowerCase())
    if (chunk.type === 'verb') return this.#verb(chunk)
    if (chunk.type !== 'noun' || !chunk.mentions?.length) return this.#slice(chunk.first, chunk.end)
    const { tokens, clean } = this.document
    const start = tokens.start[chunk.first] as number
    const end = tokens.end[chunk.end - 1] as number
    let text = ''
    let at = start
    for (const mention of chunk.mentions) {
      if (mention.start < at || mention.end > end) continue
      text += clean.slice(at, mention.start) + this.#mention(mention, mention.end < end)
      at = mention.end
    }
    return asRead(text + clean.slice(at, end))
  }

  /** The name of a person for whom no word of the clause stands. */
  name({ entity }: LinkedMention): string {
    this.#named.add(entity.id)
    return entity.name
  }

  #mention(mention: LinkedMention, goesOn: boolean): string {
    const { entity, kind, start, end } = mention
    const known = this.#named.has(entity.id)
    this.#named.add(entity.id)
    const text = asRead(this.document.clean.slice(start, end))
    if (known || kind !== 'pronoun') return text
    const name = nameIn(mention, goesOn || !/^her$/i.test(text))
    return name !== text && this.hasArticle(entity) ? `the ${name}` : name
  }

  /** "the League": the text writes the name with its article. */
  hasArticle({ id, name, mentions, type }: Entity): boolean {
    if (type === 'person') return false
    let known = this.#articles.get(id)
    if (known === undefined) {
      const written = mentions.find(({ kind, text }) => kind === 'name' && text === name)
      known =
        written !== undefined &&
        /\bthe $/i.test(this.document.clean.slice(Math.max(0, written.start - 5), written.start))
      this.#articles.set(id, known)
    }
    return known
  }

  /** A verb with its auxiliaries, without what only joins sentences ("was then besieged"). */
  #verb({ first, end }: Chunk): string {
    if (end - first < 3) return this.#slice(first, end)
    const { tokens } = this.document
    let text = ''
    for (let token = first; token < end; token++) {
      const word = tokens.text[token] as string
      if (token > first && token < end - 1 && (CONNECTIVE.has(word.toLowerCase()) || word === ',')) continue
      const touching = tokens.end[token - 1] === tokens.start[token]
      text += (text && !touching ? ' ' : '') + word
    }
    return text
  }

  #slice(first: number, end: number): string {
    const { tokens, clean } = this.document
    return asRead(clean.slice(tokens.start[first] as number, tokens.end[end - 1] as number))
  }
}
