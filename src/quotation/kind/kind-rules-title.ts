import {
  AFTER_WORK,
  BEFORE_MASTHEAD,
  IS_MASTHEAD,
  KNOWN_AS,
  NAME_OF_WORK,
  NAMED_WORK,
  PART_OF_WORK,
  PIECE_BEFORE,
  PRINTS,
  PUBLISHED,
  REFERENCE,
  SUNG,
  WORK_BEHIND,
} from './kind-patterns.js'
import { type KindContext, type KindRule, looksLikeTitle, SHORT } from './kind-rule.js'

/** As a title, or, as in most languages, with one capital at its head and no clause. */
const looksNamed = (context: KindContext): boolean =>
  looksLikeTitle(context) ||
  (context.shape.startsCapital && context.shape.words <= SHORT && !context.shape.clause && !context.shape.sentences)

/** What shows that words in marks are the title of a work, a law or a vessel. */
export const TITLE_RULES: readonly KindRule[] = [
  {
    id: 'work-named',
    kind: 'title',
    certain: true,
    holds: context => looksLikeTitle(context) && context.shape.stop !== '!' && NAMED_WORK.test(context.before),
    examples: [
      'He edited the journal ‘Iron Age’ for years.',
      'The frigate “Resolute” left port.',
      'In her essay “On the Origins of the Guilds”, she disagreed.',
      'Roe calls her account of the siege “Winter Bread”.',
    ],
    counterexamples: ['In his speech “we shall win” came often.'],
  },
  {
    id: 'published',
    kind: 'title',
    certain: true,
    holds: context => looksLikeTitle(context) && !/[,.!]/.test(context.shape.stop) && PUBLISHED.test(context.before),
    examples: ['In 1899 she published ‘The Weavers’ and two plays.', 'He wrote “A History of Salt” in prison.'],
    counterexamples: ['He wrote: “The Weavers are starving.”', 'She wrote, “Come at once.”'],
  },
  {
    id: 'piece',
    kind: 'title',
    certain: true,
    holds: ({ before, shape }) =>
      shape.startsCapital &&
      shape.words <= SHORT &&
      (/^[?]?$/.test(shape.stop) || (shape.titled && shape.stop === '!')) &&
      (PIECE_BEFORE.test(before) || SUNG.test(before)),
    examples: [
      'His essay “Why was there no bread in the towns?” is well known.',
      'The song “Come home, my lads, come home” was sung.',
      'They sang the hymn “Arise, Ye Poor!” twice.',
      'The band struck up “Come home, my lads” again.',
    ],
    counterexamples: ['In the essay he said “Come home, my lads”.', 'The article called him “a fool and a knave”.'],
  },
  {
    id: 'about-work',
    kind: 'title',
    certain: true,
    holds: context => looksLikeTitle(context) && context.shape.capitals >= 2 && AFTER_WORK.test(context.after),
    examples: ['“The Night Watch” by Rembrandt hung there.', '“Salt and Bread” was first published in 1901.'],
    counterexamples: ['“I ask for bread” by itself said little.'],
  },
  {
    id: 'work-behind',
    kind: 'title',
    certain: true,
    holds: context =>
      looksNamed(context) &&
      /^[,?!]?$/.test(context.shape.stop) &&
      context.before !== '' &&
      WORK_BEHIND.test(context.after),
    examples: [
      'The “Lay of Wulf”, a long poem by a monk, praises him.',
      'In 1901 the “Red Dawn” newspaper was shut down.',
      'From 1912 “The Miner” was the title of their paper.',
      'They ran. “Salt Found in the Old Mill,” ran the next day’s headline.',
    ],
    counterexamples: ['The “Old Guard”, a band of veterans, marched.', 'He praised “the people of the books”.'],
  },
  {
    id: 'paper-speaks',
    kind: 'title',
    certain: true,
    holds: ({ before, after, inner, shape }) =>
      shape.words === 1 &&
      shape.startsCapital &&
      shape.stop === '' &&
      (IS_MASTHEAD.test(inner)
        ? BEFORE_MASTHEAD.test(before)
        : !/[^sw]s$/.test(inner) && /\b[Tt]he $/.test(before) && PRINTS.test(after)),
    examples: [
      'The “Pioneer” assured its readers of it.',
      'In May the “Mercury” printed the whole list.',
      'The Leeds “Chronicle” was full of it.',
    ],
    counterexamples: ['The “Colonel” assured them of it.', 'The “Whites” printed money.'],
  },
  {
    id: 'name-of-work',
    kind: 'title',
    certain: true,
    holds: ({ shape, inner }) =>
      shape.titled && shape.capitals >= 2 && shape.words <= SHORT && shape.stop === '' && NAME_OF_WORK.test(inner),
    examples: [
      'They met and signed the “Granary Pact” of that year.',
      'Under the “Stamp and Paper Act” he was fined.',
      'They swore to the “Articles of Lunden”.',
      'A man from the “Lunden Gazette” came.',
    ],
    counterexamples: ['He praised the “spirit of the pact”.'],
  },
  {
    id: 'known-title',
    kind: 'title',
    certain: true,
    holds: context => context.knownTitle && context.shape.words <= SHORT,
    examples: ['She wrote a novel called ‘The Weavers’. In the end ‘The Weavers’ lasted.'],
    counterexamples: ['She wrote a novel called ‘The Weavers’. In the end ‘the weavers’ friend’ lasted.'],
  },
  {
    id: 'known-as',
    kind: 'title',
    certain: true,
    holds: context =>
      KNOWN_AS.test(context.before) &&
      /\b(?:statement|declaration|letter|pact|treaty|law|act|charter|plan|report|document|petition|programme|program|appeal|decree|constitution|agreement|work|works|text)\b/i.test(
        context.before.slice(-90),
      ) &&
      context.shape.titled &&
      context.shape.capitals >= 2,
    examples: ['They signed a plan known as ‘The Grievance of the Hundred’.'],
    counterexamples: ['They met at a place known as ‘The Lonely Oak’.'],
  },
  {
    id: 'reference',
    kind: 'title',
    certain: true,
    holds: context =>
      context.shape.titled &&
      context.shape.capitals >= 2 &&
      /^[.,]?\s*(?:$|\p{Lu}|\d|\(|in )/u.test(context.after) &&
      REFERENCE.test(context.before),
    examples: ['Jane Roe. “The Price of Salt in Old Towns.” Quarterly of Trade.'],
    counterexamples: ['Jane Roe left. “The Price of Salt Is Too High,” she said.'],
  },
  {
    id: 'part-of-work',
    kind: 'title',
    certain: true,
    holds: context => looksLikeTitle(context) && context.shape.stop === '' && PART_OF_WORK.test(context.before),
    examples: [
      'According to the “Old Words”, he fled.',
      'In the next volume of the “Annalen” he replied.',
      'Hugo Roe, writing in “Figaro”, laughed.',
    ],
    counterexamples: ['The author of “bread for all” was Roe.'],
  },
]
