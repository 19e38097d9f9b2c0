import {
  CHARGED,
  DETERMINER,
  HAPPENING,
  IN_BARE,
  IN_WORK,
  MODIFIES,
  OF_AUTHOR,
  OF_FULL_NAME,
  OF_SOMEBODY,
} from './kind-patterns.js'
import { type KindContext, type KindRule, looksLikeTitle, SHORT } from './kind-rule.js'

const hasSeveralCapitals = ({ shape }: KindContext): boolean =>
  shape.capitals >= 3 || (shape.capitals >= 2 && shape.words >= 3)

/** What the words in marks look like, down to what is left when nothing else is known. */
export const FORM_RULES: readonly KindRule[] = [
  {
    id: 'capital-article',
    kind: 'title',
    certain: true,
    holds: ({ before, inner, shape }) =>
      /^(?:The|An?|L[ae]s?|Il|El|Los|Der|Die|Das|Het) \p{Lu}/u.test(inner) &&
      /[\p{L}’']\s*$|[\p{L}\p{N}], ?$/u.test(before) &&
      shape.titled &&
      shape.words <= SHORT &&
      /^[,?]?$/.test(shape.stop),
    examples: ['Gad Roe, whose “The Hungry Years” came out first, disagrees.', 'He is remembered for “A Winter Road”.'],
    counterexamples: ['He said: “The Germans.”', 'The “Hungry Years” were over.'],
  },
  {
    id: 'titled-in-place',
    kind: 'title',
    certain: false,
    holds: context =>
      looksLikeTitle(context) &&
      context.shape.stop === '' &&
      ((hasSeveralCapitals(context) && IN_WORK.test(context.before) && !HAPPENING.test(context.inner)) ||
        (context.shape.capitals >= 2 && OF_SOMEBODY.test(context.before)) ||
        (hasSeveralCapitals(context) && OF_AUTHOR.test(context.before) && !HAPPENING.test(context.inner)) ||
        (OF_FULL_NAME.test(context.before) && !MODIFIES.test(context.after)) ||
        IN_BARE.test(context.before)),
    examples: [
      'In ‘Weavers of Old Lodz’, she warned of war.',
      'Roe wrote in “Novy Mir” that all was lost.',
      'Roe’s “Message to the Public” was read out.',
      'Anna Roe’s “Famine” is still the best account.',
      'Roe, whose “Weavers of Old Lodz” came late, agreed.',
    ],
    counterexamples: [
      'They met on “Old Miners’ Day”.',
      'It burned in his “March to the River”.',
      'They fought in the “Iron Belt”.',
      'Roe’s “old guard” fought on.',
    ],
  },
  {
    id: 'shout',
    kind: 'slogan',
    certain: false,
    holds: ({ nested, shape }) => nested && shape.stop === '!' && shape.words <= 6 && !shape.sentences,
    examples: ['He said: “They came and cried ‘Bread!’ at us.”'],
    counterexamples: ['They came. “Bread!” they cried.'],
  },
  {
    id: 'charge',
    kind: 'writing',
    certain: false,
    holds: ({ before, inner, shape }) => CHARGED.test(before) && /^\p{L}+ing\b/u.test(inner) && shape.words <= 14,
    examples: [
      'He was sent to prison for ‘spreading false rumours’.',
      'They were fined for “obstructing the highway”.',
    ],
    counterexamples: ['He asked for “something better”.'],
  },
  {
    id: 'speech',
    kind: 'speech',
    certain: false,
    holds: ({ shape, before, after }) =>
      shape.sentences ||
      (/[!?]/.test(shape.stop) && (shape.words > 2 || shape.startsCapital || !/[\p{L}’'] $/u.test(before))) ||
      (shape.clause && shape.words > 3) ||
      shape.words > 7 ||
      // A sentence of its own, as its capital and its stop say; a heading in marks is a paragraph of few words.
      (/(?:^|[.:!?”’"'] )$/.test(before) &&
        shape.stop === '.' &&
        shape.startsCapital &&
        !shape.titled &&
        shape.words > (before + after === '' ? 6 : 2)),
    examples: [
      '“We will fight on,” the men replied.',
      '“Why?” he asked.',
      'She turned. “Bread and a bed for the night.”',
    ],
    counterexamples: [
      'They had a sense of “coolness?”',
      'It was the ‘Old Guard’ that won.',
      'He praised the “Old men of Leeds.”',
      '“A fight to the finish.”',
    ],
  },
  {
    id: 'modifier',
    kind: 'scare',
    certain: false,
    holds: ({ after, shape }) => shape.words === 1 && shape.stop === '' && MODIFIES.test(after),
    examples: ['They fought the ‘patriotic’ wing of the party.', 'He attacked this “Jacobin” notion.'],
    counterexamples: ['The ‘blockade’ was lifted.'],
  },
  {
    id: 'capitalised-name',
    kind: 'term',
    certain: false,
    holds: ({ shape, before }) =>
      shape.titled &&
      shape.startsCapital &&
      shape.stop === '' &&
      shape.words <= (/\bthe $/.test(before) ? 8 : 5) &&
      before !== '',
    examples: ['The decay of the ‘Old Guard’ went on.'],
    counterexamples: ['The decay of the ‘old guard’ went on.'],
  },
  {
    id: 'repeated',
    kind: 'term',
    certain: false,
    holds: ({ times, shape }) => times > 1 && shape.words <= 5,
    examples: ['A “safe area” was set up. The “safe area” soon fell.'],
    counterexamples: ['A “safe area” was set up. The “open town” soon fell.'],
  },
  {
    id: 'one-word',
    kind: 'scare',
    certain: false,
    holds: ({ shape }) => shape.words === 1,
    examples: ['They spoke of a ‘victory’.'],
    counterexamples: ['They spoke of a ‘great victory’.'],
  },
  {
    id: 'noun-phrase',
    kind: 'term',
    certain: false,
    holds: ({ before, shape }) => DETERMINER.test(before) && shape.words <= 3,
    examples: ['The ‘old miners’ voted against.'],
    counterexamples: ['They found it ‘worse than useless’ then.'],
  },
  {
    id: 'fragment',
    kind: 'speech',
    certain: false,
    holds: () => true,
    examples: ['The plan was “worse than useless” to them.'],
    counterexamples: ['The ‘old miners’ voted against.'],
  },
]
