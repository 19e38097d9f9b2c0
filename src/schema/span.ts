import * as z from 'zod'

/** An offset into the input, in UTF-16 code units (what `String.prototype.slice` counts). */
export const offsetSchema = z.int().min(0)

/** A stretch of the input by its bounds alone; `end` is exclusive. */
export const rangeSchema = z.object({ start: offsetSchema, end: offsetSchema })

/** A stretch of the input with the words that stand there: `text === input.slice(start, end)`. */
export const spanSchema = rangeSchema.extend({ text: z.string() })

/** How sure annals is, from 0 to 1: of all finds near 0.9, about nine in ten are right. */
export const confidenceSchema = z.number().min(0).max(1)

/** A stretch of the text by its bounds alone; `end` is exclusive. */
export interface Range extends z.infer<typeof rangeSchema> {}
/** A stretch of the text with the words that stand there. */
export interface Span extends z.infer<typeof spanSchema> {}
