/** Nouns for works that stand by their title alone: what follows them in marks is one. */
const PIECES =
  'book|novel|dialogue|novella|pamphlet|brochure|leaflet|tract|essay|article|editorial|poem|ode|ballad|song|hymn|anthem|symphony|opera|musical|play|drama|comedy|tragedy|film|movie|documentary|painting|picture|portrait|sculpture|cartoon|chapter|story|episode|album|novelette|satire|epic|sonnet|aria|mural|fresco|engraving|antiphon|motet|cantata|oratorio|monograph|textbook|dissertation|treatise|anthology'

/** Orders and the like that are known by a number. */
export const NUMBERED = 'Order|Decree|Directive|Resolution|Bulletin|Ordinance|Circular|Memorandum|Law'

/** Nouns for what appears again and again. */
const PERIODICALS =
  'newspaper|paper|journal|magazine|weekly|daily|monthly|quarterly|periodical|review|gazette|newsletter'

/** Nouns for what has a title and is quoted as well. */
const WRITINGS =
  'report|account|narrative|reminiscences|recollections|verses|poems|songs|memoir|memoirs|autobiography|biography|manifesto|programme|program|document|declaration|thesis|theses|series|single|sermon|lecture|speech|study|history|chronicle|work|works|volume|collection|circular|memorandum|proclamation|bull|encyclical|edict|decree|treaty|statute|charter|petition|resolution'

const VESSELS =
  'ship|steamer|steamship|liner|frigate|battleship|cruiser|battle-?cruiser|destroyer|submarine|schooner|brig|sloop|yacht|vessel|gunboat|ironclad|galleon|flagship|trawler|boat|barge|lifeboat|ferry|cutter|whaler|clipper|tug|balloon|locomotive|aircraft|airship|spacecraft'

/** Nouns for a work in an alternation, the surest and all of them. */
export const PIECE = `${PIECES}|${PERIODICALS}`
export const WORK = `${PIECE}|${WRITINGS}`
export const VESSEL = VESSELS

/** Words that newspapers and journals are called by, as the last of their name ("Leeds Mercury"). */
export const MASTHEAD =
  'Gazette|Herald|Times|Post|Mail|Journal|Review|Tribune|Chronicle|Telegraph|Guardian|Observer|Annals|Courier|Mercury|Bulletin|Quarterly|Magazine|Monthly|Weekly|Dispatch|Examiner|Inquirer|Advertiser|Intelligencer|Courant|Argus|Sentinel|Enquirer|Packet|Clarion|Spectator|Reporter|Recorder|Daily|Zeitung'

/** Words for what states agree on or enact, first or last in its name ("Treaty of Ghent", "Stamp Act"). */
export const INSTRUMENT =
  'Pact|Treaty|Acts?|Accords?|Agreement|Declaration|Charter|Manifesto|Protocol|Convention|Statutes?|Laws?|Edict|Concordat|Constitution|Covenant|Provisions|Articles|Ordinances?|Resolution|Memorandum|Petition|Appeal|Theses'

/** Words that titles of literature begin with. */
export const LITERARY =
  'Song|Ballad|Book|Life|Lives|History|Epic|Ode|Hymn|Tale|Story|Notes|Letters|Essays?|Memoirs|Chronicle|Annals|Elegy|Lay'
