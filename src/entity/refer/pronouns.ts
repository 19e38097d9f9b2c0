import type { Gender } from '../name/titles.js'

/** What a pronoun asks of the one it refers to. */
export interface PronounRow {
  readonly forms: readonly string[]
  readonly gender: Gender | null
  readonly number: 'person' | 'thing' | 'many'
  readonly case: 'subject' | 'object' | 'possessive' | 'reflexive' | 'either'
}

/**
 * Pronouns that annals resolves. First and second person stand for the speaker and the hearer of a quotation, who are
 * the quotation stage's to find.
 */
export const PRONOUN_ROWS: readonly PronounRow[] = [
  { forms: ['he'], gender: 'male', number: 'person', case: 'subject' },
  { forms: ['him'], gender: 'male', number: 'person', case: 'object' },
  { forms: ['his'], gender: 'male', number: 'person', case: 'possessive' },
  { forms: ['himself'], gender: 'male', number: 'person', case: 'reflexive' },
  { forms: ['she'], gender: 'female', number: 'person', case: 'subject' },
  { forms: ['her'], gender: 'female', number: 'person', case: 'possessive' },
  { forms: ['hers'], gender: 'female', number: 'person', case: 'possessive' },
  { forms: ['herself'], gender: 'female', number: 'person', case: 'reflexive' },
  { forms: ['it'], gender: null, number: 'thing', case: 'either' },
  { forms: ['its'], gender: null, number: 'thing', case: 'possessive' },
  { forms: ['itself'], gender: null, number: 'thing', case: 'reflexive' },
  { forms: ['they'], gender: null, number: 'many', case: 'subject' },
  { forms: ['them'], gender: null, number: 'many', case: 'object' },
  { forms: ['their'], gender: null, number: 'many', case: 'possessive' },
  { forms: ['themselves'], gender: null, number: 'many', case: 'reflexive' },
]

let table: ReadonlyMap<string, PronounRow> | undefined

/** The row of a pronoun; `next` is the part of speech of the word behind it, which tells "her hand" from "met her". */
export function pronounOf(lower: string, next: string | undefined): PronounRow | undefined {
  table ??= new Map(PRONOUN_ROWS.flatMap(row => row.forms.map(form => [form, row] as const)))
  return lower === 'her' && !OWNED.test(next ?? '') ? HER : table.get(lower)
}

const HER: PronounRow = { forms: ['her'], gender: 'female', number: 'person', case: 'object' }
const OWNED = /^(?:NOUN|PROPN|ADJ|NUM|VERB|ADV)$/
