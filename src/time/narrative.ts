import { bounds, type CalendarValue, isBeforeEra, toDayNumber } from './calendar.js'
import type { Tense } from './tense.js'

/** A date that others may be counted from. */
export interface Anchor {
  readonly value: CalendarValue
  /** Id of its expression, or `published`. */
  readonly id: string
}

/** Where in the text an expression stands, as far as it says whether the story moves there. */
export interface Setting {
  readonly sentence: number
  readonly heading: boolean
  /** Stands at the beginning of its sentence: "In 1917, …". */
  readonly opens: boolean
  /** Stands in the first sentence of its paragraph. */
  readonly leads: boolean
  /** The day at the head of a letter. */
  readonly letter: boolean
  /** Stands in a paragraph that tells what went on beside the story: "Meanwhile". */
  readonly meanwhile: boolean
  /** Bounds or names something else than the story's time: "until 1920", "the 1908 treaty", "(1885–1902)". */
  readonly aside: boolean
  /** The clause looks back ("had") or ahead ("would"). */
  readonly outlook: -1 | 0 | 1
  /** Of the verb next to it. */
  readonly tense: Tense | null
  readonly quoted: boolean
  /** Stands in a relative clause that the sentence goes on after: it dates its noun. */
  readonly embedded: boolean
  /** Says from when a state had lasted: "since the rising of 1820". */
  readonly since: boolean
  /** Says which document its noun is: "a law of 1921". */
  readonly names: boolean
  /** Year of a book: with pages, or alone in its bracket ("Roe (1998: 12)", "Roe (1998)"). */
  readonly cited: 'pages' | 'alone' | null
  /** The preposition that leaves the time open on one side: "since 1914", "before 1300". */
  readonly open: 'since' | 'after' | 'before' | null
  /** Tells when somebody was born: "born on", or the first of the years of a life that follow the name it begins with. */
  readonly birth: boolean
  /** Stands outside the narrative: in a caption, a tweet, a note. */
  readonly insert: boolean
  /** Paragraph of the heading above, or -1. */
  readonly section: number
}

interface Told {
  readonly anchor: Anchor
  readonly sentence: number
  /** A flashback of a sentence whose main date the story goes on from. */
  readonly passing?: boolean
}

/** A month that is written with its year. */
export interface DatedMonth {
  readonly year: number
  readonly month: number
  readonly sentence: number
  /** The first month that the text names on the way there, and how often the months begin anew until then. */
  readonly first: number
  readonly turns: number
}

/** Years between which a heading says that its section runs. */
interface Frame {
  readonly first: number
  readonly last: number
}

/** True where a date lies within a stretch of time. */
function covers(from: CalendarValue, to: CalendarValue, anchor: Anchor | null): boolean {
  if (!anchor) return false
  const { earliest, latest } = bounds(anchor.value)
  return (
    toDayNumber(earliest) >= toDayNumber(bounds(from).earliest) && toDayNumber(latest) <= toDayNumber(bounds(to).latest)
  )
}

/** A text whose story is within this many years of its publication tells news: "last week" is the reader's last week. */
const NEWS_YEARS = 1
/** Years between a bare number and where the story stands. */
const NEAR = 100
/** A life is told in a text about it from the first sentences on. */
const SUBJECT_SENTENCES = 5
/** A story that has gone back in passing returns within this many sentences. */
const RETURN_SENTENCES = 2
/** A step of this many years away from the story may be one that it goes back from. */
const LEAP = 2
/** A year this far ahead of the story, named in passing, is no part of it; nor is that of a document this much older. */
const LEAP_YEARS = 5

/**
 * Where the story stands: the last dates told, from which what is not whole is completed.
 *
 * Method: Reichenbach's reference time, moved on by each date of the main line. Asides and flashbacks serve as
 * reference within their own sentence only.
 */
export class Narrative {
  /** The last date of the main line. */
  current: Anchor | null = null
  /** The last dates told with a month, and with a day. */
  month: Anchor | null = null
  day: Anchor | null = null
  #published: Anchor | null
  #isNews: boolean
  /** What a letter has put aside. */
  #outside: { readonly published: Anchor | null; readonly isNews: boolean } | null = null
  /** The date told last, whatever it was said of. */
  mentioned: Anchor | null = null
  /** The date told last, aside or not; and the last of them that is no leap out of the story. */
  #named: Told | null = null
  #reference: Told | null = null
  #frame: Frame | null = null
  /** By year, the first date told of it with a month. */
  readonly #byYear = new Map<number, Anchor>()
  /** The birth that the text begins with, and the one told last. */
  #subject: Anchor | null = null
  #born: Told | null = null
  /** Sentence of the date that the story stands at. */
  #moved = -1
  #section = -1
  #toldSection = -2
  /** The year that the story stood in before it went back in passing, and where it did so. */
  #left: { readonly year: number; readonly sentence: number } | null = null
  /** The year that the text names next, and the month of a year. */
  #following: number | null = null
  #nextMonth: DatedMonth | null = null
  /** Whether the date that the story stands at opened its sentence, or was named in passing. */
  #stands: 'opens' | 'passing' = 'opens'

