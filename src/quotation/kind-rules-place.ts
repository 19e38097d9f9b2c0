import {
  AFTER_WORK,
  CALLED,
  CALLED_SLOGAN,
  DEFINES,
  ENTITLED,
  EXPLAINED,
  GIVEN_NAME,
  GIVEN_TITLE,
  IN_LANGUAGE,
  INSCRIPTION,
  INSERTS,
  KNOWN_AS,
  NAME_OF_WORK,
  NAMED_WORK,
  NAMING,
  OWN_WORDS,
  PART_OF_WORK,
  PIECE_BEFORE,
  PUBLISHED,
  REFERENCE,
  SELF_STYLED,
  SLOGAN,
  SO_CALLED,
  SUCH_WORDS,
  TERM_NOUN,
  WORK_BEHIND,
} from './kind-patterns.js'
import { type KindRule, looksLikeTitle, SHORT, type Shape } from './kind-rule.js'

/** What the place says for certain, the surest first. */
export const PLACE_RULES: readonly KindRule[] = [
  {
    id: 'so-called',
    kind: 'scare',
    certain: true,
    holds: ({ before, shape }) => SO_CALLED.test(before) && !looksTitledWide(shape),
    examples: ['The so-called ‘experts’ were wrong.', 'They met the so-called “friends of order” there.'],
    counterexamples: ['He said: “The so-called experts were wrong.”'],
  },
  {
    id: 'entitled',
    kind: 'title',
    certain: true,
    holds: ({ before, shape }) =>
      (ENTITLED.test(before) && shape.words <= 25) || (GIVEN_TITLE.test(before) && shape.titled && shape.words <= 25),
    examples: [
      'She wrote a book entitled ‘the mills of Lodz’.',
      'It ran under a piece titled “Why we strike”.',
      'He titled the last volume of it “All Power to the Towns.”',
      'It was printed under the heading “A Word to Miners”.',
    ],
    counterexamples: ['They felt entitled to “special treatment”.'],
  },
  {
    id: 'slogan',
    kind: 'slogan',
    certain: true,
    holds: ({ before, shape }) => SLOGAN.test(before) && shape.words <= 20,
    examples: [
      'They marched under the slogan ‘Bread and peace!’ that day.',
      'The crowd chanted “Down with the tax!” all night.',
      'Its motto was “Ever forward”.',
    ],
    counterexamples: ['He praised the banner. “It is ours,” he said.'],
  },
  {
    id: 'called-slogan',
    kind: 'slogan',
    certain: true,
    holds: ({ after, shape }) => CALLED_SLOGAN.test(after) && shape.words <= 20,
    examples: ['“Land and bread” was the slogan of the day.', '‘No rent!’ became their rallying cry.'],
    counterexamples: ['“Land and bread” was the answer.'],
  },
  {
    id: 'inscription',
    kind: 'writing',
    certain: true,
    holds: ({ before }) => INSCRIPTION.test(before),
    examples: [
      'The stone bore the inscription “A friend of the poor”.',
      'It was engraved with the words ‘To the fallen’.',
    ],
    counterexamples: ['The inscription was lost. “A pity,” he said.'],
  },
  {
    id: 'listed',
    kind: 'slogan',
    certain: true,
    holds: ({ listed }) => listed?.kind === 'slogan',
    examples: [],
  },
  {
    id: 'listed-term',
    kind: 'term',
    certain: true,
    holds: ({ listed, shape }) => listed?.kind === 'term' && listed.certain && shape.words <= SHORT,
    examples: [],
  },
  {
    id: 'inserted',
    kind: 'term',
    certain: true,
    holds: ({ before, after, shape }) =>
      INSERTS.test(before) &&
      /^ (?:to|from|in|before|after|into) (?:the|this|that|his|her|its|their|an?) /.test(after) &&
      shape.words <= SHORT,
    examples: ['He later added “Lord Protector” to his name.', 'The clerk struck the words “by force” from the text.'],
    counterexamples: ['“No,” he added to the clerk.'],
  },
  {
    id: 'work-named',
    kind: 'title',
    certain: true,
    holds: context =>
      NAMED_WORK.test(context.before) &&
      context.shape.startsCapital &&
      looksLikeTitle(context) &&
      context.shape.stop !== '!',
    examples: [
      'He edited the journal ‘Iron Age’ for years.',
      'The frigate “Resolute” left port.',
      'In her essay “On the Origins of the Guilds”, she disagreed.',
    ],
    counterexamples: ['In his speech “we shall win” came often.'],
  },
  {
    id: 'published',
    kind: 'title',
    certain: true,
    holds: context => PUBLISHED.test(context.before) && looksLikeTitle(context) && !/[,.!]/.test(context.shape.stop),
    examples: ['In 1899 she published ‘The Weavers’ and two plays.', 'He wrote “A History of Salt” in prison.'],
    counterexamples: ['He wrote: “The Weavers are starving.”', 'She wrote, “Come at once.”'],
  },
  {
    id: 'piece',
    kind: 'title',
    certain: true,
    holds: ({ before, shape }) =>
      PIECE_BEFORE.test(before) &&
      shape.startsCapital &&
      shape.words <= SHORT &&
      (/^[?]?$/.test(shape.stop) || (shape.titled && shape.stop === '!')),
    examples: [
      'His essay “Why was there no bread in the towns?” is well known.',
      'The song “Come home, my lads, come home” was sung.',
      'They sang the hymn “Arise, Ye Poor!” twice.',
    ],
    counterexamples: ['In the essay he said “Come home, my lads”.', 'The article called him “a fool and a knave”.'],
  },
  {
    id: 'about-work',
    kind: 'title',
    certain: true,
    holds: context => AFTER_WORK.test(context.after) && looksLikeTitle(context) && context.shape.capitals >= 2,
    examples: ['“The Night Watch” by Rembrandt hung there.', '“Salt and Bread” was first published in 1901.'],
    counterexamples: ['“I ask for bread” by itself said little.'],
  },
  {
    id: 'work-behind',
    kind: 'title',
    certain: true,
    holds: context =>
      WORK_BEHIND.test(context.after) &&
      looksLikeTitle(context) &&
      /^[,?!]?$/.test(context.shape.stop) &&
      context.before !== '',
    examples: [
      'The “Lay of Wulf”, a long poem by a monk, praises him.',
      'In 1901 the “Red Dawn” newspaper was shut down.',
      'From 1912 “The Miner” was the title of their paper.',
    ],
    counterexamples: ['The “Old Guard”, a band of veterans, marched.', 'He praised “the people of the books”.'],
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
    id: 'explained',
    kind: 'term',
    certain: true,
    holds: ({ after, shape }) => EXPLAINED.test(after) && shape.words <= SHORT,
    examples: ['“Mahatma” is an honorific title.', '‘Kulak’ means fist.', '“Boyar” was the name of a great landowner.'],
    counterexamples: ['“Peace” is what he wanted.'],
  },
  {
    id: 'known-title',
    kind: 'title',
    certain: true,
    holds: context => context.knownTitle && context.shape.words <= SHORT,
    examples: [],
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
  },
  {
    id: 'called',
    kind: 'term',
    certain: true,
    holds: ({ before, after, shape }) => CALLED.test(before) && !/^ by \p{L}/u.test(after) && shape.words <= SHORT,
    examples: [
      'The line was known as the “Iron Belt”.',
      'Such men were called ‘navvies’.',
      'It became known as the “Long Parliament”.',
    ],
    counterexamples: [
      'Smith called the plan “madness”.',
      'He was described by Smith as “a fool”.',
      'The plan has been called “mad” by the press.',
    ],
  },
  {
    id: 'defined',
    kind: 'term',
    certain: true,
    holds: ({ before, shape }) =>
      (DEFINES.test(before) || IN_LANGUAGE.test(before)) &&
      shape.words <= SHORT &&
      !/[!?]/.test(shape.stop) &&
      !shape.sentences,
    examples: [
      'The word Bolshevik means “man of the majority”.',
      'A plan dubbed ‘the Castle’ was made.',
      'The name is Gaelic for “strong”.',
    ],
    counterexamples: ['He is remembered for “bread and salt for all”.'],
  },
  {
    id: 'parenthesis',
    kind: 'term',
    certain: true,
    holds: ({ before, after, shape }) =>
      /\($/.test(before) && /^\)/.test(after) && shape.words <= 6 && shape.stop !== '.',
    examples: ['It begins with a request for repair (“other-initiated”), which is rare.'],
    counterexamples: ['He left (“I am tired of it all now.”) at noon.'],
  },
  {
    id: 'mentioned',
    kind: 'term',
    certain: true,
    holds: ({ before, after, inner, shape }) =>
      shape.words <= 3 &&
      shape.stop !== '.' &&
      ((/[^\p{ASCII}’‘–—…]/u.test(inner) && !shape.startsCapital) ||
        (/(?:,| like| such as) the\s*$/.test(before) && shape.words === 1 && /^(?:,|\.| and\b)/.test(after))),
    examples: ['He spoke of his “protégé” often.', 'They threw javelins, the ‘pila’, from afar.'],
    counterexamples: ['He called it “naïve and cruel and wrong”.', 'It was neither good nor “bad”.'],
  },
  {
    id: 'such-words',
    kind: 'term',
    certain: true,
    holds: ({ before, shape }) => SUCH_WORDS.test(before) && shape.words <= SHORT,
    examples: ['A word like ‘Huh?’ is found everywhere.', 'They used terms such as “kulak” freely.'],
  },
  {
    id: 'reference',
    kind: 'title',
    certain: true,
    holds: context => REFERENCE.test(context.before) && context.shape.titled && context.shape.capitals >= 2,
    examples: ['Jane Roe. “The Price of Salt in Old Towns.” Quarterly of Trade.'],
  },
  {
    id: 'part-of-work',
    kind: 'title',
    certain: true,
    holds: context => PART_OF_WORK.test(context.before) && looksLikeTitle(context) && context.shape.stop === '',
    examples: ['In the next volume of the “Annalen” he replied.', 'Hugo Roe, writing in “Figaro”, laughed.'],
    counterexamples: ['The author of “bread for all” was Roe.'],
  },
  {
    id: 'mention',
    kind: 'term',
    certain: true,
    holds: ({ before, after, shape }) =>
      shape.words === 1 &&
      shape.stop === '' &&
      /(?:^|\p{Ll}[,;.] )$/u.test(before) &&
      /^ (?:is|was|are|were) (?:an?|the|not|from) /.test(after),
    examples: ['In this phrase, “honed” is a secondary.'],
    counterexamples: ['The “victory” was a defeat.', 'The navy of the U.K. “blockade” was a wall.'],
  },
  {
    id: 'term-noun',
    kind: 'term',
    certain: true,
    holds: ({ before, shape }) =>
      TERM_NOUN.test(before) &&
      !OWN_WORDS.test(before) &&
      !(shape.clause && /\bwith the (?:phrase|expression)\s*$/.test(before)) &&
      shape.words <= 8 &&
      !/[!?]/.test(shape.stop) &&
      !shape.sentences,
    examples: [
      'The term ‘feudalism’ is young.',
      'He had come up with the theory of “limited war”.',
      'The use of “must” is rare.',
    ],
    counterexamples: ['He sent word. “We are lost,” it ran.', 'He replied with the phrase “I make war”.'],
  },
  {
    id: 'self-styled',
    kind: 'term',
    certain: true,
    holds: ({ before, shape }) =>
      SELF_STYLED.test(before) && shape.startsCapital && shape.words <= SHORT && shape.stop === '' && !shape.clause,
    examples: ['The rebels called themselves “True Levellers”.', 'He styled himself “Lord of the Isles”.'],
    counterexamples: ['He declared himself “king of the miners”.', 'He called himself to order. “Go on,” he said.'],
  },
  {
    id: 'naming',
    kind: 'term',
    certain: true,
    holds: ({ before, shape }) => NAMING.test(before) && shape.titled && shape.words <= SHORT && shape.stop === '',
    examples: ['The town named its new bridge “The Iron Arch”.', 'They christened her “Red Anna”.'],
    counterexamples: ['He was named in the act. “Never,” he said.'],
  },
  {
    id: 'nickname',
    kind: 'term',
    certain: true,
    holds: ({ before, after, shape }) =>
      shape.words <= 4 &&
      shape.startsCapital &&
      shape.stop === '' &&
      GIVEN_NAME.test(before) &&
      /^\s\p{Lu}/u.test(after),
    examples: ['Jack “Red” Murphy spoke first.'],
  },
  {
    id: 'capital-article',
    kind: 'title',
    certain: true,
    holds: ({ before, inner, shape }) =>
      /^(?:The|An?|L[ae]s?|Il|El|Los|Der|Die|Das|Het) \p{Lu}/u.test(inner) &&
      /[\p{L}’']\s*$|\p{L}, ?$/u.test(before) &&
      shape.titled &&
      shape.words <= SHORT &&
      /^[,?]?$/.test(shape.stop),
    examples: ['Gad Roe, whose “The Hungry Years” came out first, disagrees.', 'He is remembered for “A Winter Road”.'],
    counterexamples: ['He said: “The Germans.”', 'The “Hungry Years” were over.'],
  },
]

function looksTitledWide(shape: Shape): boolean {
  return shape.titled && shape.capitals >= 4
}
