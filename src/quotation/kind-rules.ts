import type { QuotationKind } from '../schema/quotation.js'

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
  /** Sentences whose first quotation the rule decides. */
  readonly examples: readonly string[]
  /** Sentences whose first quotation it must not decide. */
  readonly counterexamples?: readonly string[]
}

const WORK =
  'book|novel|novella|pamphlet|brochure|leaflet|tract|essay|article|editorial|poem|ode|ballad|song|hymn|anthem|symphony|opera|musical|play|drama|comedy|tragedy|film|movie|documentary|painting|picture|portrait|sculpture|cartoon|newspaper|paper|journal|magazine|weekly|daily|monthly|periodical|review|gazette|report|memoir|memoirs|autobiography|biography|treatise|manifesto|programme|program|document|declaration|thesis|theses|dissertation|chapter|story|series|episode|album|single|sermon|lecture|speech|study|history|chronicle|work|works|volume|anthology|collection|circular|memorandum|proclamation|paper'
const VESSEL =
  'ship|steamer|steamship|liner|frigate|battleship|cruiser|destroyer|submarine|schooner|brig|sloop|yacht|vessel|gunboat|ironclad|galleon|locomotive|aircraft|airship|spacecraft'
const SHORT = 12

const looksLikeTitle = ({ shape }: KindContext): boolean =>
  shape.titled && shape.startsCapital && shape.words <= 20 && !shape.sentences

const ENTITLED = /\b(?:entitled|titled|headlined|subtitled|captioned)(?: as| simply)?[,:;]?\s*$/i
const NAMED_WORK = new RegExp(
  `\\b(?:${WORK})(?:,? (?:called|named|known as|published as))?,?:?\\s*$|\\b(?:${VESSEL})(?:,? (?:called|named|christened))?,?\\s*$`,
  'i',
)
const PUBLISHED =
  /\b(?:published|publishes|publishing|wrote|writes|written|writing|authored|composed|edited|edits|editing|penned|launched|issued|released|directed|starred|starring|translated|reviewed|read|reading|performed|staged|painted|serialised|serialized)(?: (?:an?|the|his|her|its|their|another|\d+|in \d{4}|\w+ly)){0,3},?\s*$/i
