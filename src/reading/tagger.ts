import model from 'wink-eng-lite-web-model'
import winkNLP, { type WinkMethods } from 'wink-nlp'
import type { Pos } from './document.js'

/** The part of wink-nlp's model that it writes to while it reads: every word that it does not know is added. */
interface Lexemes {
  readonly list: string[]
  readonly hash: Record<string, number>
}

/** Words added, over all texts, after which the tagger is built anew: they are some 100 bytes each. */
const MOST_ADDED = 200_000

/**
 * wink-nlp with the one pipe that is needed. It remembers each unknown word as it first met it, and cuts and tags it the
 * same ever after: a text would be read otherwise after other texts, and the memory would grow with every article. So
 * what a text has added is forgotten before the next one.
 */
class Tagger {
  readonly #nlp: WinkMethods
  readonly #lexemes: Lexemes
  readonly #first: number
  #seen: number

  constructor() {
    const core = (model.core as () => { readonly features: { readonly lexeme: Lexemes } })()
    // The patterns of one's own are left out: nobody asks for them, and each call of the model's makes them longer.
    const metaCER = () => ({ machines: [], transformers: [] })
    this.#nlp = winkNLP({ ...model, core: () => core, metaCER }, ['pos'])
    this.#lexemes = core.features.lexeme
    this.#first = this.#lexemes.list.length
    this.#seen = this.#first
  }

  read(text: string): TaggedWords {
    const { its } = this.#nlp
    const tokens = this.#nlp.readDoc(text).tokens()
    return { words: tokens.out(its.value) as string[], tags: tokens.out(its.pos) as unknown as Pos[] }
  }

  /** Reads texts at once: to set up a document takes wink-nlp as long as to read a line. */
  readAll(texts: readonly string[]): TaggedWords[] {
    const parts = partsOf(this.read(texts.join(BREAK)))
    // A text that holds a break itself is none that the reading stage makes.
    return parts.length === texts.length ? parts : texts.map(text => this.read(text))
  }

  /** Forgets what has been added; false where so much was that the tagger should be left. */
  forget(): boolean {
    const { list, hash } = this.#lexemes
    for (let i = this.#seen; i < list.length; i++) Reflect.deleteProperty(hash, list[i] as string)
    this.#seen = list.length
    return list.length - this.#first < MOST_ADDED
  }
}

/** Words in their order, with their parts of speech. */
export interface TaggedWords {
  readonly words: readonly string[]
  readonly tags: readonly Pos[]
}

/** Stands between texts that are read at once: wink-nlp makes two words of it, and no tag is changed for what lies beyond them. */
const BREAK = '\n \n'
const HALF_BREAK = '\n'

function partsOf({ words, tags }: TaggedWords): TaggedWords[] {
  const parts: TaggedWords[] = []
  let from = 0
  for (let i = words.indexOf(HALF_BREAK); i >= 0; i = words.indexOf(HALF_BREAK, i + 1)) {
    if (words[i + 1] !== HALF_BREAK) continue
    parts.push({ words: words.slice(from, i), tags: tags.slice(from, i) })
    from = ++i + 1
  }
  parts.push({ words: words.slice(from), tags: tags.slice(from) })
  return parts
}

let tagger: Tagger | undefined

/**
 * Words and tags of texts, each read by itself. The tagger is built at the first use: it takes a tenth of a second that a
 * mere import should not cost.
 */
export function tagWords(texts: readonly string[]): TaggedWords[] {
  tagger ??= new Tagger()
  return tagger.readAll(texts)
}

/** To be called before each text, so that nothing of an earlier one shows in it. */
export function forgetWords(): void {
  if (tagger?.forget() === false) tagger = undefined
}
