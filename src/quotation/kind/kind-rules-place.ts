import {
  CALLED_SLOGAN,
  CROWD,
  CRY,
  CUT_INTO,
  ENTITLED,
  GIVEN_TITLE,
  INSCRIPTION,
  INSERTS,
  OWN_WORDS,
  PAINTED,
  PAINTED_ON,
  PASSAGE,
  SIGN,
  SLOGAN,
  SO_CALLED,
  WITH_WORDS,
} from './kind-patterns.js'
import { type KindRule, SHORT, type Shape } from './kind-rule.js'

/** What the words around the marks say for certain, the surest first. */
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
    holds: ({ before, shape }) =>
      ((SLOGAN.test(before) || SIGN.test(before)) && shape.words <= 20) ||
      (CRY.test(before) && shape.words <= 6 && !shape.sentences),
    examples: [
      'They marched under the slogan ‘Bread and peace!’ that day.',
      'The crowd chanted “Down with the tax!” all night.',
      'Its motto was “Ever forward”.',
      'Women held signs reading “Bread for our children”.',
    ],
    counterexamples: [
      'He praised the banner. “It is ours,” he said.',
      'The signs said nothing. “We are lost.”',
      'They were to sign a pledge never to read “what a lady might not”.',
    ],
  },
  {
    id: 'painted',
    kind: 'slogan',
    certain: true,
    holds: ({ before, after, shape }) =>
      (PAINTED_ON.test(after) ||
        (PAINTED.test(before) && (/^ (?:on|across|over|along) /.test(after) || !/painted\s*$/.test(before)))) &&
      shape.words <= 8,
    examples: [
      'Somebody had chalked “We want work” on the gate.',
      'The men painted “Home or Bust” on their trucks.',
      'They laughed. “Home or Bust!” was painted on the last truck.',
    ],
    counterexamples: ['He painted “The Weavers of Leeds” in 1890.'],
  },
  {
    id: 'crowd',
    kind: 'slogan',
    certain: false,
    holds: ({ before, shape }) => CROWD.test(before) && shape.stop === '!' && shape.words <= 8,
    examples: ['A crowd of women shouted “Bread and peace!” and marched on.'],
    counterexamples: ['The crowd shouted, “We shall stay here until he comes, and all night!”', 'He shouted “Bread!”'],
  },
  {
    id: 'called-slogan',
    kind: 'slogan',
    certain: true,
    holds: ({ after, shape }) => CALLED_SLOGAN.test(after) && shape.words <= 20,
    examples: [
      '“Land and bread” was the slogan of the day.',
      '‘No rent!’ became their rallying cry.',
      '“Never rest” had been his motto.',
    ],
    counterexamples: ['“Land and bread” was the answer.'],
  },
  {
    id: 'inscription',
    kind: 'writing',
    certain: true,
    holds: ({ before, after }) => INSCRIPTION.test(before) || (CUT_INTO.test(after) && !OWN_WORDS.test(before)),
    examples: [
      '“Peace to all who enter” was carved over the door.',
      'On a board somebody had cut the words “Turn back”.',
      'A notice pasted to the gate read “NOT TODAY”.',
      'The stone bore the inscription “A friend of the poor”.',
      'The town put up a stone, which reads “Here he fell.”',
      'It was engraved with the words ‘To the fallen’.',
    ],
    counterexamples: [
      'The inscription was lost. “A pity,” he said.',
      'Her words “No one is to be forgotten” are carved on the wall.',
    ],
  },
  {
    id: 'passage',
    kind: 'writing',
    certain: false,
    holds: ({ before, shape }) => PASSAGE.test(before) && shape.words > 2 && !shape.titled,
    examples: [
      'It ends with the famous line “all that we had is gone”.',
      'The clause “to the heirs of his body” was struck out.',
    ],
    counterexamples: ['They held the line. “We stay,” said Roe.', 'The line “Leeds to Hull” was shut.'],
  },
  {
    id: 'with-words',
    kind: 'writing',
    certain: false,
    holds: ({ before }) => WITH_WORDS.test(before),
    examples: ['A cap with the words “Thief and Liar” was set on his head.'],
    counterexamples: ['He was left with words. “Go on,” he said.'],
  },
  {
    id: 'listed',
    kind: 'slogan',
    certain: true,
    holds: ({ listed }) => listed?.kind === 'slogan',
    examples: ['They carried banners with ‘Down with the tax!’ and ‘Bread for all’.'],
    counterexamples: ['They carried a banner with ‘Bread!’ and met the “old guard”.'],
  },
  {
    id: 'listed-term',
    kind: 'term',
    certain: true,
    holds: ({ listed, shape }) => listed?.kind === 'term' && listed.certain && shape.words <= SHORT,
    examples: ['Such men were called ‘navvies’ and ‘diggers’.'],
    counterexamples: ['Such men were called ‘navvies’ by all who met the “old guard”.'],
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
]

function looksTitledWide(shape: Shape): boolean {
  return shape.titled && shape.capitals >= 4
}
