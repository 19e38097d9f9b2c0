import type { Range } from '../../schema/span.js'
import type { Cue } from '../cue/cues.js'
import type { MarkLayer } from '../layer.js'
import { type CueWord, cueWord } from '../lexicon/lexicon.js'
import {
  AUTHORS,
  BY_LETTER,
  BY_POST,
  GIVEN_OUT,
  LISTENERS,
  LOUD,
  NEWSPAPER,
  NO_PAPER,
  NOTED,
  PRINTING,
  READ_LATER,
  REMEMBERED,
  SCHOLARS,
  VOICED,
  VOICES,
} from '../lexicon/manners.js'
import { DOCUMENTS, isUtterance, SENDING, SPOKEN_NOUNS, WRITING_NOUNS } from '../lexicon/nouns.js'
import type { Mentions, Source } from '../source/sources.js'
import type { NounPhrase, Syntax } from '../syntax/syntax.js'
import { type Age, ageOf } from './age.js'

/** Furthest that "in a letter" stands before the verb and behind it, in tokens. */
const REACH_BEFORE = 25
const REACH_AFTER = 14
/** Furthest that the noun for a letter stands from the verb of sending it ("was sent a long and angry letter"). */
const REACH_SENT = 10
/** How many tokens back a letter is still the one spoken of. */
const LONGEST_BACK = 200

/** How often a scholar is named in a text that is not about him. */
const MOST_NAMED = 4

/** What of a cue tells whether the words are written. */
export type WrittenCue = Pick<Cue, 'first' | 'end' | 'word' | 'source' | 'evidence' | 'hearer'>

/** Whether words are known to be written or spoken, or neither. */
export type Manner = 'written' | 'spoken' | 'open'

/** Tells words that stood on paper from words that were spoken: by the cue, by who says them, and by where. */
export class Manners {
  /** The first tokens of titles in marks. */
  private readonly titles: ReadonlySet<number>
  private readonly age: Age
  /** How often each entity is known to write and to speak. */
  private readonly written = new Map<string, number>()
  private readonly spoken = new Map<string, number>()
  /** Where each paragraph looked at first speaks of scholars. */
  private readonly scholars = new Map<number, number>()
  /** Persons to whom the text gives a title in marks. */
  private readonly authors = new Set<string>()

  constructor(
    private readonly syntax: Syntax,
    private readonly mentions: Mentions,
    marks: MarkLayer,
  ) {
    this.titles = new Set(
      marks.quotations.flatMap(({ kind, parts }) =>
        kind === 'title' ? [syntax.tokenAt((parts[0] as Range).start)] : [],
      ),
    )
    for (const { kind, marked } of marks.quotations)
      if (kind === 'title') this.noteAuthor(syntax.tokenAt((marked[0] as Range).start))
    this.age = ageOf(syntax.document.tokens.forms)
  }

  /** "Roe’s “…”", "Roe, whose “…”", "Roe, author of “…”", "Roe, in “…”": who writes what is quoted elsewhere. */
  private noteAuthor(open: number): void {
    const { syntax } = this
    let i = open - 1
    while (i > open - 4 && /^(?:the|his|her|of|in|book|novel|study|author|whose|writing)$/.test(syntax.low[i] ?? ''))
      i--
    if (i === open - 1 ? syntax.pos(i) !== 'PART' : syntax.word(i) !== ',') return
    const mention = this.mentions.covering(syntax.document.tokens.start[i - 1] as number)
    if (mention?.entity.type === 'person') this.authors.add(mention.entity.id)
  }

  /** Notes how somebody's words are known to be, so that others of the same one may be told by it. */
  note(manner: Manner, source: Source): void {
    if (manner === 'open' || source.entity === null) return
    const counts = manner === 'written' ? this.written : this.spoken
    counts.set(source.entity, (counts.get(source.entity) ?? 0) + 1)
  }

