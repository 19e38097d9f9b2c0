import type { QuotationKind } from '../../schema/quotation.js'

/** What the words in marks look like. */
export interface Shape {
  readonly words: number
  /** Words but for articles, prepositions and conjunctions begin with capitals, as in titles and names. */
  readonly titled: boolean
  /** The first word has a capital and another one after it too. */
  readonly capitals: number
  readonly startsCapital: boolean
  /** A full stop, question or exclamation mark, or a comma stands at the end, inside the marks. */
  readonly stop: '' | ',' | '.' | '?' | '!'
  /** A stop or a semicolon within, which a title or term has not. */
  readonly sentences: boolean
  /** A finite verb of the commonest kind, or a pronoun: words that make clauses, not names. */
  readonly clause: boolean
}

/** What a rule looks at. */
export interface KindContext {
  /** Up to 160 characters of the paragraph before the opening mark, the space before it left out. */
  readonly before: string
  /** Up to 80 characters of the paragraph after the closing mark. */
  readonly after: string
  readonly shape: Shape
  /** How often these very words stand in marks in the document. */
  readonly times: number
  /** Kind of the quotation that stands just before in an enumeration (“…” and “…”). */
  readonly listed: { readonly kind: QuotationKind; readonly certain: boolean } | null
  /** The words inside the marks, up to 400 characters. */
  readonly inner: string
  /** The quotation stands in another one. */
  readonly nested: boolean
  /** The words stand in marks elsewhere and are a title there. */
  readonly knownTitle: boolean
}

/** One sort of evidence for what stands in marks. The first row that holds decides. */
export interface KindRule {
  readonly id: string
  readonly kind: QuotationKind
  /** The place says so; otherwise a speaker found later may show another kind. */
  readonly certain: boolean
  readonly holds: (context: KindContext) => boolean
  /** Sentences whose last quotation the rule decides. */
  readonly examples: readonly string[]
  /** Sentences whose last quotation it must not decide. */
  readonly counterexamples: readonly string[]
}

/** The longest term, in words. */
export const SHORT = 12

/** Words with the capitals of a title, and no more of them than titles have. */
export const looksLikeTitle = ({ shape }: KindContext): boolean =>
  shape.titled && shape.startsCapital && shape.words <= 20 && !shape.sentences
