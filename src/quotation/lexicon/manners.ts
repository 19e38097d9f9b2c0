import { MASTHEAD } from './works.js'

// Words that tell what was written from what was spoken.

/** Nouns that are more than a writing: "in order to", "in law", "in the act of", "in a piece with". */
export const NO_PAPER = /^(?:order|act|law|will|piece|section|platform|program|programme|minutes|bill|case)$/
/** Who writes by trade: what such a person says of the past stands in a book. */
export const AUTHORS =
  /\b(?:historians?|chroniclers?|biographers?|scholars?|historiographers?|antiquar(?:y|ies|ians?)|annalists?|memoirists?|diarists?|essayists?|novelists?|commentators?|archaeologists?|sociologists?|anthropologists?|author|writers?|political scientists?)\b/i
/** What a text speaks of where it turns to those who have written on its matter. */
export const SCHOLARS: ReadonlySet<string> = new Set(
  'historians historian scholars scholar scholarship historiography biographers biographer historiographers'.split(' '),
)
/** Verbs of voice, and of deeds done by word of mouth. */
export const VOICED =
  /^(?:say|tell|ask|reply|answer|shout|cry|yell|whisper|murmur|mutter|exclaim|retort|interject|interrupt|scream|swear|quip|joke|speak|talk|preach|chant|sing|call out|cry out|beg|implore|thunder|roar|laugh|sigh|hiss|snap|promise|vow)$/
/** What is said in a letter that has just been told of. */
export const BY_LETTER = /^(?:say|tell|ask|reply|answer|respond|add|assure|beg|urge|complain)$/
/** How writings go. */
export const BY_POST = /^(?:return|post|mail|telegraph|wire|cable|courier|airmail)$/
/** What nobody does on paper. */
export const LOUD = /^(?:shout|cry|yell|scream|whisper|murmur|mutter|chant|roar|call out|cry out|hiss)$/
/** Who is spoken to. */
export const LISTENERS =
  /^(?:reporters?|journalists?|crowds?|audiences?|visitors?|delegates|guests?|troops|soldiers|workers|bystanders|listeners|students)$/
/** What is done with words on paper. */
export const PRINTING =
  /^(?:issued?|issues|issuing|published|publish|circulated|signed|printed|sent|wrote|drafted|dictated)$/
/** What is but said. */
export const VOICES = /^(?:quip|retort|exclamation|cry|gibe|jibe|jest|joke|toast|interjection|greeting)$/
/** Whom one writes to. */
export const READ_LATER = /^(?:diary|journal|notebook|readers?|subscribers?)$/
/** Verbs of what is put on paper, in a text about the past. */
export const NOTED = /^(?:note|report)$/
/** The same of memoirs, in a text about what nobody remembers now. */
export const REMEMBERED = /^(?:say|recall|recollect|remember|recount)$/
/** What an office or assembly gives out it gives out in writing. */
export const GIVEN_OUT =
  /^(?:declare|proclaim|announce|state|resolve|affirm|reaffirm|pledge|promise|warn|deny|insist|claim|find|hold|conclude|recommend|agree|acknowledge)$/
export const NEWSPAPER = new RegExp(`\\b(?:${MASTHEAD}|News|Star|Pravda|Press)$`, 'u')
