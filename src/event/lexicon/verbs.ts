import type { EventKind } from '../../schema/event.js'

/** Verbs (dictionary forms; a particle behind `_`) that say a happening of one kind. */
export interface VerbRow {
  readonly kind: EventKind
  readonly verbs: string
  /** Sentences whose main clause is of this kind. */
  readonly examples: readonly string[]
  /** Sentences that use a like word and are of another kind, or no event. */
  readonly counterexamples: readonly string[]
}

export const VERB_ROWS: readonly VerbRow[] = [
  {
    kind: 'birth',
    verbs: 'bear',
    examples: ['Mary Read was born in Plymouth in 1685.'],
    counterexamples: ['The ship bore the name of a queen in 1700.'],
  },
  {
    kind: 'death',
    verbs: `die perish drown execute assassinate murder kill behead hang guillotine poison strangle stab
      pass_away succumb massacre slay lynch suicide`,
    examples: ['The emperor died at Ravenna in 423.', 'Two ministers were executed in 1793.'],
    counterexamples: ['The custom was dying_out.'],
  },
  {
    kind: 'founding',
    verbs: `found establish create form institute inaugurate set_up constitute launch incorporate charter
      organise organize open originate`,
    examples: ['Priests founded the school in 1551.', 'A council was set up in 1918.'],
    counterexamples: ['They found the school empty in 1551.'],
  },
  {
    kind: 'dissolution',
    verbs:
      'dissolve disband abolish suppress collapse disintegrate liquidate break_up disestablish close wind_up split',
    examples: ['The order was dissolved in 1540.', 'Napoleon abolished the senate in 1806.'],
    counterexamples: [],
  },
  {
    kind: 'conflict',
    verbs: `shoot attack invade besiege defeat conquer rebel revolt rise_up mutiny storm raid bombard bomb fight clash
      repel repulse rout sack pillage plunder burn destroy capture seize occupy annex overrun overthrow depose_by
      surrender capitulate retreat shoot_down ambush blockade shell strike vanquish subdue subjugate crush quell
      counterattack torpedo sink loot ravage devastate raze drive_out liberate relieve hold_off`,
    examples: ['The Goths sacked Rome in 410.', 'The garrison surrendered on 3 May 1691.'],
    counterexamples: [],
  },
  {
    kind: 'election',
    verbs: 'elect re-elect reelect vote co-opt acclaim poll',
    examples: ['Parliament elected him speaker in 1640.'],
    counterexamples: [],
  },
  {
    kind: 'meeting',
    verbs: 'meet convene assemble gather confer negotiate summon convoke reunite rally',
    examples: ['The estates met at Blois in 1576.', 'The king convened a diet in 1495.'],
    counterexamples: [],
  },
  {
    kind: 'publication',
    verbs: 'publish print reprint serialise serialize translate broadcast circulate compose premiere bring_out',
    examples: ['Newton published the book in 1687.'],
    counterexamples: [],
  },
  {
    kind: 'statement',
    verbs: `say tell declare announce state proclaim write explain argue claim reply respond answer warn denounce condemn
      accuse criticise criticize protest demand call_for appeal urge insist assert affirm promise vow pledge swear
      propose suggest recommend advise report inform speak address predict admit confess complain object
      deny refuse reject repudiate renounce acknowledge recognise recognize praise welcome apologise apologize ask
      request order command instruct lambast lambaste indicate testify petition preach lecture`,
    examples: ['Luther denounced the sale in 1517.', 'She warned the council on 3 March 1921.'],
    counterexamples: [],
  },
  {
    kind: 'appointment',
    verbs: `appoint nominate name promote crown enthrone anoint consecrate ordain install invest succeed accede become
      enlist recruit hire select delegate commission knight inherit ascend
      enter_office take_office marry wed swear_in`,
    examples: ['Pitt was appointed minister in 1783.', 'In 1558 Elizabeth succeeded her sister.'],
    counterexamples: [],
  },
  {
    kind: 'removal',
    verbs: `remove dismiss expel depose oust resign abdicate retire sack_from sideline purge banish exile deport
      impeach demote excommunicate replace step_down bring_down evict unseat discharge fire disinherit recall`,
    examples: ['The shah was deposed in 1925.', 'Bismarck resigned in March 1890.'],
    counterexamples: [],
  },
  {
    kind: 'movement',
    verbs: `go come leave arrive depart return travel sail march move cross flee escape emigrate immigrate migrate
      journey land embark disembark fly enter withdraw advance evacuate settle set_out set_sail relocate reach visit
      turn_back send dispatch despatch ship transport transfer`,
    examples: ['Columbus sailed from Palos in 1492.', 'The troops crossed the river on 6 June 1190.'],
    counterexamples: [],
  },
  {
    kind: 'legal',
    verbs: `arrest imprison jail sentence convict acquit charge indict prosecute try_for fine pardon ban outlaw forbid
      prohibit sue legalise legalize enact ratify sign repeal legislate decree pass amend codify adopt
      emancipate enfranchise nationalise nationalize approve veto grant cede confiscate detain incarcerate intern
      release free patent incorporate_into accuse_of`,
    examples: ['The treaty was ratified in 1648.', 'He was arrested on 4 May 1933.'],
    counterexamples: [],
  },
  {
    kind: 'other',
    verbs: 'succeed_in invest_in close_with set_off hang_out hang_up',
    examples: ['The rebels succeeded in taking the town in 1640.'],
    counterexamples: ['In 1558 Elizabeth succeeded her sister.'],
  },
]

/**
 * Verbs that name a state, an attitude or a relation: without a date of their own they are background, not a happening
 * that the narrative could date.
 */