  /** Whether the words are to be taken for written, after all that is known has been noted. */
  isWritten(cue: WrittenCue, source: Source): boolean {
    const manner = this.of(cue, source)
    if (manner !== 'open') return manner === 'written'
    // Plain verbs of saying are taken at their word.
    const plain = cue.word?.verb.sense === 'say' && cue.word.verb.strength === 3
    if (source.entity === null || plain) return false
    // "According to Roe" gives what can be read, unless the text has let Roe speak.
    const read = this.age.past && cue.evidence === 'according' && source.type === 'person'
    if (read && !this.spoken.has(source.entity)) return true
    return (this.written.get(source.entity) ?? 0) > (this.spoken.get(source.entity) ?? 0)
  }

  /** How the words of a cue are known to be. */
  of(cue: WrittenCue, source: Source): Manner {
    const { syntax } = this
    const { word } = cue
    const lemma = word?.verb.lemma ?? ''
    if (word?.verb.sense === 'write' || (this.age.past && NOTED.test(lemma))) return 'written'
    const noun = word ? '' : (syntax.low[cue.first] as string)
    if (WRITING_NOUNS.has(noun) || /^(?:reads?|ran|runs?)$/.test(noun)) return 'written'
    // "— Roe, letter to her sister"
    if (cue.evidence === 'signature' && cue.source) {
      const limit = Math.min(syntax.sentenceEnd(cue.first), cue.source.end + REACH_AFTER)
      for (let i = cue.source.end; i < limit; i++) {
        if (WRITING_NOUNS.has(syntax.low[i] as string)) return 'written'
        if (SPOKEN_NOUNS.has(syntax.low[i] as string)) return 'spoken'
      }
    }
    // "issued an appeal"
    if (isUtterance(noun) && PRINTING.test(syntax.low[cue.first - 2] ?? '')) return 'written'
    if (cue.source && this.namesWriting(cue.source)) return 'written'
    if (source.type === 'work' || this.isNewspaper(source)) return 'written'
    // "informed Washington that"
    if (this.age.distant && cue.hearer && this.namesPlace(cue.hearer)) return 'written'
    // "It declared that": a document, or a body that gives one out.
    if (cue.source && word && syntax.low[cue.source.head] === 'it') return 'written'
    const level = syntax.owner[cue.first] as number
    const from = this.clauseStart(Math.max(syntax.sentenceStart(cue.first), cue.first - REACH_BEFORE), cue.first)
    const place =
      this.place(cue.end, Math.min(syntax.sentenceEnd(cue.first), cue.end + REACH_AFTER), level) ??
      (LOUD.test(lemma) || syntax.low[cue.end] === 'aloud' ? 'spoken' : this.place(from, cue.first, level))
    if (place) return place
    if (source.type === 'organization') {
      const { sense } = word?.verb ?? {}
      if (sense === 'judge' || sense === 'order' || GIVEN_OUT.test(lemma)) return 'written'
    }
    // "As Smith explained in 1931:"
    if (cue.evidence === 'colon' && syntax.low[cue.end] === 'in' && /^1\d{3}$/.test(syntax.word(cue.end + 1)))
      return 'written'
    const answers = /^(?:answer|reply|response)$/.test(noun) || word?.form === 'gerund'
    if ((answers || BY_LETTER.test(lemma)) && this.wroteBefore(cue.first, source)) return 'written'
    // "The inscription reads: “…”"
    if ((lemma === 'read' || lemma === 'begin') && cue.source && !syntax.isPersonal(cue.source.head)) return 'written'
    if (this.age.distant && word && REMEMBERED.test(lemma) && (lemma !== 'say' || word.form === 'present'))
      return 'written'
    if (
      this.age.past &&
      word &&
      this.isPresent(word, cue.first) &&
      !/^(?:say|tell|ask|reply|answer|recall|remember)$/.test(lemma)
    )
      return 'written'
    if (lemma === 'tell' && READ_LATER.test(syntax.low[cue.end] as string)) return 'written'
    if (VOICED.test(lemma)) return 'spoken'
    if (!word && (this.namesVoice(cue.first) || (cue.source && this.tellsOfVoice(cue.source)))) return 'spoken'
    return this.isAuthor(cue, source) || this.isAmongScholars(cue.first, source) ? 'written' : 'open'
  }

