import type { EntityType } from '../../schema/entity.js'

/** A pattern of the words between two names that says that both name one thing. */
export interface SameNameRule {
  readonly id: string
  /** Matched against the words between the two names, titles of the second left out, with single spaces. */
  readonly between: RegExp
  /** Matched against what follows the second name, with single spaces. */
  readonly behind?: RegExp
  /** Types of the first name that the rule holds for; all where left out. */
  readonly types?: readonly EntityType[]
  readonly examples: readonly string[]
  readonly counterexamples: readonly string[]
}

const OFTEN =
  '(?:(?:also|better|otherwise|commonly|popularly|generally|widely|later|formerly|previously|originally|then|now|best|most|sometimes|subsequently|usually|today|soon|once|still|simply) ){0,2}'
const QUOTE = '(?: ["“\'‘`])?'

export const SAME_NAME_RULES: readonly SameNameRule[] = [
  {
    id: 'known-as',
    between: new RegExp(
      `^(?:[,(] (?:who |which )?(?:(?:was|is|were|became|came to be|had been|has been) )?|(?:was|is|were|became|came to be|had been|has been) )${OFTEN}(?:known|styled|nicknamed|surnamed|dubbed|renamed|rechristened|referred to)(?: (?:to|in|among|by) \\w+(?: \\w+)?)?(?: simply)?(?: as)?(?: the)?${QUOTE}$`,
    ),
    examples: [
      ', known as',
      ', better known as',
      '( also known as',
      'was later renamed',
      'is commonly known as the',
      ', known to history as',
    ],
    counterexamples: ['knew', ', who knew', 'was known to', 'called'],
  },
  {
    id: 'renamed',
    between:
      /^(?:(?:, |and |, and |, but |but ) ?)?(?:was |were )?(?:(?:later|soon|then|next) )?(?:renamed|rechristened|(?:which )?changed (?:its|their) name(?: in \d{4})? to)(?: as)?(?: the)?$/,
    types: ['organization', 'place', 'work', 'other', 'event'],
    examples: [
      'and renamed the',
      ', and was later renamed',
      'changed its name to',
      ', which changed its name in 1906 to the',
    ],
    counterexamples: ['and named the', 'changed its mind', 'renamed it'],
  },
  {
    id: 'called',
    between: new RegExp(`^[,(] (?:who (?:was|is) )?${OFTEN}called(?: the)?${QUOTE}$`),
    examples: [', then still called', ', called the', '( usually called', ', who was called'],
    counterexamples: ['called', ', who called', ', called for the', 'was called to the'],
  },
  {
    id: 'or',
    between: /^, or(?:,? in full,?)?(?: the)?$/,
    behind: /^[,)]/,
    types: ['event', 'organization', 'group', 'work'],
    examples: [', or', ', or the', ', or in full the'],
    counterexamples: ['or', ', or in the', ', and'],
  },
  {
    id: 'was-called',
    between: new RegExp(`^(?:was|is) ${OFTEN}(?:called|nicknamed|dubbed)(?: the)?${QUOTE}$`),
    behind: /^(?:["”'’] ?)?[.,;)]/,
    types: ['person'],
    examples: ['was called the', 'is still called', 'was nicknamed "'],
    counterexamples: ['was called to the', 'called', 'was called upon by'],
  },
  {
    id: 'calls-oneself',
    between:
      /^(?:, )?(?:(?:who|and) )?(?:(?:had|has|have|now|later|then) )?(?:signed|styled|called|named|renamed|calling|styling|signing) (?:himself|herself|itself|themselves)(?: as)?(?: the)?$/,
    examples: ['called himself', ', who styled herself', 'renamed itself', ', calling itself the'],
    counterexamples: ['called', 'himself', ', who called'],
  },
  {
    id: 'as-he-was-called',
    between: /^, as$/,
    behind: new RegExp(`^(?:was|is|were|came to be|had been) ${OFTEN}(?:called|known|named|styled)\\b`),
    examples: [', as'],
    counterexamples: ['as', ', as the'],
  },
  {
    id: 'born',
    between: /^[,(] (?:née|nee|né|born|birth name|real name|whose real name (?:was|is)|baptised|christened)(?: as)?$/,
    types: ['person'],
    examples: [', née', '( born', ', born', ', whose real name was'],
    counterexamples: ['was born in', ', born in', 'bore'],
  },
  {
    id: 'crowned',
    between:
      /^(?:, )?(?:who )?(?:(?:was|is|had been|being) )?(?:(?:later|then|soon|eventually) )?(?:(?:crowned|proclaimed|enthroned|consecrated|elected|acclaimed)(?: (?:as )?(?:pope|king|queen|emperor|empress|sultan|shah|tsar|doge|bishop|patriarch))?|became (?:pope|king|queen|emperor|empress|sultan|patriarch)|reigned|ruled|known in religion) as$/,
    types: ['person'],
    examples: [
      ', who was crowned as',
      'was proclaimed as',
      'reigned as',
      ', later crowned as',
      'was elected pope as',
      'became king as',
    ],
    counterexamples: ['crowned', 'was seen as', ', who crowned'],
  },
  {
    id: 'succeeded-as',
    between:
      /^(?:, )?(?:(?:who|later|then) )?(?:succeeded|followed)(?: (?:him|her|(?:his|her) \w+))?(?: (?:in|on) [\w ]{3,20}?)?,? as$/,
    types: ['person'],
    examples: ['succeeded him in 1230 as', 'succeeded as', 'succeeded his father as', ', who succeeded her as'],
    counterexamples: ['was succeeded by', 'succeeded', 'succeeded him'],
  },
  {
    id: 'alias',
    between:
      /^(?:[,(] )?(?:alias|a\.?k\.?a\.?|(?:writing |acting )?under the (?:name|pseudonym|alias|pen name|nom de guerre)(?: of)?|who (?:took|adopted|used|assumed) the (?:name|pseudonym|pen name|alias|regnal name|stage name)(?: of)?|pseudonym(?: of)?)(?: ["“'‘`])?$/i,
    examples: [', alias', 'alias', '( aka', ', under the pseudonym', ', who took the name'],
    counterexamples: ['took', ', under the command of'],
  },
  {
    id: 'took-the-name',
    between:
      /^(?:, )?(?:(?:and|then|later) )?(?:took|adopted|assumed|taking|adopting|assuming) the (?:regnal |stage |pen |religious )?name(?: of)?$/,
    types: ['person'],
    examples: ['took the name', 'and assumed the regnal name', ', taking the name of'],
    counterexamples: ['took the town of', 'took his name from', 'gave the name'],
  },
  {
    id: 'officially',
    between: /^, (?:officially|formally|properly|in full)(?: known as| called| named)?(?: the)?$/,
    examples: [', officially the', ', formally', ', officially known as'],
    counterexamples: [', formally the ally of', 'was officially', ', officially at war with'],
  },
  {
    id: 'other-time',
    between:
      /^(?:\( (?:later|then|now|formerly|afterwards|today|subsequently|previously|originally|present-day|present - day|modern|modern-day|the future|future|the later)(?: the)?|,? ?the future)$/,
    examples: ['( later', '( now', ', the future', '( formerly'],
    counterexamples: [', later', 'and later', '( later in'],
  },
]
