import { WORDS } from '../lexicon/lexicon.generated.js'

/** Adjectives and nouns for peoples of the past, which lists of today's states leave out. */
const HISTORICAL = `
  soviet prussian bavarian saxon austrian hungarian bohemian moravian ottoman byzantine roman greek spartan athenian theban macedonian persian
  parthian assyrian babylonian egyptian carthaginian phoenician etruscan celtic gallic frankish norman anglo-saxon viking danish norse
  venetian genoese florentine neapolitan sicilian castilian aragonese catalan basque burgundian flemish dutch breton gascon provencal
  english british scottish irish welsh french german italian spanish portuguese swedish finnish norwegian polish lithuanian livonian
  ruthenian ukrainian russian muscovite cossack tatar mongol manchu chinese japanese korean vietnamese indian bengali punjabi maratha mughal
  afghan arab arabian syrian mesopotamian armenian georgian turkish seljuk mamluk moorish berber ethiopian abyssinian nubian zulu ashanti
  aztec inca mayan american canadian mexican cuban brazilian argentine chilean peruvian australian hellenic european african asian western
  eastern northern southern thai burmese malay indonesian philippine filipino swiss belgian czech slovak serbian croatian bosnian bulgarian
  romanian albanian montenegrin yugoslav israeli palestinian iraqi iranian kurdish sumerian hittite judean tsarist imperial papal confederate allied yankee unionist bolshevik menshevik jacobin jacobite islamic christian catholic protestant
  orthodox jewish muslim buddhist hindu inuit hausa fulani yoruba igbo tuareg maori zapotec maya
  abbasid umayyad fatimid ayyubid almoravid almohad safavid timurid achaemenid seleucid sassanid sasanian ptolemaic carolingian merovingian capetian
  angevin elizabethan jacobean hanoverian
`

/** Nouns for the people that do not end in `s`, and adjectives used as nouns ("the French"). */
let adjectives: ReadonlySet<string> | undefined

/** Whether a folded word is a bare adjective of nationality ("Soviet", "French"), which names nobody by itself. */
export function isDemonym(folded: string): boolean {
  adjectives ??= new Set(
    [
      ...WORDS.demonym.split(',').filter(word => !word.endsWith('s') || word === 'swiss'),
      ...HISTORICAL.trim().split(/\s+/),
    ].map(word => word.replaceAll('-', '')),
  )
  return adjectives.has(folded) || COMPOUND.test(folded)
}

const COMPOUND = /^(?:anglo|franco|russo|sino|greco|austro|hispano|germano|afro|indo)(?:\p{Ll}|$)/u
const QUARTER: ReadonlySet<string> = new Set(
  'north south east west central northern southern eastern western upper lower'.split(' '),
)

/** Whether folded words are an adjective of nationality: "Soviet", "South Vietnamese". */
export function isNationality(words: readonly string[]): boolean {
  return isDemonym(words.at(-1) as string) && words.slice(0, -1).every(word => QUARTER.has(word))
}
