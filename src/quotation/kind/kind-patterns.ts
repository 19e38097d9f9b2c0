import { INSTRUMENT, LITERARY, MASTHEAD, NUMBERED, PIECE, VESSEL, WORK } from '../lexicon/works.js'

/** A pattern that ends where the text does, read from there to the left: it is tried at one place and not at each. */
const atEnd = ({ source, flags }: RegExp): RegExp => new RegExp(`$(?<=${source})`, flags)

// What the text around a quotation says of it; `kind-rules.ts` says which pattern means what.
export const ENTITLED = atEnd(/\b(?:entitled|titled|headlined|subtitled|captioned)(?: as| simply)?[,:;]?\s*$/i)
/** The same with the work between, or a noun for a title: "titled his last volume “…”", "under the heading “…”". */
export const GIVEN_TITLE = atEnd(
  /\b(?:entitled|titled|headlined|subtitled|captioned|caption|headed|retitled) (?:[\p{L}’'-]+ ){1,8}$|\b(?:under|bears?|bore|bearing|given) the (?:heading|headline|title|rubric|caption)[,:]?\s*$|\bunder the words[,:]? $|\b(?:headed|headlines?)[,:]? $|^The title $|[.!?]”? The title $|\bheadlines? (?:was|were|is|ran|reads?|said)[,:]? $/iu,
)
/** A preposition or year between the noun and its name set off by a comma: "a film of 2003, “…”". */
const BETWEEN = '(?: (?:\\w+ed )?(?:of|in|from|by|for|on|at|about|with) [^,.;:“”‘"]{1,40}| \\(?\\d{4}\\)?)?'
export const NAMED_WORK = atEnd(
  new RegExp(
    `\\b(?:${WORK})(?:,? (?:called|named|known as|published as)|${BETWEEN}, ?(?:the)?|,|:)?\\s*$|\\b(?:${VESSEL})(?:,? (?:called|named|christened)|${BETWEEN}, ?(?:the)?)?,?\\s*$|\\b(?:calls|called|named) (?:his|her|their|its) (?:\\w+ ){0,2}(?:${WORK}|account)(?: of [^,.;:“”‘"]{1,30})? $`,
    'i',
  ),
)
/** The noun for a piece right before the marks, with nothing of what "says" between. */
export const PIECE_BEFORE = atEnd(
  new RegExp(`\\b(?:the|a|an|his|her|their|this|[’']s|whose) (?:[\\p{L}-]+ ){0,2}(?:${PIECE})(?:,)?\\s*$`, 'iu'),
)
export const SUNG = atEnd(/\b(?:sang|sung|sings?|singing|hummed|whistled|played|playing|struck up)(?: \p{L}+ly)?\s*$/u)
export const WORK_BEHIND = new RegExp(
  `^,? ?(?:(?:an?|the|his|her|their|whose|its|one of [^,.]{2,30}) (?:[\\p{L}-]+ ){0,3})(?:${WORK}|${VESSEL})\\b|^ (?:${PIECE})\\b(?! (?:that|who|which))|^ (?:was|is|became) the (?:title|name) of (?:[\\p{L}-]+ ){0,3}(?:${WORK}|${VESSEL})\\b|^,? (?:ran|read|said|proclaimed|announced) (?:the|an?|one|its|their)(?: [\\p{L}’'-]+){0,4} headlines?\\b`,
  'u',
)
export const PUBLISHED = atEnd(
  /\b(?:published|publishes|publishing|wrote|writes|written|writing|authored|composed|edited|edits|editing|penned|launched|issued|released|directed|starred|starring|translated|reviewed|read|reading|performed|staged|painted|serialised|serialized|sang|sung|sings|singing|recited|played|printed|quoted|contributed|drew up|dictated|compiled)(?: (?:an?|the|his|her|its|their|another|\d+|in \d{4}|\w+ly|[\p{Lu}][\p{L}-]+[’']s?)){0,3},?\s*$/iu,
)
/** A place in a periodical or book: "the next volume of the “…”", "the obituary in the “…”". */
export const PART_OF_WORK = atEnd(
  /\baccording to (?:the |his |her )?$|\b(?:diary|notebook), the $|\b(?:editions?|issues?|volumes?|numbers?|pages?|columns?|editors?|editorship|author|translations?|publication|publishers?|founder|chapters?|preface|obituary|reviews?|readers?|articles?|interviews?|critic|correspondent|staff|copy|copies|verses?|lines?|version|writing|leaked|contributed|subscribed|letters?) (?:of|in|for|to|from|with) (?:the |his |her |their )?\s*$/i,
)
/** Right behind "in" with no article, as only works and places are. */
export const IN_BARE = atEnd(/(?:^|\P{L})in $/iu)
/** "Roe’s “…”" */
export const OF_SOMEBODY = atEnd(/\p{Lu}[\p{L}-]+[’'](?:s )?$/u)
/** "Anna Roe’s “…”" */
export const OF_FULL_NAME = atEnd(/\p{Lu}\p{L}+ \p{Lu}[\p{L}-]+[’']s? $/u)
/** "his “…”", "whose “…”": titles of several words, where they have capitals. */
export const OF_AUTHOR = atEnd(/(?:^|[\s(])(?:[Hh]is|[Hh]er|whose) $/)
/** "a turn of labour called the “…”": the name of a thing that comes up for the first time. */
export const NEW_THING = atEnd(/\ban? (?:[\p{Ll}’'-]+ ){1,6}(?:called|termed|named) (?:the |an? )?$/u)
/**
 * Endings that native English words do not have, and the words that have them all the same: borrowed so long ago that
 * nobody puts them in marks for being foreign.
 */
const BORROWED =
  'idea|area|era|arena|aroma|agenda|propaganda|panorama|formula|dogma|enigma|stigma|trauma|drama|opera|camera|cinema|data|saga|extra|quota|replica|umbrella|villa|visa|vista|plaza|peninsula|orchestra|influenza|guerrilla|gorilla|diploma|dilemma|panacea|persona|charisma|plasma|vendetta|sofa|soda|banana|papa|mama|china|cobra|lava|gala|ultra|hero|zero|echo|veto|motto|negro|ghetto|fiasco|embargo|tornado|volcano|manifesto|studio|radio|ratio|video|photo|piano|solo|pro|two|who|so|no|go|do|to|potato|tomato|domino|cargo|buffalo|mosquito|casino|inferno|innuendo|bravado|tobacco|undo|ego|also|into|onto|ago|hello|you|thou|menu|guru|flu|taxi|alibi|ski|bikini|hi|gas|bias|atlas|canvas|alas|was|has|pyjamas|chaos|pathos|ethos|cosmos'
export const FOREIGN_SPELLING = new RegExp(
  `^(?!(?:${BORROWED})(?:e?s)?$)(?!\\p{L}+(?:us|is|[^c]ias?|oos?|eau)$)\\p{Ll}{2,}[aiou]s?$`,
  'u',
)
export const IN_WORK = atEnd(
  /(?:^|[\s(])(?:in|of|from|to|for|and|on|by|see) (?:(?:the|his|her|its|their|[\p{Lu}]\p{L}+[’']s) )?$|(?:^|[\s(])as $/iu,
)
/** A name that is one of a happening, a body or a place, not of a work. */
export const HAPPENING =
  /(?:Day|Days|Week|War|Affair|Revolution|Rebellion|Rising|Uprising|Riots?|Massacre|Crisis|Movement|Campaign|Party|Army|Brigade|League|Society|Club|Company|Line|Wall|Belt|Road|Street|Square|Hall|Castle|Bridge|Hill|Valley)$|^(?:The )?(?:March|Trail|Siege|Massacre|Revolt|Reign|Battle|Year|Winter|Retreat|Flight) (?:to|of|on|for|from) /
export const KNOWN_AS = atEnd(
  /\b(?:known|referred to|described in law|sold|marketed|published|circulated|issued|released|billed|listed|named|called|christened|renamed|retitled)(?: (?:popularly|simply|also|later|officially|commonly|generally|widely|now|locally|collectively))?(?: as)?,? (?:the )?$/i,
)
export const SO_CALLED = atEnd(/\bso[- ]called,?\s*$/i)
/** "with the cry “…”": what is short is a slogan. */
export const CRY = atEnd(/\b(?:[Tt]he|a|with) (?:\p{L}+ )?cr(?:y|ies)(?: of)?,?\s*$/u)
export const SLOGAN = atEnd(
  /\b(?:cries|shouts|yells) of\s*$|\b(?:cry|call) (?:was|is|had been|became|remained)\s*$|\b(?:slogans?|banners?|placards?|posters?|mottos?|mottoes|motto|chants?|chanted|chanting|rallying cr(?:y|ies)|battle cr(?:y|ies)|war cr(?:y|ies)|watchwords?|catchphrases?|catch-?cry|graffiti|maxims?|proverbs?|adages?|mantra)\b[^,.;!?“”‘"]{0,60}[,:]?\s*$/iu,
)
/** Signs and crowds that show or shout what is no sentence of one person's. */
export const SIGN = atEnd(
  /\b(?:signs|(?:an?|the|one|another|whose) (?:[\p{L}-]+ )?sign|flags?|leaflets|handbills|stickers|walls?|pennants|badges|sashes)\b[^,.;!?“”‘"]{0,30} (?:reading|reads?|saying|said|says|proclaiming|proclaimed|declaring|declared|demanding|demanded|bearing|bore|with the words|(?:painted|daubed|chalked|scrawled|plastered) with)(?: the words)?[,:]?\s*$/iu,
)
/** "“Home or Bust” was painted on the truck" */
export const PAINTED_ON =
  /^ (?:was|were|had been|stood) (?:painted|chalked|daubed|scrawled|sprayed|scratched) (?:on|across|over|along|in) /
/** What is put on a wall or a board. */
export const PAINTED = atEnd(
  /\b(?:sprayed|daubed|chalked|scrawled|scratched|painted)(?: (?:on|across) (?:\p{L}+ ){0,2}\p{L}+)?\s*$/u,
)
export const CROWD = atEnd(
  /\b(?:crowds?|demonstrators|protesters|protestors|marchers|strikers|rioters|mob|mobs|multitude|throng|thousands|hundreds|supporters|followers|spectators|townspeople|men|women|youths|boys|soldiers|students|workers)\b[^,.;!?“”‘"]{0,90} (?:shout(?:ed|ing)?|cr(?:ied|ying)|yell(?:ed|ing)|roar(?:ed|ing)|call(?:ed|ing) out|demanding|singing)[,:]?\s*$/iu,
)
export const WITH_WORDS = atEnd(/\bwith the words,?:?\s*$/i)
export const TERM_NOUN = atEnd(
  /\b(?:terms?|tag|byword|shibboleth|acronym|abbreviation|word|phrases?|expressions?|names?|nicknames?|sobriquets?|epithets?|monikers?|pseudonyms?|code ?names?|code-names?|labels?|titles?|designations?|notions?|concepts?|ideas?|theory|theories|doctrines?|polic(?:y|ies)|principles?|category|categories|label|translation|meaning|use|sense|definition|question|verb|noun|adjective|suffix|prefix|letter|syllable|symbol)(?: of| for| as)?(?: (?:the|an?|its|his|their))?\s*$/i,
)
/** "declared the old name “a coat too small”": what is judged, not what is quoted. */
export const JUDGED = atEnd(
  /\b(?:declared|called|pronounced|considered|found|thought|deemed|branded) (?:the|this|that|his|her|its|their) (?:[\p{L}-]+ )?[\p{L}-]+ $/u,
)
export const SUCH_WORDS = atEnd(
  /\b(?:words?|terms?|phrases?|expressions?|questions?|names?|labels?) (?:like|such as)\s*$/i,
)
export const USED_WORDS = atEnd(
  /\b(?:us(?:e|es|ed|ing)|avoid\w*|omit\w*|replac\w*|substitut\w*|contain\w*|insert\w*|preferr\w*|meaning of|sense of|instead of|for) the (?:\p{L}+ )?words?\s*$/u,
)
/** A place in a writing, and the words that stand there. */
export const PASSAGE = atEnd(
  /\b(?:Act|Charter|Statute|Ordinance)(?: of \d{3,4})?, $|\b(?:sentence|passage|line|lines|paragraph|clause|verse|verses|stanza|entry|footnote|couplet|refrain)(?: (?:in|from|of|on|by) [^,.;:“”‘"]{1,40})?[,:]?\s*$/u,
)
export const REFERENCE = /^(?:\P{L}{0,6}\p{Lu}[\p{L}.,'’ -]{2,60}\.)\s*$/u
export const OWN_WORDS = atEnd(
  /\b(?:his|her|their|its|my|your|[’']s?)(?: own| last| dying| famous| very)? (?:words?|phrase|terms?|expression)\s*$/i,
)
export const DEFINES = atEnd(
  /\b(?:(?:explain|interpret)(?:s|ed) as|means?(?: something like| roughly| simply)?|(?:render|translat)(?:s|es|ed|ing) (?:it|this|them|the \p{L}+) as|meaning|meant|signif(?:y|ies|ied)|literally|translat(?:es?|ed|ion) (?:here )?(?:as|to|of|into)|rendered(?: as)?|denot(?:es?|ing)|stands? for|stood for|pronounced|spelled|spelt|from the \p{L}+(?: word)?|i\.e\.|, or|aka|a\.k\.a\.|alias|named|nicknamed|dubbed|codenamed|code-named|code named|christened|known (?:only |simply |locally |popularly |widely )?(?:(?:to|in|among|by) (?:the |its |their )?\p{L}+ )?as|(?:knew|knows?)(?: (?:him|her|it|them|the \p{L}+|\p{Lu}\p{L}+))? as|surnamed|styled|baptised|baptized|coined(?: the)?|proclaim(?:s|ed|ing) (?:him|her|it)self)(?: the| as| as the)?,?\s*$/iu,
)
const LANGUAGE =
  'Latin|Greek|Hebrew|Aramaic|Arabic|Persian|Turkish|Russian|Ukrainian|Polish|Czech|Slovak|Serbian|Croatian|Bulgarian|Hungarian|Romanian|Finnish|Estonian|German|Yiddish|Dutch|Afrikaans|Danish|Swedish|Norwegian|Icelandic|Norse|English|French|Breton|Occitan|Italian|Spanish|Catalan|Portuguese|Basque|Welsh|Irish|Gaelic|Scots|Cornish|Armenian|Georgian|Hindi|Urdu|Bengali|Tamil|Sanskrit|Chinese|Mandarin|Cantonese|Japanese|Korean|Vietnamese|Thai|Malay|Swahili|Amharic|Zulu|Quechua|Nahuatl|Maori'
/** "Gaelic for “…”", "from a Greek word for “…”", "(Dutch: “…”)" */
export const IN_LANGUAGE = atEnd(
  new RegExp(
    `(?:\\b(?:from|is|was|the|in|an?)|,) (?:(?:\\p{Lu}\\p{L}+ )?(?:${LANGUAGE})|\\p{Lu}\\p{L}{2,} (?:word|term|name|phrase|slang|expression))(?: (?:word|term|name|phrase|slang|expression))? (?:for|of)\\s*$|\\((?:in |from )?(?:the )?(?:Old |Middle |Modern |Ancient )?(?:${LANGUAGE})(?: for)?[:,]? ?$`,
    'u',
  ),
)
/** "to rename the bridge “…”": a name given to the object between. */
export const NAMING = atEnd(
  /\b(?:re)?(?:nam(?:e|es|ed|ing)|christen(?:s|ed|ing)?|bapti[sz](?:e|es|ed|ing)|titl(?:ed|ing)|nicknam(?:e|es|ed|ing)|dubb(?:ed|ing)|codenam(?:ed|ing))(?: (?:the|a|an|his|her|its|their|this|that|it|him|them|each|\p{L}{3,})){1,4}\s*$/iu,
)
/** What somebody calls himself: a name or rank where it has capitals. */
export const SELF_STYLED = atEnd(
  /\b(?:call|styl|sign|term|nam|dubb|declar|describ|consider)(?:e?s|e?d|ing) (?:him|her|it|them)sel(?:f|ves)(?: (?:only|simply|merely|also|as))?(?: the| an?)?\s*$/i,
)
/** "called themselves “our mothers”": what many call themselves is their name. */
export const OWN_NAME = atEnd(/\b(?:call|calls|called|calling|named|dubbed) (?:themselves|itself)(?: the| a)? $/)
export const CALLED = atEnd(
  /\b(?:(?:be|is|are|was|were|been|being|became|become|becomes|becoming|got|also|often|sometimes|commonly|popularly|widely|generally|usually|simply|then|now|later|still|formerly|better|best|officially|initially|originally|informally|affectionately|jokingly|what (?:was|is|are|were|came to be)|came to be|come to be) )(?:called|known(?: (?:to \S+(?: \S+)?|in \S+|simply|\w+ly))? as|referred to(?: \w+ly)? as|termed|dubbed|named|nicknamed|labell?ed|designated|styled|titled|(?:remembered|celebrated|revered|immortali[sz]ed|marked|listed) as)(?: simply)?(?:,[^,“”"]{2,25},)?(?: the| a| an| his| her| as)?,?\s*$/i,
)
export const GIVEN_NAME = atEnd(/(?:^|\s)\p{Lu}[\p{L}.]+\s*$/u)
/** "Anna Roe, “the nightingale of Leeds”," */
export const BEHIND_NAME = atEnd(/\p{Lu}[\p{L}.]+, $/u)
/** "the “Mercury”", "the Leeds “Mercury”" */
export const BEFORE_MASTHEAD = atEnd(/(?:\b[Tt]he|\p{Lu}\p{L}+) $/u)
/** A newspaper by the last word of its name. */
export const IS_MASTHEAD = new RegExp(`^(?:${MASTHEAD})$`, 'u')
/** What a newspaper does: "the “Pioneer” assured its readers" */
export const PRINTS =
  /^ (?:described|denounced|hailed|deplored) |^ called (?:him|her|it|them) (?:an? |the )?[“‘"]|^ (?:assured|told|informed|warned|reminded) (?:its|her|their) (?:own )?(?:readers|subscribers)\b|^ (?:printed|reported|editorialised|editorialized|commented|carried) (?!money|arms)\p{Ll}|^ had a (?:man|correspondent|reporter)\b/u
export const AFTER_WORK =
  /^[,.]?\s*(?:\(?(?:by|from) \p{Lu}|\(\d{4}\)|is licensed|, (?:written|published|edited|translated|directed|composed|launched|founded|printed|first published) )|^[,]? ?(?:was|were) (?:not |never |first |only )?(?:written|published|printed|reprinted|serialised|serialized|banned|premiered|released|performed)\b|^,? (?:first )?(?:appeared|came out)(?: \p{L}+ly)? (?:in|on|from) (?:print|(?:\p{Lu}?\p{L}+ )?\d)/u
export const CHARGED = atEnd(
  /\b(?:arrested|charged|convicted|sentenced|tried|expelled|dismissed|closed|banned|suppressed|fined|imprisoned|jailed|executed|shot|hanged|deported|exiled|banished|punished|condemned|sacked|suspended|censured|prosecuted|indicted|court-martialled|excommunicated|expel|dismiss|sent|accused|guilty|charges?|charge)\b[^.;:“”]{0,80}\b(?:for|with|of)\s*$/i,
)
export const MODIFIES =
  /^ (?!(?:of|in|on|at|to|for|from|by|with|as|and|or|but|nor|is|are|was|were|has|have|had|will|would|that|which|who|when|while|because|than|against|between|into|not|also|became|came|lasted|began|ended|fell|rose|grew|went)\b)\p{Ll}{3,}/u
export const CALLED_SLOGAN =
  /^(?: \([^)]{1,40}\))? as (?:the|their|its|his|her|our|a) (?:\p{L}+ )?(?:slogan|motto|watchword|battle-cry)\b|^,? (?:was|is|were|are|had been|became|remained) (?:the|their|its|his|her|our|a) (?:\p{L}+ ){0,2}(?:slogan|motto|cry|watchword|battle-cry|chant|refrain|saying)\b/u
export const INSCRIPTION = atEnd(
  /\b(?:inscriptions?|inscribed|engraved|epitaph|chiselled|carved)(?: (?:with|in|on|that)(?: \p{L}+){0,4})?(?: the words| reads?| reading| ran| was)?[,:]?\s*$|\b(?:bears?|bore|bearing|carries|carried|carrying) the (?:words|legend|sentence|text|message|device|line)[,:]?\s*$|\b(?:gravestone|tombstone|headstone|tomb|grave|plaque|medal|coins?|monument|memorial|cenotaph|stone|seal|notice|noticeboard|board|card|label|tablet|brass|bell|sundial|scroll|lintel)\b(?:, (?:which|that))?[^,.;:“”‘"]{0,30} (?:reads?|reading|says|bears?|bore|bearing|carries|carried|ran)(?: the (?:words?|legend|line))?[,:]?\s*$|\b(?:(?:stands?|stood|appears?|appeared|(?:is|are|was|were|be) (?:written|cut|painted|stamped|printed)) the (?:words|inscription|legend|lines)|(?:with|over|above|and|bearing) the (?:inscription|legend|lines|caption)|with the (?:card|label|note)|(?:cut|carved|scratched|painted|engraved|scrawled|burned|chiselled|stamped) the (?:words?|letters|legend))[,:]?\s*$/u,
)
/** "“…” was carved over the door" */
export const CUT_INTO =
  /^ (?:is|are|was|were|had been|stands?|stood) (?:carved|cut|engraved|inscribed|chiselled|incised|stamped|embroidered|etched) (?:on|over|above|into|in|across|upon|beneath|under) /
export const EXPLAINED =
  /^(?: ?\([^)]{1,30}\))?,? (?:means?|meant|denotes?|denoted|signif(?:y|ies|ied)|(?:is|was|are|were) (?:an?|the) (?:\p{L}+ ){0,2}(?:word|term|title|name|nickname|phrase|expression|abbreviation|acronym|euphemism|synonym|translation|slang)|(?:is|was|are|were) (?:\p{L}+ )?(?:used (?:to|for|as|of|almost)|derived from|spelt|spelled|pronounced)|derives? from|comes from|(?:has|have|had) (?:passed|entered|become))\b|^,? as (?:it|they|he|she|this|the \p{L}+) (?:was|were|is|are|came|became|had|has)(?: \p{L}+){0,4} (?:called|known|named|dubbed)\b|^,? \(?(?:literally|lit\.|meaning|i\.e\.|that is)[,:]? |^,? or (?:the |an? )?\p{Ll}+,|^ \((?!\d|who|which|born|died|now\b)\p{Ll}[^)]{1,40}\)|^,? (?:is|was|were) (?:\p{L}+ ){1,2}?[\p{L}]+[’'`]s? (?:own )?(?:name|word|term|nickname|title)\b/u
/** A name that is itself one of a periodical, a law or treaty, or a book. */
export const NAME_OF_WORK = new RegExp(
  `^(?!The (?:Times|Mail|Post)$).* (?:${MASTHEAD}|${INSTRUMENT})$|^(?:The )?(?:${INSTRUMENT}) (?:of|on|for|concerning|to) |^(?:The )?(?:${LITERARY}) (?:of|on|from|to) |^(?:${NUMBERED}) (?:No\\.?|Nr\\.?|Number)? ?\\d`,
  'u',
)
export const INSERTS = atEnd(
  /\b(?:add(?:s|ed|ing)?|insert(?:s|ed|ing)?|str(?:ikes?|uck|iking)|delet(?:es?|ed|ing)|remov(?:es?|ed|ing)|prefix(?:es|ed)?|append(?:s|ed)?)(?: the)?(?: words?| phrase)?\s*$/i,
)
export const DETERMINER = atEnd(
  /(?:^|[\s(–—-])(?:the|a|an|this|that|these|those|his|her|its|their|our|such|no|any|some|of|as|in|as a|as an|so)\s*$/i,
)
