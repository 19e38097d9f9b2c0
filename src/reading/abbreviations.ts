/**
 * Words whose full stop does not end a sentence, by what may follow them. Single letters ("A. J. P. Taylor") and
 * dotted initialisms ("U.S.") are known by their shape, not from here.
 */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** A name follows: the stop never ends a sentence. */
export const BEFORE_NAME = list(`
  mr mrs ms messrs mme mlle dr drs prof profs fr br rev revs hon pres gov govs sen sens rep reps del amb sec atty gen gens
  maj col cols lt lieut rt capt capts cpt cmdr cdr comdr adm
  sgt cpl pvt brig st ste mt ft supt insp det msgr bp abp card esq viz vs cf ed eds trans tr hrh hms
`)

/** A name stands before: the stop ends a sentence only where the next word could open one. */
export const AFTER_NAME = list('jr sr esq')

/** A number or a month follows: the stop does not end a sentence before a digit or a month's name. */
export const BEFORE_NUMBER = list(`
  no nos nr vol vols ch chap sec sect art p pp par para fig figs pl bk pt col l ll n c ca circa fl r d b m div ad approx est
  jan feb mar apr jun jul aug sep sept oct nov dec
`)

/** Words that, capitalised after a doubtful stop, show that a sentence opens. */
export const SENTENCE_OPENERS = list(`
  the a an this that these those he she it they we i you his her its their our my there here in on at by for from with
  after before during when while as although though however but and or if since until once then thus meanwhile despite
  under between among what who which why how not no some many most both each every several one two three
  later soon now even only such finally eventually today there within upon until unless whether where all none nobody
  nothing everyone everybody another other others having being perhaps together
`)

/** Before a place or a date in the notes of a life: "(b. Vienna, 1884; d. London, 1951)". */
export const OF_A_LIFE = list('b d m fl r bap bur')

/**
 * Names of rulers, after which I, V and X are numerals. Names that are as common with an initial behind them ("John V.
 * Lindsay") are left out.
 */
export const RULERS = list(`
  xerxes darius artaxerxes cyrus cambyses ptolemy seleucus antiochus mithridates alexander philip ramesses ramses amenhotep
  thutmose seti shapur khosrow justinian constantine theodosius valentinian basil otto conrad frederick rudolf ferdinand
  maximilian leopold sigismund charles louis francis napoleon henry james elizabeth nicholas wilhelm gustav gustavus christian
  casimir sancho alfonso afonso manuel osman selim murad mehmed suleiman boniface gregory innocent pius clement urban callixtus
  sixtus harald haakon eric valdemar
`)
