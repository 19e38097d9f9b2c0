import type { Document } from '../../reading/document.js'
import type { Form, TitleBefore } from '../name/form.js'
import type { NameMention } from '../name/mention.js'
import type { Gender } from '../name/titles.js'
import type { FormGroups } from '../type/groups.js'
import type { Candidate } from './join-persons.js'

/** Names joined: for each mention the number of its entity, from 0 in the order of first mention. */
export interface JoinedNames {
  readonly groupOf: Int32Array
  readonly groupCount: number
  readonly titles: readonly (readonly TitleBefore[])[]
  /** Sex of each group as titles and first names tell it. */
  readonly genders: readonly (Gender | null)[]
  /** How sure it is that a mention belongs to its group: 1 where the form leaves no doubt. */
  readonly certainty: Float32Array
}

const SURE = 1
const SINGLE_WORD = 0.95
const BY_TITLE = 0.9
const ESTABLISHED = 0.85
const NEAREST = 0.75
const NONE_BEFORE = 0.5
/** Names behind a short name among which its full form may be. */
const COMING = 8

/** A group as the reader of a text has it in mind. */
interface Seen {
  readonly first: number
  /** Index of its last mention, and of its last mention by more than one word. */
  last: number
  full: number
}

/** Gives each mention its entity; a short form that fits several goes to the one that the reader has in mind. */
export class Assignment {
  private readonly seen = new Map<number, Seen>()
  /** The group that a form stood for at first. */
  private readonly bearers = new Map<number, number>()

  constructor(
    private readonly document: Document,
    private readonly names: readonly NameMention[],
    private readonly forms: readonly Form[],
    private readonly formOf: Int32Array,
    private readonly groups: FormGroups,
    private readonly doubtful: ReadonlyMap<number, readonly Candidate[]>,
    private readonly titles: readonly (readonly TitleBefore[])[],
    /** Names of persons brought in as somebody's relatives. */
    private readonly relatives: ReadonlyMap<number, number>,
  ) {}

  read(): JoinedNames {
    const { names, forms, formOf, groups, titles } = this
    const groupOf = new Int32Array(names.length)
    const certainty = new Float32Array(names.length).fill(SURE)
    const numbers = new Map<number, number>()
    const genders: (Gender | null)[] = []
    for (let i = 0; i < names.length; i++) {
      const form = formOf[i] as number
      const candidates = this.doubtful.get(form)
      let root = groups.find(form)
      if (candidates) [root, certainty[i]] = this.choose(i, form, candidates)
      else if ((forms[form] as Form).words.length === 1) certainty[i] = SINGLE_WORD
      this.notice(root, i)
      let number = numbers.get(root)
      if (number === undefined) {
        number = numbers.size
        numbers.set(root, number)
        genders.push(groups.genderOf(root))
      }
      groupOf[i] = number
    }
    return { groupOf, groupCount: numbers.size, titles, genders, certainty }
  }

  private notice(root: number, i: number): void {
    const full = (this.names[i] as NameMention).words.length > 1
    const seen = this.seen.get(root)
    if (!seen) this.seen.set(root, { first: i, last: i, full: full ? i : -1 })
    else {
      seen.last = i
      if (full) seen.full = i
    }
  }

  private choose(i: number, form: number, candidates: readonly Candidate[]): [root: number, certainty: number] {
    const roots = candidates.map(candidate => this.groups.find(candidate.form))
    const titled = this.byTitle(i, candidates)
    if (titled >= 0) return [titled, BY_TITLE]
    let nearest = -1
    let last = -1
    for (const root of roots) {
      const seen = this.seen.get(root)
      if (seen && seen.last > last) {
        last = seen.last
        nearest = root
      }
    }
    const person = this.forms[form]?.type === 'person'
    if (nearest < 0) {
      const coming = person && (this.relatives.has(i) || this.isHeading(i)) ? this.comingUp(i, roots) : undefined
      if (coming !== undefined) return [coming, NONE_BEFORE]
      // "Prince Louis" before Louis VI and Louis VII is neither for sure.
      const full = person ? candidates.find(({ form }) => this.forms[form]?.person?.surname) : candidates[0]
      return [this.groups.find(full ? full.form : form), NONE_BEFORE]
    }
    // Of rulers of one name, the one on the throne.
    if (!person || candidates[0]?.form === form) return [nearest, NEAREST]
    const bearer = this.bearers.get(form) ?? this.principal(roots) ?? nearest
    this.bearers.set(form, bearer)
    if (bearer !== nearest && !this.takesOver(nearest, bearer, i)) return [bearer, ESTABLISHED]
    return [nearest, NEAREST]
  }

  /** "His son Murad came from Manisa. Murad III was": whoever is called by the full name next. */
  private comingUp(i: number, roots: readonly number[]): number | undefined {
    for (let next = i + 1; next < this.names.length && next <= i + COMING; next++) {
      const root = this.groups.find(this.formOf[next] as number)
      if (roots.includes(root)) return root
    }
    return undefined
  }

  /** Of those that may be meant, the one for whose sake the others are named: with whom the text begins, or whose relatives they are. */
  private principal(roots: readonly number[]): number | undefined {
    const seen = roots.filter(root => this.seen.has(root))
    const first = seen.find(root => this.seen.get(root)?.first === 0)
    if (first !== undefined) return first
    const own = seen.filter(root => !this.relatives.has(this.seen.get(root)?.first ?? -1))
    return own.length === 1 ? own[0] : undefined
  }

  /** "President Kennedy" where one of the candidates has been a president. */
  private byTitle(i: number, candidates: readonly Candidate[]): number {
    const offices = (this.titles[i] ?? []).filter(title => title.kind === 'office').map(title => title.text)
    if (offices.length === 0) return -1
    let found = -1
    for (const { form } of candidates) {
      const root = this.groups.find(form)
      if (root === found || !this.forms[form]?.offices.some(office => offices.includes(office))) continue
      if (found >= 0) return -1
      found = root
    }
    return found
  }

  /** A relative named in passing doesn't take the surname over; one who has the paragraph for himself does. */
  private takesOver(other: number, bearer: number, i: number): boolean {
    const paragraph = this.paragraphOf(i)
    const full = this.seen.get(other)?.full ?? -1
    const last = this.seen.get(bearer)?.last ?? -1
    return full >= 0 && this.paragraphOf(full) === paragraph && (last < 0 || this.paragraphOf(last) !== paragraph)
  }

  private isHeading(i: number): boolean {
    return this.document.paragraphs[this.paragraphOf(i)]?.kind === 'heading'
  }

  private paragraphOf(i: number): number {
    const { tokens, sentences } = this.document
    const sentence = tokens.sentence[(this.names[i] as NameMention).firstToken] as number
    return sentences[sentence]?.paragraph ?? -1
  }
}
