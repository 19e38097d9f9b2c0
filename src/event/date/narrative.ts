import type { Document } from '../../reading/document.js'
import type { DateValue } from './date-value.js'
import { coarsen, isBefore, isYearsBefore, length, spanning, within } from './date-value.js'

/** Whoever was born or died in a scene: what else they did was at another time, but for what followed a death at once. */
export interface Life {
  readonly kind: 'birth' | 'death'
  readonly persons: ReadonlySet<string>
}

/** Where the narrative stands in time. */
interface Scene {
  readonly value: DateValue
  readonly dateId: string
  readonly sentence: number
  readonly paragraph: number
  readonly section: number
  /** A heading gives it. */
  readonly heading?: boolean
  readonly life?: Life | undefined
  /** The day of news, which all of the text tells of. */
  readonly news?: boolean | undefined
}

/** A date that the narrative carries to a sentence, as precise as can be told honestly. */
export interface Carried {
  readonly value: DateValue
  readonly dateId: string
  readonly confidence: number
  readonly life?: Life
  /** Carried through news from another paragraph. */
  readonly news?: boolean
}

/** Longest stretch, in days of {@link length}, that says when a happening inside it took place. */
const LONGEST = 3 * 372

/**
 * Carries dates on. A date holds as it stands for the rest of its paragraph, which is its scene, and beyond it where the
 * text says that the scene goes on. After that, what happens lies between it and the next date of the narrative: in
 * their month where they share it, else in the year of the first. A date that nothing renews for
 * {@link MAX_SENTENCES} sentences is given up.
 */
export class Narrative {
  #scene: Scene | null = null
  /** Where the narrative goes on after an excursion. */
  #held: Scene | null = null

  constructor(readonly document: Document) {}

  /** The text has left the scene's time for a later one that it does not tell. */
  #left = false
  /** Sentences since the scene that tell of the present. */
  #expounded = 0

