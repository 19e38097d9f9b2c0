import { type CalendarValue, isBeforeEra, shift } from './calendar.js'
import { calendarValue, isComplete } from './complete.js'
import type { Components } from './meaning.js'
import type { Anchor, Narrative, Setting } from './narrative.js'

/** First month of a season, by its EDTF code. */
const SEASON_MONTH: Readonly<Record<number, number>> = { 21: 3, 22: 6, 23: 9, 24: 12 }
/** A month named this many months before the last one told is the next year's: "in November … in February". */
const TURN = 7
/** A text goes back by less than this many months without leaving the year: "on 3 March … on 20 February". */
const STEP_BACK = 3
/** A month this far on, behind a "had", is the year's before: "had joined in September". */
const EARLIER = 3
/** Months that a date told in the present tense may lie ahead of the day of writing. */
const SOON = 6
/** Centuries below this may be meant without an era where the story is BC. */
const EARLY_CENTURIES = 9

const SHARED = ['era', 'year', 'month', 'season'] as const

/** Gives the first date of a range what it shares with the last: "15–17 October 1925", "April and June 1916". */
export function share(from: Components, to: Components): [Components, Components] {
  const first = { ...from }
  const last = { ...to }
  const takes = (name: (typeof SHARED)[number], source: Components, target: Components): void => {
    if (target[name] === undefined && source[name] !== undefined) Object.assign(target, { [name]: source[name] })
  }
  takes('era', last, first)
  if (first.century !== undefined || first.decade !== undefined) return [first, last]
  if (first.day !== undefined) takes('month', last, first)
  if (last.day !== undefined) takes('month', first, last)
  if (first.year === undefined && last.year !== undefined) {
    // "from November to February 1917": the first lies in the year before.
    const over = first.month !== undefined && last.month !== undefined && first.month > last.month
    first.year = over ? last.year + (last.era === -1 ? 1 : -1) : last.year
  } else takes('year', first, last)
  return [first, last]
}

/** The year that a date without one falls in, by where the story stands. */
function openYear(date: Components, narrative: Narrative, setting: Setting): { year: number; anchor: Anchor } | null {
  // In news the day of publication is the reference, but for dates that go on from one told in the same sentence.
  const anchor = narrative.isNews
    ? (narrative.toldIn(setting.sentence) ?? narrative.published)
    : narrative.reference(setting)
  if (!anchor) return null
  const { year } = anchor.value
  const month = date.month ?? SEASON_MONTH[date.season ?? 0] ?? (date.quarter && date.quarter * 3 - 2)
  const from = anchor.value.month ?? SEASON_MONTH[anchor.value.season ?? 0]
  if (month === undefined) return { year, anchor }
  if (from === undefined) return { year: narrative.hasRunAhead(month) ? year - 1 : year, anchor }
  const ahead = month - from
  if (anchor.id === 'published') return { year: year + recent(ahead, setting), anchor }
  const goesOn =
    narrative.cameFrom(year + 1, setting) || (ahead <= -STEP_BACK && narrative.leadsTo(year + 1, month, setting))
  if (ahead < 0 && setting.outlook >= 0 && goesOn) return { year: year + 1, anchor }
  // "Meanwhile … in December": the one nearer to where the story stands.
  if (ahead >= TURN && setting.meanwhile) return { year: year - 1, anchor }
  const turn = setting.opens && setting.leads ? TURN - 2 : TURN
  if (ahead <= -turn && setting.outlook >= 0 && narrative.allows(year + 1) && !narrative.goesOnTo(year))
    return { year: year + 1, anchor }
  // "In December nothing had been won" is of the year that the story stands in.
  const earlier = date.month === undefined || setting.opens ? TURN - 2 : EARLIER
  if (ahead >= earlier && setting.outlook < 0) return { year: year - 1, anchor }
  return { year, anchor }
}

/** A date without a year is of the last twelve months, or of the next where the clause looks ahead. */
function recent(ahead: number, { tense }: Setting): -1 | 0 | 1 {
  if (tense === 'ahead') return ahead < 0 ? 1 : 0
  if (tense === 'past' || tense === 'before') return ahead > 0 ? -1 : 0
  return ahead > SOON ? -1 : ahead < -SOON ? 1 : 0
}

/** True for "the 12th": nothing but a day. */
export const isDayOfMonth = (date: Components): boolean =>
  date.day !== undefined && date.month === undefined && date.weekday === undefined

/** "the 12th" in the month that the story stands in, the next where it has passed that day, or the one before behind a "had". */
function dayOfMonth(date: Components, narrative: Narrative, setting: Setting): ReturnType<typeof complete> {
  const anchor = narrative.toldIn(setting.sentence) ?? (narrative.isNews ? narrative.published : narrative.now)
  const base = anchor?.value.month === undefined ? narrative.month : anchor
  if (!base || base.value.month === undefined) return null
  const goesOn =
    base.id === 'published' ? setting.tense === 'ahead' || setting.tense === 'present' : setting.outlook >= 0
  const ahead = base.value.day === undefined ? 0 : (date.day ?? 0) - base.value.day
  // "They were arrested on the 4th; they had met on the 27th": of the month before.
  const looksBack = setting.outlook < 0 || (base.id === 'published' && setting.tense === 'past')
  const steps = ahead < 0 && goesOn ? 1 : ahead > 0 && looksBack ? -1 : 0
  const { year, month = 1 } = shift({ unit: 'month', year: base.value.year, month: base.value.month }, 'month', steps)
  const value = calendarValue({ ...date, month }, year)
  return value && { value, anchor: base }
}

/** The value that a date names, with where the story stands for what it leaves open; null where it names none. */
export function complete(
  date: Components,
  narrative: Narrative,
  setting: Setting,
): { value: CalendarValue; anchor: Anchor | null } | null {
  if (isComplete(date)) {
    if (date.near && !narrative.isNear(date.year ?? date.decade ?? 0)) return null
    // "in 480" and "in the fourth century" after "490 BC": the era goes on.
    const early =
      date.era === undefined && ((date.year ?? 1000) < 1000 || (date.century ?? EARLY_CENTURIES) < EARLY_CENTURIES)
    const era = early && narrative.current && isBeforeEra(narrative.current.value) ? { era: -1 as const } : {}
    const value = calendarValue({ ...date, ...era }, 0)
    return value && { value, anchor: 'era' in era ? narrative.current : null }
  }
  if (isDayOfMonth(date)) return dayOfMonth(date, narrative, setting)
  const open = openYear(date, narrative, setting)
  const value = open && calendarValue(date, open.year)
  return value && { value, anchor: open.anchor }
}

/** "Winters are mild", "they flower in May": any year's, where the text has no story or has left it. */
export function isGeneric(date: Components, narrative: Narrative, setting: Setting): boolean {
  if (date.day !== undefined || (date.month === undefined && date.season === undefined)) return false
  if (narrative.isNews || narrative.toldIn(setting.sentence)) return false
  if (date.season !== undefined && setting.tense === 'present') return true
  const timeless = setting.tense === 'present' || (setting.tense === null && narrative.current === null)
  return timeless && (narrative.current === null || !narrative.toldInSection(setting))
}
