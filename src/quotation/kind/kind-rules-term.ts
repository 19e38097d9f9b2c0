import {
  BEHIND_NAME,
  CALLED,
  DEFINES,
  EXPLAINED,
  FOREIGN_SPELLING,
  GIVEN_NAME,
  IN_LANGUAGE,
  JUDGED,
  NAMING,
  NEW_THING,
  OWN_NAME,
  OWN_WORDS,
  SELF_STYLED,
  SUCH_WORDS,
  TERM_NOUN,
  USED_WORDS,
} from './kind-patterns.js'
import { type KindRule, SHORT } from './kind-rule.js'

/** What shows that words in marks are a name, a term or words spoken of. */
export const TERM_RULES: readonly KindRule[] = [
  {
    id: 'explained',
    kind: 'term',
    certain: true,
    holds: ({ after, shape }) => EXPLAINED.test(after) && shape.words <= (after.startsWith(' (') ? 3 : SHORT),
    examples: [
      '“Mahatma” is an honorific title.',
      '‘Kulak’ means fist.',
      'They called for “volya” (freedom) there.',
      '“Boyar” was the name of a great landowner.',
    ],
    counterexamples: ['“Peace” is what he wanted.'],
  },
  {
    id: 'called',
    kind: 'term',
    certain: true,
    holds: ({ before, after, inner, shape }) =>
      CALLED.test(before) &&
      !/^ by \p{L}/u.test(after) &&
      !(shape.words > 3 && inner.startsWith('to ')) &&
      shape.words <= SHORT,
    examples: [
      'The line was known as the “Iron Belt”.',
      'Such men were called ‘navvies’.',
      'It became known as the “Long Parliament”.',
    ],
    counterexamples: [
      'Smith called the plan “madness”.',
      'He was described by Smith as “a fool”.',
      'The plan has been called “mad” by the press.',
      'A council was called “to settle the quarrels of the towns”.',
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
    counterexamples: [
      'He is remembered for “bread and salt for all”.',
      'He blamed the GOP for “turning its back on us”.',
    ],
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
      !before.endsWith(': ') &&
      ((/[^\p{ASCII}’‘–—…]/u.test(inner) && !shape.startsCapital) ||
        FOREIGN_SPELLING.test(inner) ||
        (shape.words === 1 && NEW_THING.test(before)) ||
        (/^\p{Ll}+$/u.test(inner) && /\p{Ll}, $/u.test(before) && /^, (?!and |or |but |nor )\p{Ll}/u.test(after)) ||
        (/(?:,| like| such as) the\s*$/.test(before) && shape.words === 1 && /^(?:,|\.| and\b)/.test(after))),
    examples: [
      'He spoke of his “protégé” often.',
      'They threw javelins, the ‘pila’, from afar.',
      'The headmen levied the “corvada” each spring.',
      'They owed him a turn of labour called the “robot”.',
      'Their armed guards, “trabants”, burned the huts.',
    ],
    counterexamples: [
      'He called it “naïve and cruel and wrong”.',
      'It was neither good nor “bad”.',
      'They spoke of “propaganda” at once.',
      'They wanted bread, “peace”, and land.',
    ],
  },
  {
    id: 'such-words',
    kind: 'term',
    certain: true,
    holds: ({ before, shape }) => SUCH_WORDS.test(before) && shape.words <= SHORT,
    examples: ['A word like ‘Huh?’ is found everywhere.', 'They used terms such as “kulak” freely.'],
    counterexamples: ['A man like “Red” Murphy spoke.'],
  },
  {
    id: 'used-words',
    kind: 'term',
    certain: true,
    holds: ({ before, shape }) => USED_WORDS.test(before) && shape.words <= SHORT && !shape.sentences,
    examples: ['He denied having used the words “body for body”.', 'The clause omitted the words “for ever”.'],
    counterexamples: ['He left with the words “I make war”.'],
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
    holds: ({ before, inner, shape }) =>
      TERM_NOUN.test(before) &&
      !/^(?:so|as|if|until|till|unless|while|when|because) /.test(inner) &&
      !OWN_WORDS.test(before) &&
      !(/^an? /.test(inner) && JUDGED.test(before)) &&
      !(shape.clause && /\bwith the (?:phrase|expression)\s*$/.test(before)) &&
      shape.words <= 8 &&
      !/[!?]/.test(shape.stop) &&
      !shape.sentences,
    examples: [
      'The term ‘feudalism’ is young.',
      'He had come up with the theory of “limited war”.',
      'The use of “must” is rare.',
    ],
    counterexamples: [
      'He sent word. “We are lost,” it ran.',
      'He replied with the phrase “I make war”.',
      'He declared the old name “a coat too small for us”.',
      'They would make no terms “so long as he lived”.',
    ],
  },
  {
    id: 'self-styled',
    kind: 'term',
    certain: true,
    holds: ({ before, shape }) =>
      shape.stop === '' &&
      !shape.clause &&
      ((shape.startsCapital && shape.words <= SHORT && SELF_STYLED.test(before)) ||
        (shape.words <= 3 && OWN_NAME.test(before))),
    examples: [
      'The rebels called themselves “True Levellers”.',
      'He styled himself “Lord of the Isles”.',
      'The women called themselves “our mothers”.',
    ],
    counterexamples: ['He declared himself “king of the miners”.', 'He called himself to order. “Go on,” he said.'],
  },
  {
    id: 'naming',
    kind: 'term',
    certain: true,
    holds: ({ before, inner, shape }) =>
      (shape.titled || /^the \p{Lu}/u.test(inner)) && shape.words <= SHORT && shape.stop === '' && NAMING.test(before),
    examples: [
      'The town named its new bridge “The Iron Arch”.',
      'They christened her “Red Anna”.',
      'The papers had named him “the Red Baron”.',
    ],
    counterexamples: ['He was named in the act. “Never,” he said.'],
  },
  {
    id: 'byname',
    kind: 'term',
    certain: true,
    holds: ({ before, after, inner, shape }) =>
      BEHIND_NAME.test(before) &&
      after.startsWith(',') &&
      /^the \p{L}/iu.test(inner) &&
      shape.words <= 6 &&
      shape.stop === '' &&
      !shape.clause,
    examples: ['The singer Anna Roe, “the nightingale of Leeds”, came on stage.'],
    counterexamples: ['He praised Anna Roe, “the best of us” he said.', 'Roe wrote, “The end.”'],
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
    counterexamples: ['Murphy “Red” spoke first.'],
  },
]
