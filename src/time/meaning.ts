import type { Part, Unit } from './lexicon.js'

/** What an expression says of a date, before the narrative completes it. Years are as written: positive, with an era. */
export interface Components {
  year?: number
  era?: 1 | -1
  month?: number
  /** Days after Easter Sunday. */
  fromEaster?: number
  /** Negative: counted from the month's end, -1 its last day. */
  day?: number
  /** ISO weekday. */
  weekday?: number
  /** The weekday next after the day, or the last before it: "the Tuesday after Trinity Sunday". */
  beside?: 1 | -1
  /** Which of a month's such weekdays; -1 the last. */
  nth?: number
  /** EDTF season code. */
  season?: number
  /** 1 to 4; 0 is the one that the date falls in. */
  quarter?: number
  /** The Saturday and Sunday of the week that the date falls in. */
  weekend?: boolean
  half?: number
  /** First year of a decade; two digits where the text leaves the century open ("the ’20s"). */
  decade?: number
  /** 19 for the nineteenth. */
  century?: number
  millennium?: number
  part?: Part
  /** The year is a bare number of few figures: a year only where the story stands near it. */
  near?: boolean
  /** To the present: "1990–present". */
  ongoing?: boolean
  approximate?: boolean
  uncertain?: boolean
  /** Place in DAY_PARTS. */
  dayPart?: number
  /** Minutes after midnight. */
  clock?: number
}

/** What an expression says. */
export type Meaning =
  | { readonly kind: 'date'; readonly date: Components }
  | { readonly kind: 'range'; readonly from: Components; readonly to: Components }
  | { readonly kind: 'choice'; readonly dates: readonly Components[] }
  /** A time counted in units from the narrative's time or from the time of writing; null: an unknown number of them. */
  | {
      readonly kind: 'relative'
      readonly unit: Unit
      readonly amount: number | null
      readonly origin: Origin
      /** A number of units away ("two decades later"), not a step in the calendar ("the next decade"). */
      readonly counted?: boolean
      /** Counted from the date told last, whatever it is said of: "July of the latter year". */
      readonly latter?: boolean
      /** What is said of the time in the unit: "May of that year", "the next morning". */
      readonly date?: Components
      /** The date counted from, where the text names it. */
      readonly from?: Components
    }
  /** The next, the last or the present one of a name that comes round: "the following spring", "last May". */
  | { readonly kind: 'recurring'; readonly date: Components; readonly step: -1 | 0 | 1; readonly origin: Origin }
  /** The story's own time, as a year ("at this time") or as long as it was told ("in this period"). */
  | { readonly kind: 'present'; readonly unit: 'year' | null }
  /** So many years after a date told before, after the one told last (`own`), or after `of`. */
  | { readonly kind: 'anniversary'; readonly count: number; readonly own: boolean; readonly of?: Components }
  /** Whole years of a life: "when she was 75", "in his thirties". */
  | {
      readonly kind: 'age'
      readonly from: number
      readonly to: number
      /** Nothing but the number says so: "at eleven", which may be the hour. */
      readonly bare: boolean
    }
  | { readonly kind: 'birthday'; readonly count: number }
  | { readonly kind: 'duration'; readonly value: string }
  | { readonly kind: 'set'; readonly value: string }
  | { readonly kind: 'vague'; readonly value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF' }

/**
 * What a relative time is counted from. `writing`: when the text appeared ("a century ago"); `speech`: the same, but
 * where the story lies far from that, the story ("this year", "last May").
 */
export type Origin = 'narrative' | 'speech' | 'writing'
