import {
  type Article,
  articleSchema,
  type DateExpression,
  type Entity,
  type Event,
  type Quotation,
  type Span,
} from '../../src/schema/index.js'

/**
 * A made-up article with everything that an exporter has to bear: CRLF and astral characters, markup in the text, names
 * within names, a date that crosses a name, a quotation over two paragraphs, dates open, vague and BC.
 */
export const SAMPLE_TEXT = [
  'The weavers of Lindholm',
  'The guild of weavers was founded in 44 BC, if its charter can be believed; “a fable”, wrote Professor Ada Brandt & Co. in 1887. By the 1920s the guild had 300 looms 🧵 in Lindholm.',
  '',
  'The strike',
  'On 15 October 1923 Karl Moss, secretary of the University of Lindholm, met the guild. “We stop <b>now</b>,” said Moss, “and we stop together.” He left the town in spring 1924.',
  'In the summer of 1926 Loom Act hearings began; they went on until 1930. Brandt told the court: “The looms are silent.',
  '“They will stay silent.”',
  '<script>alert("owned")</script> — an advert that crept in, seen on 3 May 2024',
  "It is said that around 1122 a 'golden loom' stood in Lindholm, in March or April 1130.",
].join('\r\n')

/** The nth place (from 1) where the words stand. */
export function at(words: string, nth = 1, text = SAMPLE_TEXT): Span {
  let start = -1
  for (let count = 0; count < nth; count++) {
    start = text.indexOf(words, start + 1)
    if (start < 0) throw new Error(`The sample has no place ${nth} of "${words}".`)
  }
  return { start, end: start + words.length, text: words }
}

const named = (words: string, nth = 1) => ({ ...at(words, nth), kind: 'name' as const })

const entities: Entity[] = [
  {
    id: 'e1',
    type: 'person',
    name: 'Ada Brandt',
    aliases: ['Brandt'],
    roles: ['Professor'],
    gender: 'female',
    lifespan: '1840/1931',
    mentions: [named('Ada Brandt'), named('Brandt', 2)],
    confidence: 0.9,
  },
  {
    id: 'e2',
    type: 'person',
    name: 'Karl Moss',
    aliases: ['Moss'],
    roles: ['secretary of the University of Lindholm'],
    gender: 'male',
    externalId: 'Q42',
    mentions: [named('Karl Moss'), named('Moss', 2), { ...at('He'), kind: 'pronoun' }],
    confidence: 0.8,
  },
  {
    id: 'e3',
    type: 'organization',
    name: 'University of Lindholm',
    aliases: [],
    roles: [],
    mentions: [named('University of Lindholm')],
    confidence: 0.9,
  },
  {
    id: 'e4',
    type: 'place',
    name: 'Lindholm',
    aliases: [],
    roles: [],
    mentions: [named('Lindholm'), named('Lindholm', 2), named('Lindholm', 3), named('Lindholm', 4)],
    confidence: 0.9,
  },
  {
    id: 'e5',
    type: 'organization',
    name: 'the guild of weavers',
    aliases: ['the guild'],
    roles: [],
    mentions: [
      { ...at('The guild of weavers'), kind: 'name' },
      { ...at('the guild'), kind: 'nominal' },
    ],
    confidence: 0.7,
  },
  {
    id: 'e6',
    type: 'work',
    name: '1926 Loom Act',
    aliases: [],
    roles: [],
    mentions: [named('1926 Loom Act')],
    confidence: 0.6,
  },
]

type DateShort = [id: string, words: string, edtf: string, earliest: string | null, latest: string | null]
const dated = (
  [id, words, edtf, earliest, latest]: DateShort,
  granularity: DateExpression['granularity'],
  value: string,
): DateExpression => ({
  ...at(words),
  id,
  edtf,
  earliest,
  latest,
  granularity,
  basis: 'explicit',
  timex: { type: 'DATE', value },
})