  /** The sentence before tells of a letter or message sent, by the source or to it. */
  private wroteBefore(token: number, { entity, mention }: Source): boolean {
    const { syntax } = this
    const { document } = syntax
    const here = document.tokens.sentence[token] ?? 0
    const pronoun = /^(?:he|she|it|they)$/i.test(document.clean.slice(mention.start, mention.end))
    let sent = Number.NEGATIVE_INFINITY
    let writing = Number.NEGATIVE_INFINITY
    let told = false
    let same = pronoun
    for (let s = here; s >= 0 && s > here - 3 && document.sentences[s]?.paragraph === syntax.paragraphOf(token); s--) {
      const { firstToken, endToken } = document.sentences[s] as { firstToken: number; endToken: number }
      for (let i = Math.max(firstToken, token - LONGEST_BACK); i < Math.min(endToken, token); i++) {
        if (syntax.owner[i] !== -1) continue
        const low = syntax.low[i] as string
        if (SENDING.has(low)) sent = i
        // "wrote to the king"
        if (i - sent <= REACH_SENT ? isUtterance(low) : WRITING_NOUNS.has(low)) writing = i
        told ||= Math.abs(sent - writing) <= REACH_SENT || (low === 'wrote' && syntax.low[i + 1] === 'to')
        same ||= s < here && this.mentions.covering(document.tokens.start[i] as number)?.entity.id === entity
      }
    }
    return told && same
  }

  /** "argues", "has argued" */
  private isPresent({ form }: CueWord, verb: number): boolean {
    return (
      form === 'present' ||
      (form !== 'gerund' &&
        /^(?:has|have)$/.test(this.syntax.low[verb - 1] as string) &&
        this.syntax.low[verb - 2] !== 'to')
    )
  }

  private isNewspaper({ type, mention }: Source): boolean {
    return type !== 'person' && NEWSPAPER.test(this.syntax.document.clean.slice(mention.start, mention.end))
  }

  /** A historian or another who writes, by the words around the source or by what the text calls him elsewhere. */
  private isAuthor({ source: phrase }: WrittenCue, source: Source): boolean {
    const { clean } = this.syntax.document
    if (AUTHORS.test(clean.slice(source.mention.start, source.mention.end))) return true
    if (source.entity !== null && this.authors.has(source.entity)) return true
    if (phrase) {
      const { start, end } = this.syntax.range(phrase.first, phrase.end)
      if (AUTHORS.test(clean.slice(start, end))) return true
    }
    return this.mentions.covering(source.mention.start)?.entity.roles.some(role => AUTHORS.test(role)) ?? false
  }

  /** "Scholars have grown kinder. Roe argued that …": one who is hardly named elsewhere in a text about the past. */
  private isAmongScholars(cue: number, { type, mention }: Source): boolean {
    if (!this.age.past || type !== 'person') return false
    const { syntax } = this
    const named = this.mentions.covering(mention.start)?.entity.mentions.length ?? 0
    if (named === 0 || named > MOST_NAMED) return false
    const paragraph = syntax.paragraphOf(cue)
    let at = this.scholars.get(paragraph)
    if (at === undefined) {
      at = this.scholarsIn(paragraph)
      this.scholars.set(paragraph, at)
    }
    return at < cue
  }

  /** The first token of a paragraph that speaks of scholars. */
  private scholarsIn(paragraph: number): number {
    const { low, document } = this.syntax
    const { firstSentence = 0, endSentence = 0 } = document.paragraphs[paragraph] ?? {}
    const end = document.sentences[endSentence - 1]?.endToken ?? 0
    for (let i = document.sentences[firstSentence]?.firstToken ?? end; i < end; i++)
      if (SCHOLARS.has(low[i] as string)) return i
    return Number.POSITIVE_INFINITY
  }

