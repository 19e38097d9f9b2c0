import { type Document, TAG } from '../../reading/document.js'
import { KIN } from '../name/titles.js'
import { PLAIN, saysWhatSomebodyIs, VAGUE } from './phrases.js'
import type { Referent } from './references.js'
import type { Trace } from './traces.js'

/** Whom a description means, and how sure a reader is. */
export interface Described {
  readonly entity: number
  readonly confidence: number
}

/** These bring in somebody or something new; "any bank" is none. */
const BRINGS_IN: ReadonlySet<string> = new Set('a an another some'.split(' '))
const DEFINITE: ReadonlySet<string> = new Set(['the', 'this', 'that'])
/** Behind the noun, these begin what makes it another one: "the king of England", "the pact between Rome and Berlin". */
const COMPLEMENT: ReadonlySet<string> = new Set(
  'of for in who whom whose that which there between against under at near where'.split(' '),
)
const OWNS: ReadonlySet<string> = new Set(["'s", '’s'])
/** "at last" says when. */
const WHEN: ReadonlySet<string> = new Set('last first once'.split(' '))

const CERTAIN = 0.8
const UNIQUE = 0.1
const OTHER_PARAGRAPH = -0.15
const FAR = -0.1
/** Another bearer of the noun was spoken of before. */
const RIVAL = -0.1
/** The noun is not the name's own. */
const WIDER = -0.1
/** The one bearer of the text, not spoken of lately. */
const REMEMBERED = 0.65
/** A description that is less sure than this is left open. */
const LEAST = 0.65
/** How many sentences back a reader has a name fresh in mind. */
const NEAR = 3
/** The same where the noun is not the name's own. */
const NEAR_WIDER = 2
/** How many paragraphs back the one bearer of a noun is remembered. */
const FAR_PARAGRAPHS = 4
/** Named in a heading or in the first sentence; in the title, or as the first words of the text. */
export const IN_HEADING = 1
export const IN_TITLE = 2
/** So often a noun has meant something without a name. */
const ALL_ALONG = 2
/** Words before a noun that may part it from its "a". */
const LONGEST_PHRASE = 3

/** What a text has called by which noun: resolves "the general", "the party", "the firm". */
export class Descriptions {
  /** Who bears a noun, of those named so far. */
  private readonly bearers = new Map<string, number[]>()
  /** Nouns by which the text may speak of somebody or something. */
  private readonly nouns = new Set<string>()
  /** Where somebody or something else was brought in by a noun last. */
  private readonly others = new Map<string, number>()
  /** How often a noun with its article meant nobody named. */
  private readonly open = new Map<string, number>()
  private readonly lastToken: Int32Array
  private readonly lastParagraph: Int32Array
  /** Times that each was named; those whom a heading or the first sentence names are prominent. */
  private readonly times: Uint32Array
  private readonly prominent: Uint8Array

  constructor(
    private readonly document: Document,
    private readonly referents: readonly Referent[],
  ) {
    const count = referents.length
    this.lastToken = new Int32Array(count).fill(-1)
    this.lastParagraph = new Int32Array(count)
    this.times = new Uint32Array(count)
    this.prominent = new Uint8Array(count)
    for (const { nouns, implied, wider } of referents)
      for (const all of [nouns, implied, wider]) for (const noun of all) this.nouns.add(noun)
  }

  /** Somebody or something is named, or called by a noun or pronoun, at a token. */
  note(entity: number, token: number, paragraph: number, prominence: number): void {
    if (this.lastToken[entity] === -1)
      for (const noun of (this.referents[entity] as Referent).nouns) {
        const bearers = this.bearers.get(noun)
        if (bearers) bearers.push(entity)
        else this.bearers.set(noun, [entity])
      }
    this.lastToken[entity] = token
    this.lastParagraph[entity] = paragraph
    this.times[entity] = (this.times[entity] as number) + 1
    if (prominence > (this.prominent[entity] as number)) this.prominent[entity] = prominence
  }

  /**
   * Whom the noun at token `i`, with its determiner at `first` (or `i` for none), means of those `named` before, the
   * last at the end; or null. What it brings in itself is remembered.
   */
  read(first: number, i: number, s: number, p: number, named: readonly Trace[]): Described | null {
    const { low } = this.document.tokens
    const word = low[i] as string
    if (!this.nouns.has(word) || KIN.has(word) || VAGUE.has(word)) return null
    if (first === i) {
      const article = this.articleOf(i)
      if (article >= 0 && !saysWhatSomebodyIs(this.document, article)) this.others.set(word, i)
      return null
    }
    const opener = low[first] as string
    if (BRINGS_IN.has(opener) && !saysWhatSomebodyIs(this.document, first)) this.others.set(word, i)
    if (!DEFINITE.has(opener)) return null
    const found =
      this.isComplemented(i) || (opener === 'this' && this.isQuoted(first))
        ? null
        : this.find(word, first, i, s, p, named)
    if (!found) {
      this.others.set(word, i)
      this.open.set(word, (this.open.get(word) ?? 0) + 1)
    }
    return found
  }

