const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Nouns for what is said: they introduce words ("in the words of X", "X’s claim that"). */
export const SPEECH_NOUNS = list(`
  word words remark remarks speech speeches address claim claims assertion argument comment comments
  answer reply response retort question call demand demands plea appeal warning prediction prophecy boast promise vow pledge oath
  advice description verdict account testimony toast sermon lecture phrase motto view opinion judgment judgement conclusion
  complaint accusation charge allegation announcement denial admission confession explanation insistence belief
  suggestion pledge proposal assurance threat exclamation dictum saying quote quotation quip aphorism maxim line lines couplet verse rebuke contention gibe jibe jest joke witticism epigram
`)

/** Nouns for what is written. */
export const WRITING_NOUNS = list(`
  statement statements declaration declarations letter letters telegram telegrams dispatch despatch note memorandum memo report article articles essay essays pamphlet pamphlets book books novel diary diaries writings
  journal memoir memoirs autobiography editorial column manifesto programme program platform resolution decree order circular
  proclamation document petition treaty will testament message cable tweet post email e-mail headline inscription epitaph
  postscript preface chapter ordinance ordinances prospectus obituary biography bulletin logbook indictment warrant chronicle annals textbook gazette handbill placard protocol register ledger notebook notebooks writ memorial memorials paper review poem poems verses piece advertisement ad posting dispatch entry law act charter clause paragraph section bill statute ultimatum edict bull encyclical verdict ruling constitution leaflet thesis theses minutes communique communiqué
`)

/** A noun for what is said or written. */
export const isUtterance = (noun: string): boolean => SPEECH_NOUNS.has(noun) || WRITING_NOUNS.has(noun)

/** Verbs, in the past, of making or sending a writing: what their subject is quoted with next stands in it. */
export const SENDING = list(
  'sent wrote issued published addressed drafted signed cabled telegraphed circulated dictated released',
)

/** Forms of verbs whose subject is the author of the writing or speech that is their object. */
export const ISSUING = list(`
  issue issues issued issuing release releases released releasing send sends sent sending write writes wrote writing
  publish publishes published publishing make makes made making deliver delivers delivered delivering give gives gave giving
  post posts posted posting draft drafted sign signed signing circulate circulated circulating print printed
  adopt adopted carry carried address keep keeps kept keeping submit submitted present presented lodge lodged compose composed draw drew addressed dictate dictated file filed hand handed slip slipped pass passed
`)

/** Further nouns for what holds written words, where they themselves say something ("the obituary praised …"). */
export const DOCUMENTS = list(`
  obituary obituaries history histories annals chronicle chronicles warrant placard placards poster posters plaque gravestone tombstone
  catalogue textbook textbooks records archives newspaper newspapers magazine press papers text passage protocol accord agreement
  convention contract instructions directive notice notices bulletin communication draft code saga epic gospel encyclopedia encyclopaedia
  dictionary sentence oath rules regulations motion biography study preamble caption indictment
  version wording translation gazette periodical broadsheet broadside handbill flyer catechism certificate register census ledger inventory prospectus dossier return returns roll rolls refrain log logbook canon canons creed
  decision deed
`)

/** Nouns for occasions of speech: "in a speech at Leeds", "during the debate". */
export const SPOKEN_NOUNS = list(`
  speech speeches address interview interviews sermon lecture toast testimony debate conversation talk talks meeting rally conference
  remarks pulpit broadcast radio television wireless call audience parliament commons lords congress assembly court trial hearing
`)

/** Nouns for men and women by rank and trade, who speak without being named ("the emperor"). */
const RANKS = list(`
  emperor king prince duke count earl baron lord knight squire pope bishop archbishop cardinal abbot monk priest friar vicar rector
  tsar czar sultan shah khan caliph emir president chancellor premier minister secretary ambassador envoy consul senator deputy
  governor viceroy mayor judge sheriff chief chieftain general admiral marshal colonel major captain lieutenant sergeant commander
  officer soldier sailor prisoner witness farmer peasant worker miner merchant banker doctor surgeon physician professor teacher
  student lawyer editor reporter journalist poet writer artist painter architect engineer chairman leader delegate visitor messenger
  servant slave clerk steward bailiff warden elector apprentice journeyman butcher baker miller weaver carpenter mason smith driver porter guard guide landlord tenant beggar pilgrim hermit trader pilot rajah nawab vizier pasha bey spokesman man boy father brother son husband widower
`)
const WOMEN = list(
  'empress queen princess duchess countess baroness lady abbess nun woman girl mother sister daughter wife widow spokeswoman nurse',
)

/** Whether a noun may be who "he" or "she" stands for. */
export const isPersonFor = (noun: string, pronoun: string): boolean =>
  pronoun === 'she'
    ? WOMEN.has(noun) ||
      /^(?:doctor|professor|teacher|student|writer|poet|artist|editor|reporter|journalist|minister|president|secretary|leader|witness|prisoner|slave|servant|worker)$/.test(
        noun,
      )
    : RANKS.has(noun) || /[^o]man$|master$|keeper$/.test(noun)