  /** @param isNews the text tells of the time in which it appeared */
  constructor(published: CalendarValue | null, isNews: boolean) {
    this.#published = published && { value: published, id: 'published' }
    this.#isNews = isNews
  }

  /** The day that what is read now was written on, or that the whole text appeared. */
  get published(): Anchor | null {
    return this.#published
  }

  /** What is read now tells of the time in which it was written. */
  get isNews(): boolean {
    return this.#isNews
  }

  /** A letter begins, which tells from its own day. */
  openLetter(value: CalendarValue): void {
    this.#outside ??= { published: this.#published, isNews: this.#isNews }
    this.#published = { value, id: 'published' }
    this.#isNews = true
  }

  /** The letter is over: letters do not write the year of the days that they tell of. */
  closeLetter(): void {
    if (!this.#outside) return
    this.#published = this.#outside.published
    this.#isNews = this.#outside.isNews
    this.#outside = null
  }

  /** The date that the story stands at; before any is told, the day that the text appeared. */
  get now(): Anchor | null {
    return this.current ?? this.published
  }

  /** The time that "last week" and "next May" are counted from. */
  speech(setting: Setting): Anchor | null {
    if (!this.published || !this.current) return this.now
    const distance = Math.abs(this.current.value.year - this.published.value.year)
    return this.isNews || distance <= NEWS_YEARS ? this.published : this.reference(setting)
  }

  /** The date that an expression in this setting takes what it lacks from. */
  reference(setting: Setting): Anchor | null {
    return this.toldIn(setting.sentence) ?? this.now
  }

  /** The date told last, aside or not, in this sentence or the one before it; else where the story stands. */
  latest(setting: Setting): Anchor | null {
    const named = this.#named
    if (!named || setting.sentence - named.sentence > 1) return this.current
    return named.passing && setting.sentence !== named.sentence && setting.tense !== 'before'
      ? this.current
      : named.anchor
  }

  /** The date told last in a sentence. */
  toldIn(sentence: number): Anchor | null {
    return sentence === this.#reference?.sentence ? this.#reference.anchor : null
  }

  /** True where the story stands near a year written without its era. */
  isNear(year: number): boolean {
    if (!this.current) return false
    const signed = isBeforeEra(this.current.value) ? 1 - year : year
    return Math.abs(signed - this.current.value.year) < NEAR
  }

  /** True where the text names the year next. */
  goesOnTo(year: number): boolean {
    return this.#following === year
  }

  /** True where the story has just gone back from the year, in passing: it is likely to return to it. */
  cameFrom(year: number, { sentence }: Setting): boolean {
    return this.#left?.year === year && sentence - this.#left.sentence <= RETURN_SENTENCES
  }

  /** True where the text names a month of the year at once that comes after the given one. */
  leadsTo(year: number, month: number, { sentence }: Setting): boolean {
    const next = this.#nextMonth
    return next !== null && next.year === year && next.month >= month && next.sentence - sentence <= 1
  }

  /**
   * True where the months from the given one on lead to one that is written with the story's year, and which comes before it:
   * "published in the following year. … On 11 June … in October … On 16 April 1866".
   */
  hasRunAhead(month: number): boolean {
    const next = this.#nextMonth
    if (!next || this.#stands !== 'passing' || this.current?.value.year !== next.year) return false
    return next.turns + (month > next.first ? 1 : 0) === 1
  }

  /** A date told of a year, with its month. */
  toldOf(year: number): Anchor | null {
    return this.#byYear.get(year) ?? null
  }

  /** The birth that an age is counted from: one told in this sentence or the one before it, else the subject's. */
  birth(setting: Setting): Anchor | null {
    return this.#born && setting.sentence - this.#born.sentence <= 1 ? this.#born.anchor : this.#subject
  }

  /** Takes note of a birth. */
  bear(value: CalendarValue, id: string, { sentence }: Setting): void {
    this.#born = { anchor: { value, id }, sentence }
    if (sentence < SUBJECT_SENTENCES) this.#subject ??= this.#born.anchor
  }

  /** True where the story has been told on in the expression's section. */
  toldInSection({ section }: Setting): boolean {
    return section === this.#toldSection
  }

  /** True where a section's heading allows the year. */
  allows(year: number): boolean {
    return !this.#frame || (year >= this.#frame.first && year <= this.#frame.last)
  }

  /** Goes to the next expression; with a new section what the heading before it said no longer holds. */
  enter({ section, insert }: Setting, following: number | null, nextMonth: DatedMonth | null): void {
    this.#following = following
    this.#nextMonth = nextMonth
    if (insert) return
    if (section !== this.#section) this.#frame = null
    this.#section = section
  }

  /** Takes note of a date counted from the day of writing: in news the next sentence goes on from it. */
  mention(value: CalendarValue, id: string, { sentence }: Setting): void {
    if (this.isNews) this.#named = { anchor: { value, id }, sentence }
  }

  /** Takes note of a date, and moves the story there if it belongs to the main line. */
  tell(value: CalendarValue, end: CalendarValue, id: string, setting: Setting): void {
    const anchor = { value, id }
    this.mentioned = anchor
    if (value.month !== undefined && !this.#byYear.has(value.year)) this.#byYear.set(value.year, anchor)
    const known = this.current?.value
    const isFar = known !== undefined && Math.abs(value.year - known.year) > NEAR
    if (setting.cited === 'pages' || (setting.cited && isFar)) return
    if (known && (setting.embedded || (setting.names && known.year - value.year > LEAP_YEARS))) return
    this.#named = { anchor, sentence: setting.sentence }
    // A life is told on from its birth, however long after.
    const leaps =
      known !== undefined && value.year - known.year > LEAP_YEARS && this.current?.id !== this.#born?.anchor.id
    // What the text names next is nearer to it than to where the story stood.
    const goesOn = this.#following !== null && known !== undefined && this.#following * 2 > value.year + known.year
    if (leaps && !goesOn && !setting.opens && !setting.heading && value.month === undefined) return
    // "Since the rising of 1820 he had been a prisoner, and in July" is of the story's year.
    if (!setting.since) this.#reference = this.#named
    if (setting.heading) this.#frame = { first: value.year, last: end.year }
    else if (known && this.#isAside(value, known, setting)) {
      // "fell in 907 to Roe, who had come in 891. In the same year"
      if (setting.outlook < 0 && this.#moved === setting.sentence) this.#named = { ...this.#named, passing: true }
      return
    }
    // Years of a heading that its section does not keep to: "The treaty of 1842 / … In 1831 the king proposed …".
    if (setting.opens && !this.allows(value.year)) this.#frame = null
    // "on 7 December (the 8th in Tokyo), 1941": the year alone says no more than was known.
    if (value.unit === 'year' && known?.year === value.year && known.unit !== 'year' && !setting.opens) return
    if (known && value.year < known.year)
      this.#left = setting.opens ? null : { year: known.year, sentence: setting.sentence }
    this.current = anchor
    this.#moved = setting.sentence
    this.#stands = setting.opens || setting.heading ? 'opens' : 'passing'
    this.#toldSection = setting.section
    // What was told finer stands no longer where the story has left it: "in 1912 … in June" is no day of 1911.
    if (value.month !== undefined || !covers(value, end, this.month))
      this.month = value.month === undefined ? null : anchor
    if (value.day !== undefined || !covers(value, end, this.day)) this.day = value.day === undefined ? null : anchor
  }

  /** True for a year that the story leaves again at once for where it stood: "In 1998 he told how in 1943 …". */
  #returns(year: number, known: number): boolean {
    if (this.#following === null || Math.abs(year - known) < LEAP) return false
    return year > known
      ? this.#following < year - 1 && this.#following >= known - 1 && this.#following - known <= 1
      : this.#following >= known && this.#following > year + 1
  }

  #isAside(value: CalendarValue, current: CalendarValue, setting: Setting): boolean {
    if (setting.aside || setting.quoted || this.#returns(value.year, current.year)) return true
    const back = current.year - value.year
    if (value.unit === 'decade' || value.unit === 'century' || value.unit === 'millennium') return !setting.opens
    // "She won in November … she had lost her sister in January"
    if (back === 0 && setting.outlook < 0 && (value.month ?? 13) < (current.month ?? 0)) return true
    if (value.month !== undefined) return back > 0 ? setting.outlook < 0 : back < 0 && setting.outlook > 0
    if (!setting.opens && !this.allows(value.year) && this.allows(current.year)) return true
    if (back > 0 && setting.outlook < 0) return true
    if (setting.opens) return false
    if (back > 0) return !(setting.leads && back < 3) || setting.outlook < 0
    return setting.outlook > 0 && back < 0
  }
}