  /** "in a letter", "by telegram", "in ‘The Weavers’"; "in a speech", between two tokens. */
  private place(from: number, to: number, level: number): Manner | null {
    const { syntax } = this
    for (let i = from; i < to; i++) {
      // "said Roe, or so Brandt tells in his memoirs"
      if (syntax.low[i] === 'so' && syntax.low[i - 1] === 'or') return null
      // "Writing to the king, he called it"
      if (/^(?:writing|reviewing)$/.test(syntax.low[i] as string) && (i === from || syntax.word(i - 1) === ','))
        return 'written'
      if (!/^(?:in|on|with|by|through|at|during|from|to)$/.test(syntax.low[i] ?? '') || syntax.owner[i] !== level)
        continue
      const inside = syntax.low[i] === 'in'
      if (syntax.low[i] === 'by' && BY_POST.test(syntax.low[i + 1] ?? '')) return 'written'
      for (let n = i + 1; n < i + 8 && n < to; n++) {
        const low = syntax.low[n] as string
        if (inside && (this.titles.has(n) || this.isWork(n))) return 'written'
        if (syntax.isMark[n]) continue
        if (syntax.owner[n] !== level || /^[,;:.]$/.test(low)) break
        if (!this.isNoun(n)) continue
        if (syntax.low[i] === 'to' && READ_LATER.test(low)) return 'written'
        if (syntax.low[i] === 'to' ? LISTENERS.test(low) : SPOKEN_NOUNS.has(low)) return 'spoken'
        if (/^(?:in|with|by|through)$/.test(syntax.low[i] as string) && WRITING_NOUNS.has(low) && !NO_PAPER.test(low))
          return 'written'
      }
    }
    return null
  }

  /** Behind "wrote in his memoirs that": what is told there may be of spoken words. */
  private clauseStart(from: number, verb: number): number {
    const { syntax } = this
    let cue = false
    let start = from
    for (let i = from; i < verb; i++) {
      if (cue && syntax.low[i] === 'that') start = i
      cue ||= syntax.pos(i) === 'VERB' && cueWord(syntax.low[i] as string)?.verb.frames.has('that') === true
    }
    return start
  }

  /** A place by its name, which one does not talk to. */
  private namesPlace({ head }: NounPhrase): boolean {
    const mention = this.mentions.covering(this.syntax.document.tokens.start[head] as number)
    return mention?.entity.type === 'place' && mention.kind === 'name'
  }

  private isWork(token: number): boolean {
    const mention = this.mentions.covering(this.syntax.document.tokens.start[token] as number)
    return mention?.entity.type === 'work' && mention.kind === 'name'
  }

  /** "in his speech that", "his last words" */
  private namesVoice(noun: number): boolean {
    const { low } = this.syntax
    return (
      SPOKEN_NOUNS.has(low[noun] as string) ||
      VOICES.test(low[noun] as string) ||
      (low[noun] === 'words' && /^(?:last|dying|final|parting)$/.test(low[noun - 1] as string))
    )
  }

  /** "The tone of the president’s remarks was stern: “…”" */
  private tellsOfVoice({ first, end }: NounPhrase): boolean {
    for (let i = first; i < end; i++)
      if (/^(?:remarks|speech|address|sermon|voice)$/.test(this.syntax.low[i] as string)) return true
    return false
  }

  /** A noun by its tag, or by the article or possessive right before it. */
  private isNoun(n: number): boolean {
    const pos = this.syntax.pos(n)
    return pos === 'NOUN' || /^(?:an?|the|his|her|their|its)$/.test(this.syntax.low[n - 1] as string)
  }

  /** "the letter", "Article 3", "the annals of Osney", "the newspaper ‘Iron Age’" */
  private namesWriting({ first, head }: NounPhrase): boolean {
    const { syntax } = this
    const noun = syntax.pos(head) === 'NUM' && head > first ? head - 1 : head
    // "the letter", "Directive No. 14"
    for (const i of [noun, first]) {
      const low = syntax.low[i] as string
      if (WRITING_NOUNS.has(low) || DOCUMENTS.has(low)) return true
    }
    for (let i = first; i <= head; i++) if (this.titles.has(i)) return true
    return false
  }
}
