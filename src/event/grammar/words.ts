/** Closed-class words that the clause reader goes by. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

export const MODALS = set("will would shall should may might can could must ought cannot 'll 'd ’ll ’d wo ca")
export const HAVE = set("have has had having 've ’ve")
export const BE = set('be am is are was were been being')
export const DO = set('do does did')
export const NOT = set("not n't n’t never nt neither nor")

/** Conjunctions that open an adverbial clause which tells a happening of its own, by what they say of its time. */
export const TIME_SUBORDINATORS = set('when after before until till once while whilst as since whereupon whenever')
/** Conjunctions that open a clause which tells a happening, without saying anything of its time. */
export const FACT_SUBORDINATORS = set('because although though whereas albeit')
/** Conjunctions behind which nothing is told to have happened. */
export const UNREAL_SUBORDINATORS = set('if unless whether lest provided supposing')
/** Prepositions that are conjunctions where a clause follows. */
export const PREPOSITION_OR_SUBORDINATOR = set('after before until till since as than for like once')

/** Prepositions whose gerund tells a happening at another time than the clause's. */
export const BEFORE_OR_AFTER = set('after before since')

/** Words that end a clause with their verb where they govern nothing ("declared the war over", "was sworn in"). */
export const PARTICLES = set('off over out up down away back apart in on')

export const RELATIVES = set('who whom whose which where whereby wherein whereupon')
export const SUBJECT_PRONOUNS = set('i he she we they it you this that these those there who')
/** Pronouns that are never a subject. */
export const OBJECT_PRONOUNS = set('him them me us whom')
export const REFLEXIVES = set('himself herself itself themselves')
export const POSSESSIVES = set('his her its their my our your')
export const COORDINATORS = set('and but or nor yet &')

/** Hours of the day that have a name. */
export const HOURS = set('dawn daybreak sunrise noon midday dusk sunset nightfall midnight')

/** Adverbs and phrases that move the narrative on by an unknown time. */
export const LATER = set(
  'later subsequently eventually ultimately finally afterwards afterward thereafter soon gradually increasingly',
)
/** Adverbs that say: the scene goes on. */
export const GOES_ON = set('then also thereupon immediately instantly promptly likewise too meanwhile')
/** Adverbs of habit: no single happening. */
export const HABITUAL = set(
  'increasingly gradually steadily constantly continually often usually always frequently generally sometimes rarely seldom regularly repeatedly traditionally normally',
)
/** Adverbs of doubt. */
export const DOUBTFUL = set(
  'perhaps possibly probably allegedly reportedly supposedly apparently presumably purportedly seemingly maybe nearly almost',
)

/** Nouns of persons and of bodies of persons, by their endings where they have one. */
export const PERSONAL_NOUN =
  /(?:[eo]r|ist|ian|ant|man|men|women|people|king|queen|duke|knight|priest|monk|son|wife|widow|husband|friend|ally|aide|uncle|aunt|niece|cousin|chief|prince|princess|bishop|pope|pupil|rival|heir|group|leader|party|noble|guard|rebel|troop|force|army|navy|fleet|crowd|mob|police|staff|senate|council|court|crew|tribe|clan|militia|brigade|division|squadron|legion|committee|company|authority|garrison|infantry|cavalry|government|parliament|regiment|citizen|peasant|subject|civilian|student|conscript|delegate|deputy|envoy)(?:s|es)?$|^(?:armies|parties|companies|deputies|navies|authorities|allies|militias)$/i

/** Things whose names end like those of persons. */
export const THING =
  /(?:tower|river|letter|charter|chapter|paper|water|order|power|centre|center|theater|corner|border|quarter|barrier|frontier|register|steamer|door|floor|harbou?r|motor|mirror|sector|reactor|crater|pier|cloister|monument|restaurant|instrument|plant|trawler|ladder|boiler|elevator)s?$/

/** Nouns that only say what part of a date is meant ("the weekend of 31 July"). */
export const TIME_NOUN =
  /^(?:weekend|night|morning|afternoon|evening|days?|weeks?|months?|years?|spring|summer|autumn|fall|winter|season|monsoon|end|start|beginning|middle|close|eve|course|half|part|dawn|most|much|rest|remainder|bulk|all)$/

/** Verbs of giving and telling, which have two objects. */
export const GIVES = /^(?:give|lend|offer|teach|tell|grant|promise|allow|show|deny|award|pay|cost)$/
