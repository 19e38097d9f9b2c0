/** Houses of rulers that go by one name behind an article: "the Ming", "the Tokugawa". */
export const DYNASTIES: ReadonlySet<string> = new Set(
  `
  shang zhou qin han sui tang liao song yuan ming qing manchu tokugawa ashikaga hojo minamoto taira
  fujiwara nguyen trinh konbaung chola chalukya chalukyas maurya mauryas gupta guptas pallava pallavas rashtrakuta
  rashtrakutas hoysala hoysalas lodi lodis khalji khaljis tughluq tughluqs safavid safavids qajar qajars afsharid
  afsharids zand zands timurid timurids samanid samanids saffarid saffarids buyid buyids ghaznavid ghaznavids ghurid ghurids
  seljuk seljuks umayyad umayyads abbasid abbasids fatimid fatimids ayyubid ayyubids mamluk mamluks almohad almohads almoravid
  almoravids marinid marinids hafsid hafsids nasrid nasrids aghlabid aghlabids idrisid idrisids saadi saadians alaouites zagwe
  solomonids keita toure sayfawa achaemenid achaemenids arsacid arsacids sasanid sasanids sassanid sassanids seleucid seleucids
  ptolemies attalids merovingians carolingians capetians valois bourbons habsburgs hapsburgs hohenzollerns hohenstaufen
  hohenstaufens wittelsbachs wettins welfs guelphs luxemburgs jagiellons jagiellonians piasts arpads rurikids romanovs
  stuarts stewarts tudors plantagenets angevins hanoverians medici sforza visconti este gonzaga orsini colonna
  `
    .trim()
    .split(/\s+/),
)
