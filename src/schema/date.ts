import * as z from 'zod'
import { spanSchema } from './span.js'

/**
 * A calendar value in the Extended Date/Time Format, levels 0 to 2 (ISO 8601-2:2019):
 * `1923-10-15`, `1923-10`, `1924-21` (spring), `192X`, `17XX`, `1923~`, `-0043` (44 BC), `1914/..`, `[1945,1946]`.
 */
export const edtfSchema = z.string().min(1)

/** An ISO 8601 day; years before 1 BC or after 9999 in expanded form (`-000043-03-15`). */
export const isoDaySchema = z.string().regex(/^(?:\d{4}|[+-]\d{6})-\d{2}-\d{2}$/)

export const granularitySchema = z.enum([
  'time',
  'day',
  'month',
  'season',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
  'millennium',
  'span',
])

/** The four kinds of time expression of TimeML and its normalised value (TIMEX3, ISO 24617-1). */
export const timexSchema = z.object({
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  value: z.string().min(1),
})

export const dateIdSchema = z.string().regex(/^d[1-9]\d*$/)

/**
 * A phrase that names a time.
 *
 * Durations, sets and vague references ("recently") have no calendar value: their `edtf`, `earliest`, `latest` and
 * `granularity` are null and `timex` says what they mean.
 */
export const dateExpressionSchema = spanSchema.extend({
  id: dateIdSchema,
  edtf: edtfSchema.nullable(),
  /** First day that the value covers; null where it is open or unknown. */
  earliest: isoDaySchema.nullable(),
  /** Last day that the value covers, inclusive; null where it is open or unknown. */
  latest: isoDaySchema.nullable(),
  granularity: granularitySchema.nullable(),
  /** `explicit`: stands whole in the text; `relative`: computed from an anchor. */
  basis: z.enum(['explicit', 'relative']),
  /** The date expression that this one was computed from, or `published`. */
  anchor: z.union([dateIdSchema, z.literal('published')]).optional(),
  timex: timexSchema,
})

/** How exact a date is. */
export type Granularity = z.infer<typeof granularitySchema>
/** Type and value of a time expression in TIMEX3. */
export interface Timex extends z.infer<typeof timexSchema> {}
/** A time expression, with what it means. */
export interface DateExpression extends z.infer<typeof dateExpressionSchema> {}