  private find(
    word: string,
    first: number,
    i: number,
    s: number,
    p: number,
    named: readonly Trace[],
  ): Described | null {
    const { low } = this.document.tokens
    const told = first + 1 < i
    const owns = low[first - 1] === ',' && OWNS.has(low[i + 1] ?? '')
    let best: Trace | null = null
    let wide: Trace | null = null
    let rival: Trace | null = null
    let elsewhere = false
    for (let t = named.length - 1; t >= 0 && !rival; t--) {
      const trace = named[t] as Trace
      if (p - trace.paragraph > 1) break
      // "Tahmasp, the shah's son": who owns him is somebody else.
      if (owns && trace.end === first - 1) continue
      const referent = this.referents[trace.entity] as Referent
      if (referent.nouns.has(word) || (told && referent.implied.has(word))) {
        if (!best) best = trace
        else if (trace.entity !== best.entity) rival = trace
      } else if (!best && referent.wider.has(word)) {
        if (!elsewhere) wide ??= trace
      } else if (!best && referent.type === 'place' && referent.nouns.size === 0) elsewhere = true
    }
    // "the city", behind a place of which the text does not say what it is.
    if (elsewhere && best && this.referents[best.entity]?.type === 'place') return null
    const topic = (best ?? wide)?.paragraph === p ? -1 : this.topicOf(word, first, i)
    if (topic >= 0)
      return { entity: topic, confidence: topic === best?.entity ? CERTAIN + OTHER_PARAGRAPH : REMEMBERED }
    if (!best) return (wide && this.findWider(word, first, i, s, p, wide, named)) ?? this.remembered(word, first, i, p)
    if ((this.others.get(word) ?? -1) > best.token || !this.fits(first, i, best.entity)) return null
    // Another was spoken of all along, and this one is named in passing: "became Trent University".
    if (best.part === 'other' && this.times[best.entity] === 1 && (this.open.get(word) ?? 0) >= ALL_ALONG) return null
    let confidence = CERTAIN
    if (best.paragraph !== p) confidence += OTHER_PARAGRAPH
    if (s - best.sentence > NEAR) confidence += FAR
    if (rival) {
      // Another bearer near by: a reader could not be sure, unless the last sentence is about this one.
      if (rival.paragraph === p && (rival.sentence === best.sentence || s - best.sentence > 1)) return null
      confidence += RIVAL
    }
    if (this.bearers.get(word)?.length === 1) confidence += UNIQUE
    return confidence < LEAST ? null : { entity: best.entity, confidence }
  }

  /** "the firm" of the last company, where no firm was spoken of and no other company. */
  private findWider(
    word: string,
    first: number,
    i: number,
    s: number,
    p: number,
    trace: Trace,
    named: readonly Trace[],
  ): Described | null {
    if (trace.paragraph !== p || s - trace.sentence > NEAR_WIDER) return null
    if ((this.others.get(word) ?? -1) > trace.token || !this.fits(first, i, trace.entity)) return null
    for (let t = named.length - 1; t >= 0; t--) {
      const { entity, paragraph } = named[t] as Trace
      if (paragraph !== p) break
      if (entity !== trace.entity && this.referents[entity]?.wider.has(word)) return null
    }
    return { entity: trace.entity, confidence: CERTAIN + WIDER }
  }

  /** The one bearer whom the title names, where no other has come up in the paragraph: "the bank" of its history; or -1. */
  private topicOf(word: string, first: number, i: number): number {
    const bearers = this.bearers.get(word)
    if (!bearers) return -1
    let topic = -1
    for (const entity of bearers) {
      if (this.prominent[entity] !== IN_TITLE) continue
      if (topic >= 0) return -1
      topic = entity
    }
    const free = topic >= 0 && (this.others.get(word) ?? -1) < (this.lastToken[topic] as number)
    return free && this.fits(first, i, topic) ? topic : -1
  }

  /** The one bearer of a noun in the text so far: "the club" of a text about one. */
  private remembered(word: string, first: number, i: number, p: number): Described | null {
    const bearers = this.bearers.get(word)
    const entity = bearers?.length === 1 ? (bearers[0] as number) : -1
    if (entity < 0 || (this.others.get(word) ?? -1) > (this.lastToken[entity] as number)) return null
    const near = p - (this.lastParagraph[entity] as number) <= FAR_PARAGRAPHS && (this.times[entity] as number) > 1
    return (near || this.prominent[entity] !== 0) && this.fits(first, i, entity)
      ? { entity, confidence: REMEMBERED }
      : null
  }

  /** "the young general" may be any general near by, "the German general" only one who is called so. */
  private fits(first: number, i: number, entity: number): boolean {
    const { low } = this.document.tokens
    for (let at = first + 1; at < i; at++) {
      const word = low[at] as string
      if (!PLAIN.has(word) && !this.referents[entity]?.said.has(word)) return false
    }
    return true
  }

  /** "the king of England", "the committee chaired by", but "the company in 1850". */
  private isComplemented(i: number): boolean {
    const { low, tag } = this.document.tokens
    const next = low[i + 1] ?? ''
    if (COMPLEMENT.has(next)) {
      const after = low[i + 2] ?? ''
      return !(next === 'in' && /^\d/.test(after)) && !(next === 'at' && WHEN.has(after))
    }
    return ((tag[i + 1] as number) & TAG.VERB) !== 0 && low[i + 2] === 'by'
  }

  /** "“the pride of this town”": what is near to who speaks. */
  private isQuoted(i: number): boolean {
    const { tokens, sentences } = this.document
    const opening = sentences[tokens.sentence[i] as number]?.firstToken ?? i
    let marks = 0
    for (let at = i - 1; at >= opening; at--) {
      const text = tokens.text[at] as string
      if (text === '“') return true
      if (text === '”') return false
      if (text === '"') marks++
    }
    return marks % 2 === 1
  }

  /** The "a" of "a chartered trading company", behind more than adjectives; or -1. */
  private articleOf(i: number): number {
    const { low, tag } = this.document.tokens
    for (let at = i - 1; at >= 0 && i - at <= LONGEST_PHRASE; at--) {
      if (BRINGS_IN.has(low[at] as string)) return at
      if (!((tag[at] as number) & (TAG.ADJ | TAG.NOUN | TAG.PROPN))) return -1
    }
    return -1
  }
}
