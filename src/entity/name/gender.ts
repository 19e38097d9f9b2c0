import { WORDS } from '../lexicon/lexicon.generated.js'
import { foldWord } from './fold.js'
import type { Gender } from './titles.js'

/** First names of the past and of other languages that lists of today's names leave out or give to the other sex. */
const MEN = `nikita nikolai nikolay grigory grigori lev leo leon feargus giovanni giuseppe lorenzo cosimo niccolo galileo benito francisco fidel
  hernando hernan ferdinand maximilian maximilien georges jacques pierre louis jean henri francois honore camille emile klemens otto wilhelm
  friedrich heinrich johann gerhard konrad hermann helmuth erich gustavus gustav olaf harald canute cnut alfred aethelred ethelred edmund edgar
  harold godwin wat oliver horatio benjamin thaddeus ulysses jefferson stonewall abraham marcus lucius gaius publius titus quintus tiberius
  gnaeus julius augustus claudius nero trajan hadrian constantine justinian alexander philip pericles themistocles leonidas socrates plato
  aristotle herodotus thucydides hannibal hasdrubal hamilcar scipio cyrus darius xerxes suleiman mehmed selim murad osman saladin harun
  muhammad mohammed ali umar uthman genghis kublai timur akbar aurangzeb shivaji jawaharlal mohandas subhas mao zedong deng zhou sun chiang
  josip ante slobodan tomas vaclav lajos istvan imre matyas jozef tadeusz kazimierz jan ivan vasily vasili pyotr dmitri dmitry mikhail sergei
  sergey yuri boris leonid anatoly konstantin feliks felix karl ho vo ngo kwame jomo nelson haile menelik toussaint simon
  montgomery winston clement stanley neville ramsay keir aneurin ernest herbert`
const WOMEN = `cleopatra boudica boudicca eleanor matilda isabella isabel margery hildegard joan emmeline christabel sylvia rosa clara
  alexandra anastasia catherine ekaterina nadezhda natalia inessa golda indira hatshepsut nefertiti theodora zenobia livia agrippina
  messalina hypatia sappho aspasia lucrezia beatrice marie antoinette josephine charlotte simone olympe jeanne emma harriet sojourner
  florence evita eva cixi`

let table: ReadonlyMap<string, Gender> | undefined

function names(): ReadonlyMap<string, Gender> {
  if (table) return table
  const all = new Map<string, Gender>()
  const add = (list: readonly string[], gender: Gender): void => {
    for (const name of list) all.set(foldWord(name), gender)
  }
  add(WORDS.maleName.split(','), 'male')
  add(WORDS.femaleName.split(','), 'female')
  add(MEN.split(/\s+/), 'male')
  add(WOMEN.split(/\s+/), 'female')
  table = all
  return all
}

/** The sex that a folded first name is given to; null where it is unknown or given to both. */
export const genderOfFirstName = (folded: string): Gender | null => names().get(folded) ?? null