  /** The narrative has moved to this time. */
  move(value: DateValue, dateId: string, sentence: number, { life, news }: Pick<Scene, 'life' | 'news'> = {}): void {
    this.#held = null
    this.#left = false
    this.#expounded = 0
    if (length(value) > LONGEST) {
      // A stretch of years is background: what follows it cannot be dated by it, nor by what stood before it.
      this.#scene = null
      return
    }
    const paragraph = this.document.sentences[sentence]?.paragraph ?? 0
    const { section, kind } = this.document.paragraphs[paragraph] ?? { section: 0, kind: 'body' }
    this.#scene = {
      value,
      dateId,
      sentence,
      paragraph,
      section,
      heading: kind === 'heading',
      life,
      news,
    }
  }

  /** A sentence in the present: the text expounds rather than tells. */
  expound(): void {
    this.#expounded++
  }

  /** A paragraph that tells hours ("at noon", "until dusk") goes on with the day that the one before it told of. */
  goOn(sentence: number): void {
    const scene = this.#scene
    const paragraph = this.document.sentences[sentence]?.paragraph ?? 0
    if (!scene || this.#left || this.#held || scene.life || scene.news || length(scene.value) > 2) return
    if (this.#paragraphsBetween(scene.paragraph, paragraph) !== 1) return
    if (this.document.paragraphs[paragraph]?.section !== scene.section) return
    this.#scene = { ...scene, sentence, paragraph }
  }

  /** The narrative tells of another time until the end of the paragraph, and then goes on from where it was. */
  glance(value: DateValue, dateId: string, sentence: number, life?: Life): void {
    const held = this.#held ?? this.#scene
    this.move(value, dateId, sentence, { life })
    this.#held = held
  }

  /**
   * The narrative has left its time for one that the text does not tell ("later", "over the next decades"). Of what a
   * year brought `atLast` ("eventually") the year still holds.
   */
  leave(atLast: boolean): void {
    if (!atLast || !this.#scene || length(this.#scene.value) < YEAR) this.#left = true
  }

  /**
   * The date that holds in a sentence; null where a reader could not say.
   *
   * @param next the date that the narrative comes to next, if it does.
   * @param closing the next date stands in the sentence itself, behind what is to be dated.
   * @param goesOn a word of the sentence says that the scene goes on ("then", "in turn").
   */
  at(sentence: number, next: DateValue | null = null, goesOn = false, closing = false): Carried | null {
    const paragraph = this.document.sentences[sentence]?.paragraph ?? 0
    if (this.#held && this.#scene?.paragraph !== paragraph) {
      this.#scene = this.#held
      this.#held = null
    }
    const scene = this.#scene
    if (!scene) return null
    // A sentence that goes back to an earlier date does so from its start.
    if (closing && next !== null && isBefore(next, scene.value)) return null
    // "His successor quarrelled with the pope and was banned in 1238", long after the last date.
    const stretch = closing && next !== null ? spanning(scene.value, next) : null
    if (stretch && length(stretch) > LONGEST) return null
    const section = this.document.paragraphs[paragraph]?.section ?? 0
    const distance = sentence - scene.sentence
    if (scene.news && paragraph !== scene.paragraph)
      return { value: scene.value, dateId: scene.dateId, confidence: 0.64, news: true }
    if (distance > MAX_SENTENCES) return null
    if (next !== null && distance > FAR_SENTENCES && isYearsBefore(scene.value, next, FAR_YEARS)) return null
    if (next !== null && distance > 0 && isYearsBefore(next, scene.value, BACK_YEARS)) return null
    const life = scene.life ? { life: scene.life } : {}
    const exposition = 0.05 * Math.min(this.#expounded, 6)
    const { dateId } = scene
    // What lies between a day and an hour of the same day is of that day.
    const onSameDay = closing && next !== null && length(scene.value) <= 1 && within(next, scene.value)
    if (paragraph === scene.paragraph && (!closing || onSameDay) && !this.#left)
      return {
        value: scene.value,
        dateId,
        confidence: 0.8 - 0.03 * Math.min(distance, 8) - exposition,
        ...(scene.life?.kind === 'birth' ? life : {}),
      }
    if (scene.heading && section === scene.section)
      return { value: scene.value, dateId, confidence: 0.72 - 0.01 * Math.min(distance, 10) - exposition }
    const steps = this.#paragraphsBetween(scene.paragraph, paragraph)
    const headings = this.#headingsBetween(scene.section, section)
    if (goesOn && headings === 0 && distance <= SCENE_REACH && !this.#left)
      return { value: scene.value, dateId, confidence: 0.68 }
    const month = coarsen(scene.value, 'month')
    const year = coarsen(scene.value, 'year')
    const bracketed = next !== null && within(next, year)
    // A day or month that nothing followed up in its year says little of what comes long after.
    if (!bracketed && (this.#left || (distance >= SAME_YEAR && length(scene.value) < YEAR))) return null
    const near = headings === 0 && distance <= SAME_MONTH && scene.value.granularity === 'month'
    const value = near || (headings === 0 && next !== null && length(month) <= 31 && within(next, month)) ? month : year
    const confidence =
      (bracketed ? 0.72 : 0.66) -
      0.01 * (steps - 1) -
      (bracketed ? 0.08 : 0.1) * headings -
      0.005 * Math.min(distance, 10) -
      exposition
    return { value, dateId, confidence, ...life }
  }

  #paragraphsBetween(from: number, to: number): number {
    let steps = 0
    for (let i = from + 1; i <= to; i++) if (this.document.paragraphs[i]?.kind === 'body') steps++
    return steps
  }

  #headingsBetween(from: number, to: number): number {
    let headings = 0
    for (let i = from + 1; i <= to; i++)
      if (
        this.document.sections[i]?.kind === 'body' &&
        this.document.sections[i]?.heading !== this.document.sections[from]?.heading
      )
        headings++
    return headings
  }
}

/** From a date that the text goes back from by more than this many years nothing is carried. */
const BACK_YEARS = 10
/** Where the next date is more than this many years on, a date is carried no further than this many sentences. */
const FAR_YEARS = 10
const FAR_SENTENCES = 2
/** Days of a year. */
const YEAR = 360
/** From this many sentences on what no date of the same year brackets has no date. */
const SAME_YEAR = 10
/** Sentences behind the paragraph's end in which a month still holds. */
const SAME_MONTH = 3
const MAX_SENTENCES = 30
/** How many sentences into the next paragraph a scene can be said to go on. */
const SCENE_REACH = 6