const IN_WORK =
  /(?:^|[\s(])(?:in|of|from|to|for|and|on|by|see|as) (?:(?:the|his|her|its|their|[\p{Lu}]\p{L}+[’']s) )?$/iu
const KNOWN_AS =
  /\b(?:known|referred to|described in law|sold|marketed|published|circulated|issued|released|billed|listed|named|called|christened|renamed|retitled)(?: (?:popularly|simply|also|later|officially|commonly|generally|widely|now|locally|collectively))?(?: as)?,? (?:the )?$/i
const SO_CALLED = /\bso[- ]called,?\s*$/i
const SLOGAN =
  /\b(?:slogans?|banners?|placards?|posters?|mottos?|mottoes|motto|chants?|chanted|chanting|rallying cr(?:y|ies)|battle cr(?:y|ies)|war cr(?:y|ies)|watchwords?|catchphrases?|catch-?cry|graffiti|maxims?|proverbs?|adages?|refrain|mantra)\b[^,.;!?“”‘"]{0,60}[,:]?\s*$/i
const TERM_NOUN =
  /\b(?:terms?|word|phrases?|expressions?|names?|nicknames?|sobriquets?|epithets?|monikers?|pseudonyms?|code ?names?|code-names?|labels?|titles?|designations?|notions?|concepts?|ideas?|theory|theories|doctrines?|polic(?:y|ies)|principles?|category|categories|label|translation|meaning|use|sense|definition|question|verb|noun|adjective|suffix|prefix|letter|syllable|symbol)(?: of| for| as)?(?: (?:the|an?|its|his|their))?\s*$/i
const SUCH_WORDS = /\b(?:words?|terms?|phrases?|expressions?|questions?|names?|labels?) (?:like|such as)\s*$/i
const REFERENCE = /^(?:\P{L}{0,6}\p{Lu}[\p{L}.,'’ -]{2,60}\.)\s*$/u
const OWN_WORDS =
  /\b(?:his|her|their|its|my|your|[’']s?)(?: own| last| dying| famous| very)? (?:words?|phrase|terms?|expression)\s*$/i
const DEFINES =
  /\b(?:means?|meaning|meant|signif(?:y|ies|ied)|literally|translat(?:es?|ed|ion) (?:as|to|of|into)|rendered as|denot(?:es?|ing)|stands? for|stood for|pronounced|spelled|spelt|from the \p{L}+(?: word)?(?: for)?|(?:Latin|Greek|Russian|German|French|Italian|Spanish|Portuguese|Arabic|Hebrew|Chinese|Japanese|Turkish|Persian|Dutch|Polish|Welsh|Irish|Gaelic|Old English) for|i\.e\.|, or|aka|a\.k\.a\.|alias|named|nicknamed|dubbed|codenamed|code-named|code named|christened|styled|baptised|baptized|coined(?: the)?|proclaim(?:s|ed|ing) (?:him|her|it)self)(?: the| as| as the)?,?\s*$/iu
const CALLED =
  /\b(?:(?:be|is|are|was|were|been|being|became|become|becomes|becoming|got|also|often|sometimes|commonly|popularly|widely|generally|usually|simply|then|now|later|still|formerly|better|best|officially|initially|originally|informally|affectionately|jokingly|what (?:was|is|are|were|came to be)|came to be|come to be) )(?:called|known(?: (?:to \S+(?: \S+)?|in \S+|locally|simply|popularly|collectively))? as|referred to(?: \w+ly)? as|termed|dubbed|named|nicknamed|labell?ed|designated|styled|titled)(?: simply)?(?: the| a| an| his| her| as)?,?\s*$/i
const GIVEN_NAME = /(?:^|\s)\p{Lu}[\p{L}.]+\s*$/u
const AFTER_WORK =
  /^[,.]?\s*(?:\(?(?:by|from) \p{Lu}|\(\d{4}\)|is licensed|, (?:written|published|edited|translated|directed|composed) )|^[,]? ?(?:was|were) (?:first )?(?:published|printed|serialised|serialized|banned|premiered|released|performed)\b|^\s*(?:magazine|newspaper|journal|newsletter)\b/u
const CHARGED =
  /\b(?:arrested|charged|convicted|sentenced|tried|expelled|dismissed|fined|imprisoned|jailed|executed|shot|hanged|deported|exiled|banished|punished|condemned|sacked|suspended|censured|prosecuted|indicted|court-martialled|excommunicated|expel|dismiss|sent|accused|guilty|charges?|charge)\b[^.;:“”]{0,80}\b(?:for|with|of)\s*$/i
const MODIFIES =
  /^ (?!(?:of|in|on|at|to|for|from|by|with|as|and|or|but|nor|is|are|was|were|has|have|had|will|would|that|which|who|when|while|because|than|against|between|into|not|also|became|came)\b)\p{Ll}{3,}/u
const CALLED_SLOGAN =
  /^,? (?:was|is|were|are|became|remained) (?:the|their|its|his|her|our|a) (?:\p{L}+ ){0,2}(?:slogan|motto|cry|watchword|battle-cry|chant|refrain)\b/u
const INSCRIPTION =
  /\b(?:inscriptions?|inscribed|engraved|epitaph|chiselled|carved)(?: (?:with|in|on|that)(?: \p{L}+){0,4})?(?: the words| reads?| reading| ran| was)?[,:]?\s*$/u
const EXPLAINED =
  /^(?: ?\([^)]{1,30}\))? (?:means?|meant|denotes?|denoted|signif(?:y|ies|ied)|(?:is|was|are|were) (?:an?|the) (?:\p{L}+ ){0,2}(?:word|term|title|name|nickname|phrase|expression|abbreviation|acronym|euphemism|synonym|translation|slang))\b/u
const INSERTS =
  /\b(?:add(?:s|ed|ing)?|insert(?:s|ed|ing)?|str(?:ikes?|uck|iking)|delet(?:es?|ed|ing)|remov(?:es?|ed|ing)|prefix(?:es|ed)?|append(?:s|ed)?)(?: the)?(?: words?| phrase)?\s*$/i
const DETERMINER =
  /(?:^|[\s(–—-])(?:the|a|an|this|that|these|those|his|her|its|their|our|such|no|any|some|of|as|in|as a|as an|so)\s*$/i

/** Evidence, from the surest to what is left when nothing else is known. */
export const KIND_RULES: readonly KindRule[] = [
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
    holds: ({ before, shape }) => ENTITLED.test(before) && shape.words <= 25,
    examples: ['She wrote a book entitled ‘the mills of Lodz’.', 'It ran under a piece titled “Why we strike”.'],
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
    examples: ['The stone bore the inscription “A friend of the poor”.', 'It was engraved with the words ‘To the fallen’.'],
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
    id: 'explained',
    kind: 'term',
    certain: true,
    holds: ({ after, shape }) => EXPLAINED.test(after) && shape.words <= SHORT,
    examples: ['“Mahatma” is an honorific title.', '‘Kulak’ means fist.', '“Boyar” was the name of a great landowner.'],
    counterexamples: ['“Peace” is what he wanted.'],
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
    id: 'about-work',
    kind: 'title',
    certain: true,
    holds: context => AFTER_WORK.test(context.after) && looksLikeTitle(context) && context.shape.capitals >= 2,
    examples: ['“The Night Watch” by Rembrandt hung there.', '“Salt and Bread” was first published in 1901.'],
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
    examples: ['They signed a petition known as ‘The Grievance of the Hundred’.'],
  },
  {
    id: 'called',
    kind: 'term',
    certain: true,
    holds: ({ before, shape }) => CALLED.test(before) && shape.words <= SHORT,
    examples: [
      'The line was known as the “Iron Belt”.',
      'Such men were called ‘navvies’.',
      'It became known as the “Long Parliament”.',
    ],
    counterexamples: ['Smith called the plan “madness”.', 'He was described by Smith as “a fool”.'],
  },
  {
    id: 'defined',
    kind: 'term',
    certain: true,
    holds: ({ before, shape }) =>
      DEFINES.test(before) && shape.words <= SHORT && !/[!?]/.test(shape.stop) && !shape.sentences,
    examples: ['The word Bolshevik means “man of the majority”.', 'A plan dubbed ‘the Castle’ was made.'],
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
    id: 'term-noun',
    kind: 'term',
    certain: true,
    holds: ({ before, shape }) =>
      TERM_NOUN.test(before) &&
      !OWN_WORDS.test(before) &&
      shape.words <= 8 &&
      !/[!?]/.test(shape.stop) &&
      !shape.sentences,
    examples: [
      'The term ‘feudalism’ is young.',
      'He had come up with the theory of “limited war”.',
      'The use of “must” is rare.',
    ],
    counterexamples: ['He sent word. “We are lost,” it ran.'],
  },
  {
    id: 'titled-in-place',
    kind: 'title',
    certain: false,
    holds: context =>
      looksLikeTitle(context) &&
      context.shape.stop === '' &&
      (context.shape.capitals >= 3 || (context.shape.capitals >= 2 && context.shape.words >= 3)) &&
      IN_WORK.test(context.before),
    examples: ['In ‘The Weavers of Lodz’, she warned of war.'],
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
    id: 'shout',
    kind: 'slogan',
    certain: false,
    holds: ({ nested, shape }) => nested && shape.stop === '!' && shape.words <= 6 && !shape.sentences,
    examples: [],
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
    holds: ({ shape }) =>
      shape.sentences || /[!?]/.test(shape.stop) || (shape.clause && shape.words > 3) || shape.words > 7,
    examples: ['“We will fight on,” the men replied.', '“Why?” he asked.'],
    counterexamples: ['It was the ‘Old Guard’ that won.'],
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
      shape.titled && shape.startsCapital && shape.stop === '' && shape.words <= 5 && before !== '',
    examples: ['The decay of the ‘Old Guard’ went on.'],
  },
  {
    id: 'repeated',
    kind: 'term',
    certain: false,
    holds: ({ times, shape }) => times > 1 && shape.words <= 5,
    examples: ['A “safe area” was set up. The “safe area” soon fell.'],
  },
  {
    id: 'one-word',
    kind: 'scare',
    certain: false,
    holds: ({ shape }) => shape.words === 1,
    examples: ['They spoke of a ‘victory’.'],
  },
  {
    id: 'noun-phrase',
    kind: 'term',
    certain: false,
    holds: ({ before, shape }) => DETERMINER.test(before) && shape.words <= 3,
    examples: ['The ‘old miners’ voted against.'],
  },
  {
    id: 'fragment',
    kind: 'speech',
    certain: false,
    holds: () => true,
    examples: ['The plan was “worse than useless” to them.'],
  },
]

function looksTitledWide(shape: Shape): boolean {
  return shape.titled && shape.capitals >= 4
}