const dates: DateExpression[] = [
  dated(['d1', '44 BC', '-0043', '-000043-01-01', '-000043-12-31'], 'year', 'BC0044'),
  dated(['d2', '1887', '1887', '1887-01-01', '1887-12-31'], 'year', '1887'),
  dated(['d3', 'the 1920s', '192X', '1920-01-01', '1929-12-31'], 'decade', '192X'),
  dated(['d4', '15 October 1923', '1923-10-15', '1923-10-15', '1923-10-15'], 'day', '1923-10-15'),
  { ...dated(['d5', 'spring 1924', '1924-21', '1924-03-01', '1924-05-31'], 'season', '1924-SP'), anchor: 'd4' },
  dated(['d6', 'the summer of 1926', '1926-22', '1926-06-01', '1926-08-31'], 'season', '1926-SU'),
  dated(['d7', 'until 1930', '../1930', null, '1930-12-31'], 'span', '1930'),
  dated(['d8', '3 May 2024', '2024-05-03', '2024-05-03', '2024-05-03'], 'day', '2024-05-03'),
  dated(['d9', 'around 1122', '1122~', '1122-01-01', '1122-12-31'], 'year', '1122'),
  dated(['d10', 'March or April 1130', '[1130-03,1130-04]', '1130-03-01', '1130-04-30'], 'span', '1130-03'),
]

function event(
  id: string,
  [clause, trigger, lemma]: readonly [string, string, string],
  dateId: string,
  rest: Partial<Event> & Pick<Event, 'kind' | 'summary'>,
): Event {
  const span = at(clause)
  const date = dates.find(candidate => candidate.id === dateId) as DateExpression
  const offset = clause.indexOf(trigger)
  return {
    id,
    start: span.start,
    end: span.end,
    sentence: { start: span.start, end: span.end },
    trigger: { start: span.start + offset, end: span.start + offset + trigger.length, text: trigger, lemma },
    date: {
      edtf: date.edtf as string,
      earliest: date.earliest,
      latest: date.latest,
      granularity: date.granularity ?? 'span',
      basis: 'explicit',
      dateId,
      confidence: 0.8,
    },
    participants: [],
    places: [],
    quotations: [],
    ...rest,
  }
}

const events: Event[] = [
  event('v1', ['The guild of weavers was founded in 44 BC', 'founded', 'found'], 'd1', {
    kind: 'founding',
    summary: 'The guild of weavers is founded',
    participants: [{ entity: 'e5', role: 'patient' }],
    places: ['e4'],
  }),
  event('v2', ['“a fable”, wrote Professor Ada Brandt & Co. in 1887', 'wrote', 'write'], 'd2', {
    kind: 'statement',
    summary: 'Ada Brandt & Co. call the charter "a fable"',
    participants: [{ entity: 'e1', role: 'agent' }],
    quotations: ['q1'],
  }),
  event(
    'v3',
    ['On 15 October 1923 Karl Moss, secretary of the University of Lindholm, met the guild', 'met', 'meet'],
    'd4',
    {
      kind: 'meeting',
      summary: 'Karl Moss meets the guild of weavers',
      participants: [
        { entity: 'e2', role: 'agent' },
        { entity: 'e5', role: 'patient' },
      ],
    },
  ),
  event('v4', ['He left the town in spring 1924', 'left', 'leave'], 'd5', {
    kind: 'movement',
    summary: 'Karl Moss leaves Lindholm',
    participants: [{ entity: 'e2', role: 'agent' }],
    places: ['e4'],
  }),
  event('v5', ['Loom Act hearings began', 'began', 'begin'], 'd6', {
    kind: 'legal',
    summary: 'Hearings on the 1926 Loom Act begin',
    participants: [{ entity: 'e6', role: 'other' }],
  }),
  event('v6', ['they went on until 1930', 'went', 'go'], 'd7', {
    kind: 'legal',
    summary: 'The hearings go on until 1930',
    sameAs: 'v5',
  }),
  event('v7', ["a 'golden loom' stood in Lindholm", 'stood', 'stand'], 'd9', {
    kind: 'other',
    summary: '=1+1 A \'golden loom\' stands in Lindholm, "it is said"',
    places: ['e4'],
  }),
  event('v8', ['By the 1920s the guild had 300 looms 🧵 in Lindholm', 'had', 'have'], 'd3', {
    kind: 'other',
    summary: 'The guild has 300 looms 🧵 </script><script>alert(1)</script>',
    participants: [{ entity: 'e5', role: 'agent' }],
  }),
]

