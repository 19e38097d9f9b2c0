import { lowerBound } from '../../lower-bound.js'
import type { Document, Tokens } from '../../reading/document.js'
import { CLASS_BIT, classesOf } from '../lexicon/lexicon.js'
import { sureKind } from '../name/kinds.js'
import { type NameMention, nameMention, nameSpan, wordsBetween } from '../name/mention.js'
import { headIndex } from '../name/short-forms.js'
import type { WordRow } from '../name/words.js'

const CAPITAL = /^\p{Lu}/u
const ARTICLE = /^(?:The|An?)$/
/** With what titles begin that somebody has: "her Anecdotes of the Late Samuel Johnson". */
const TITLE_NOUN: ReadonlySet<string> = new Set(
  `Account Anecdotes Annals Apology Autobiography Chronicle Chronicles Commentaries Commentary Confessions Considerations Critique Defence Description Dialogue
  Dialogues Discourse Discourses Elements Epistle Essay Essays Exposition Guide History Histories Idea Inquiry Introduction Journal Journey Lament
  Lectures Letter Letters Life Lives Meditations Memoir Memoirs Memorials Narrative Notes Observations Origins Outline Outlines Poems Principles Recollections Reflections
  Remarks Reminiscences Sermons Sketches Songs Speeches Story Studies Survey Tale Tales Theory Thoughts Travels Treatise Views Vindication Voyage Voyages`.split(
    /\s+/,
  ),
)
const OWNER = /^(?:[Hh]is|[Hh]er|[Tt]heir|[Ww]hose|['’]s)$/
/** Where one reads something, and where nothing happens. */
const WITHIN = /^(?:in|wrote|published|of|['’]s)$/
const POSSESSIVE = /^['’]s?$/
/** Small words within a title. */
const SMALL = /^(?:of|the|in|and|on|to|for|at|by|from|with|a|an)$/
/** Tokens of the longest title. */
const LONGEST = 24
const MOST_SMALL = 3
const CONFIDENCE = 0.75
const PLACE = CLASS_BIT.city | CLASS_BIT.country | CLASS_BIT.region

/**
 * The end of a title from a token on, each step with a capital: "in the Southern and Antarctic Regions". A bare place
 * behind "in" is where it came out.
 */
export function endOfTitle({ text, sentence }: Tokens, from: number, withPlace = false): number {
  let at = from
  while (at - from < LONGEST && sentence[at] === sentence[from]) {
    let next = at
    while (next - at < MOST_SMALL && SMALL.test(text[next] ?? '')) next++
    const there = !withPlace && next - at === 1 && /^(?:in|at|by|from|on)$/.test(text[at] as string)
    if (there || !CAPITAL.test(text[next] ?? '') || sentence[next] !== sentence[from]) return at
    if (next === at && at > from) return at
    // "The Artificial River and Peter Bernstein's": the next has an author of its own.
    if (text[at] === 'and' && text.slice(next, next + 4).some(word => POSSESSIVE.test(word))) return at
    at = next + 1
    while (sentence[at] === sentence[from] && (CAPITAL.test(text[at] ?? '') || isOwner(text, at))) at++
  }
  return at
}

/** "Lady's" before "Last Stake". */
const isOwner = (text: readonly string[], at: number): boolean =>
  POSSESSIVE.test(text[at] ?? '') && CAPITAL.test(text[at + 1] ?? '')

/** Small words of English that stand behind a title. */
const ENGLISH: ReadonlySet<string> = new Set(
  'in of on at by to for from with and or but which that who was were is had has he she it they as when after before against'.split(
    ' ',
  ),
)
const KNOWN = CLASS_BIT.verb | CLASS_BIT.closed

/** The end of the Latin words by which a letter of a pope begins: up to a mark, a capital or a word of English. */
export function endOfLatin({ text, sentence }: Tokens, from: number): number {
  let at = from
  while (at - from < 6 && sentence[at] === sentence[from] && /^\p{Ll}+$/u.test(text[at] ?? '')) {
    if (ENGLISH.has(text[at] as string) || (classesOf(text[at] as string) & KNOWN) !== 0) break
    at++
  }
  return at
}

/**
 * Titles without marks that begin with an article whose capital only a title explains: "in The Lady's Last Stake". They
 * take the place of what lies within. `names` are in the order of the text.
 */
export function titlesByArticle(document: Document, row: WordRow, names: readonly NameMention[]): NameMention[] {
  const { tokens, sentences, paragraphs } = document
  const { text } = tokens
  const starts = names.map(name => name.firstToken)
  const titles: NameMention[] = []
  // Few forms open a title: each is looked at once.
  const articles = Uint8Array.from(tokens.forms, form => (ARTICLE.test(form) ? 1 : 0))
  const nouns = Uint8Array.from(tokens.forms, form => (TITLE_NOUN.has(form) ? 1 : 0))
  for (let i = 1; i + 2 < tokens.length; i++) {
    const form = tokens.form[i] as number
    const article = articles[form] === 1
    if (!article && !(nouns[form] === 1 && OWNER.test(text[i - 1] as string))) continue
    // "Plan A", and what opens a sentence or a quotation.
    if (article && !/^(?:\p{Ll}|,$|['’]s$)/u.test(text[i - 1] as string)) continue
    const sentence = sentences[tokens.sentence[i] as number]
    if (!sentence || sentence.firstToken === i || paragraphs[sentence.paragraph]?.kind !== 'body') continue
    let endToken = endOfTitle(tokens, article ? i + 1 : i)
    if (endToken - i < 3) continue
    const words = wordsBetween(row, i, endToken)
    const kind = sureKind(words, headIndex(words))
    const owned = /^['’]s$/.test(text[i - 1] as string)
    if ((kind === 'organization' || kind === 'place') && !owned) continue
    const inside = names.slice(lowerBound(starts, i - 1), lowerBound(starts, endToken))
    // A name of its own, or an owner: "The Beatles' Hey Jude".
    const named = inside.find(
      name =>
        name.firstToken < i ||
        name.endToken > endToken ||
        (name.firstToken <= i + 1 && (name.endToken === endToken || POSSESSIVE.test(text[name.endToken] as string))),
    )
    // "in The Peasant War in Germany"
    const within = named?.type === 'event' && WITHIN.test(text[i - 1] as string)
    if (
      named &&
      (!((owned && (named.type === 'place' || named.type === 'work')) || within) || named.endToken !== endToken)
    )
      continue
    if (within) endToken = endOfTitle(tokens, i + 1, true)
    // "The Hague Convention"
    if (words.length === 1 || (classesOf(tokens.low[i + 1] as string) & PLACE) !== 0) continue
    const span = { ...nameSpan(tokens, i, endToken), type: 'work' as const }
    titles.push(nameMention({ ...span, confidence: CONFIDENCE }, 'usage', words))
    i = endToken
  }
  return titles
}
