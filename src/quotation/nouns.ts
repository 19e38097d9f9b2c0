const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Nouns for what is said: they introduce words ("in the words of X", "X’s claim that"). */
export const SPEECH_NOUNS = list(`
  word words remark remarks speech speeches address claim claims assertion argument statement statements comment comments
  answer reply response retort question call demand demands plea appeal warning prediction prophecy boast promise vow pledge oath
  advice description verdict account testimony toast sermon lecture phrase motto view opinion judgment judgement conclusion
  complaint accusation charge allegation announcement denial admission confession declaration explanation insistence belief
  suggestion proposal assurance threat exclamation dictum saying
`)

/** Nouns for what is written. */
export const WRITING_NOUNS = list(`
  letter letters telegram telegrams dispatch despatch note memorandum memo report article articles essay pamphlet book diary
  journal memoir memoirs autobiography editorial column manifesto programme program platform resolution decree order circular
  proclamation document petition treaty will testament message cable tweet post email e-mail headline inscription epitaph
  postscript preface chapter paper review poem verdict ruling constitution leaflet thesis theses minutes communique communiqué
`)

/** A noun for what is said or written. */
export const isUtterance = (noun: string): boolean => SPEECH_NOUNS.has(noun) || WRITING_NOUNS.has(noun)