const quotation = (
  id: string,
  parts: Span[],
  kind: Quotation['kind'],
  speaker: Quotation['speaker'],
  cue: Span | null,
): Quotation => ({ id, form: 'direct', kind, parts, speaker, cue, confidence: 0.9 })

const quotations: Quotation[] = [
  quotation('q1', [at('a fable')], 'writing', { entity: 'e1', mention: at('Ada Brandt') }, at('wrote')),
  {
    ...quotation(
      'q2',
      [at('We stop <b>now</b>,'), at('and we stop together.')],
      'speech',
      { entity: 'e2', mention: at('Moss', 2) },
      at('said'),
    ),
    addressee: 'e5',
  },
  quotation(
    'q3',
    [at('The looms are silent.'), at('They will stay silent.')],
    'speech',
    { entity: 'e1', mention: at('Brandt', 2) },
    at('told'),
  ),
  quotation('q4', [at('golden loom')], 'term', null, null),
  {
    ...quotation('q5', [at("around 1122 a 'golden loom' stood in Lindholm")], 'speech', null, at('said', 2)),
    form: 'indirect',
  },
]

const strike = at('The strike')
const advert = at('<script>alert("owned")</script> — an advert that crept in, seen on 3 May 2024')
const last = at('It is said')

/** The finds of {@link SAMPLE_TEXT}, checked against the public schema. */
export const SAMPLE: Article = articleSchema.parse({
  schemaVersion: 1,
  id: 'weavers',
  title: 'The weavers of Lindholm <i>& others</i>',
  url: 'https://example.org/weavers?a=1&b=2',
  published: '2024-05-03',
  language: 'en',
  sections: [
    { heading: at('The weavers of Lindholm'), kind: 'body', start: 0, end: strike.start },
    { heading: strike, kind: 'body', start: strike.start, end: advert.start },
    { heading: null, kind: 'insert', start: advert.start, end: advert.end },
    { heading: null, kind: 'body', start: last.start, end: SAMPLE_TEXT.length },
  ],
  sentences: [...SAMPLE_TEXT.matchAll(/[^\r\n]+/g)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
  })),
  entities,
  dates,
  events,
  quotations,
})

/** Every span of an article with the words that it claims. */
export const spansOf = (article: Article): Span[] => [
  ...article.entities.flatMap(({ mentions }) => mentions),
  ...article.dates,
  ...article.events.map(({ trigger }) => trigger),
  ...article.quotations.flatMap(({ parts }) => parts),
]

/** The sample with so many events, from 60 BC to AD 1850: days, years, spans, open at either end. */
export function manyEvents(count: number): Article {
  const [, , base] = SAMPLE.events as [Event, Event, Event]
  let seed = 7
  const random = (): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed / 2147483648
  }
  const summaries = ['the king signs', 'a treaty of peace is broken by the northern towns', 'WELLINGTON MARCHES ON']
  const pad = (year: number, digits: number): string => String(Math.abs(year)).padStart(digits, '0')
  const iso = (year: number, rest: string): string => `${year < 0 ? `-${pad(year, 6)}` : pad(year, 4)}-${rest}`
  const many = Array.from({ length: count }, (_, index): Event => {
    const year = Math.floor(random() < 0.2 ? -60 + random() * 60 : 1780 + random() * 70)
    const edtf = `${year < 0 ? '-' : ''}${pad(year, 4)}`
    const first = iso(year, '01-01')
    const date = [
      { edtf: `${edtf}-05-12`, earliest: iso(year, '05-12'), latest: iso(year, '05-12'), granularity: 'day' as const },
      { edtf, earliest: first, latest: iso(year, '12-31'), granularity: 'year' as const },
      { edtf: `${edtf}/..`, earliest: first, latest: null, granularity: 'span' as const },
      { edtf: `../${edtf}`, earliest: null, latest: first, granularity: 'span' as const },
      { edtf: `${edtf}~`, earliest: first, latest: iso(year + 6, '12-31'), granularity: 'span' as const },
    ][index % 5]
    return {
      ...base,
      id: `v${index + 1}`,
      summary: `${index + 1}: ${summaries[index % 3]}`,
      date: { ...base.date, ...date, basis: index % 4 === 0 ? 'inherited' : 'explicit' },
    }
  })
  return articleSchema.parse({ ...SAMPLE, id: 'many', events: many })
}