export const STATE_VERBS = `
  be have know understand believe think want wish hope need own possess contain consist comprise include involve
  seem appear look remain stay stand lie belong depend resemble equal represent mean signify matter cost weigh
  love like hate prefer fear trust doubt suppose regard consider view see feel desire intend expect aspire yearn
  deserve owe differ concern relate exist live reside prove constitute reflect symbolise symbolize embody
  characterise characterize illustrate show imply suit fit lack enjoy tend strive long dominate prevail account
  favor favour hold keep maintain support sit rest loom underlie constitute stem derive attempt
  come_from
  spend plan prepare_for hesitate continue persist last endure suffice rely hinge seek aim serve try struggle help
  rule reign subsist focus inhabit
  grow_up acknowledge assume imagine envisage envision remember recall realise realize wonder
`

/** Verbs whose passive tells a state of mind or a relation ("was convinced", "was based"): no happening. */
export const STATIVE_PASSIVES = `
  convince interest concern determine please worry impress satisfy base locate situate call know name entitle suppose
  intend design associate dedicate compose surround divide unite relate link connect commit oblige inspire motivate
  prepare suit accustom tire use confine limit mean shock surprise alarm amaze astonish frighten disappoint
  consider regard see view think say believe characterise characterize mark govern dominate
  renown incline
  recognise recognize remember describe honour honor educate raise
  go
`

/** Verbs with which a text expounds somebody's views: less often an act of saying at some time. */
export const EXPOSITION_VERBS =
  'explain highlight stress emphasise emphasize underline note observe describe point_out contend suggest imply remark comment'

/** Verbs without a passive: they are no participle behind a noun, and behind "was arrested and" they have their own tense. */
export const INTRANSITIVE_VERBS = `
  die fail come go arrive fall return happen occur depart flee emigrate rise appear disappear remain live stay
  resign abdicate retire surrender collapse perish succumb vanish emerge escape sleep sit stand arise survive
  vote march travel revolt rebel mutiny refuse decline agree continue begin become
  respond react reply act behave belong consist coincide collaborate cooperate compete conspire clash culminate
  debut deteriorate differ dwindle elapse ensue erupt exist faint flourish hesitate insist intervene interfere
  lapse last linger matter migrate object participate persist prevail proceed proliferate prosper protest
  quarrel reappear rejoice relapse reside result rest retreat sail secede seem serve shrink sink stagnate starve
  stem subside subsist succeed_to suffer tend thrive toil wane weep wither work yield capitulate commence
  converge defect desert disembark embark advance accede acquiesce apologise apologize
`

/** Verbs that are always done to something: without an object a form of theirs is a passive whose auxiliary is left out. */
export const TRANSITIVE_VERBS = `
  sell seize confiscate give grant destroy demolish execute imprison exile banish behead depose expel abolish repeal
  appoint install crown elect build rebuild found establish send take kill acquit fine arrest release convict sentence
  bury pardon excommunicate raze dismantle redistribute award bestow annex incorporate entrust hand deport ransack
  slaughter massacre assassinate wound hang
  seat chain shackle clothe condemn jail intern detain hospitalise hospitalize crucify flog torture dismiss oust evict
`

/** Verbs of cause and effect: between abstract things a comment, not a happening. */
export const CAUSE_VERBS = `
  cause lead_to result increase raise reduce lower heighten deepen worsen aggravate strengthen weaken undermine
  affect influence shape allow enable permit guarantee ensure make let render leave bring drive push contribute
  encourage discourage inspire stimulate facilitate hinder hamper prevent preclude necessitate require force compel
  demonstrate reveal confirm underline highlight trigger provoke free pose present offer produce introduce
  threaten deter help foster promote fuel intensify
`

/** Verbs whose infinitive or gerund says what happened: the kind is that of the verb behind them. */
export const ASPECT_VERBS =
  'begin start commence go_on proceed manage continue cease stop finish help dare happen hasten rush come get keep'

/** Verbs whose object says what happened ("took power", "held a congress", "reached an agreement"). */
export const LIGHT_VERBS = `
  take make hold give issue sign declare launch stage win lose reach conclude undertake carry_out conduct
  suffer inflict mount wage commit pay receive get put begin end open deliver perform see witness make
  follow occur happen complete break_out come start cease
`

/** Verbs of saying, thinking and showing: what their that-clause says is reported, not told by the text itself. */
export const REPORT_VERBS = `
  say tell declare announce state proclaim write explain argue claim reply respond answer warn think believe hope fear
  predict promise insist assert affirm suggest propose report inform indicate allege maintain suspect suppose imagine
  assume feel expect agree decide demand order ask request swear vow pledge complain object deny understand know learn
  hear see note observe point_out realise realize recognise recognize admit concede conclude show reveal mean convince
  persuade remind assure add stress emphasise emphasize remark comment estimate calculate wonder determine
  recommend urge advise require insist foresee forecast judge hold contend appear seem
`

/** Verbs whose complement did not happen, or not yet. */
export const WISH_VERBS =
  'want wish hope plan prepare intend expect aim seek aspire desire long threaten prefer need deserve refuse decline fail'

/** Verbs whose object is an occasion: its date is theirs ("won the 1992 election", "signed the 1939 pact"). */
export const OCCASION_VERBS =
  'win lose receive contest attend host sign fight boycott hold enter share take miss qualify join lead'

/** Verbs of saying what is to come: a date behind "by" is that of what they say. */
export const FORWARD_VERBS =
  'predict forecast foresee expect promise pledge vow demand propose plan schedule threaten order request require want hope intend urge advise'

/** Verbs of putting off: a date behind "until" or "to" is that of what is put off, not of the decision. */
export const DEFERRING_VERBS = 'postpone delay defer adjourn prolong extend reschedule put_off'
