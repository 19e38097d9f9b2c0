/** What speaks for and against whom a pronoun may mean, in points that are added up. */

/** What a trace scores by how many sentences it lies back. */
export const BY_DISTANCE = [1, 0.9, 0.6, 0.4] as const
export const OTHER_PARAGRAPH = -0.5
export const SUBJECT = 0.5
/** The subject of a subordinate clause, once its sentence is over. */
export const SUBORDINATE = 0.25
/** "When Trotsky spoke, he": the subject of a subordinate clause in front. */
export const FRONTED = 0.3
export const OWNER = 0.25
/** One of several subjects, of whom a singular pronoun would not tell which. */
export const COORDINATE = 0.1
export const PRONOUN = 0.2
/** "Rosecrans lost his army": the subject of the same clause owns, or acts on itself. */
export const OWN_CLAUSE = 0.5
/** "Orozco rebelled. He raised": a sentence that opens with a subject goes on with the last one's. */
export const CONTINUES = 0.5
export const SAME_SEX = 0.1
export const SEX_UNKNOWN = { male: -0.1, female: -0.5 } as const
export const NAMELESS = -0.1
/** A body taken up by "they". */
export const OTHER_NUMBER = -0.3
export const EACH_TIME = 0.1
export const MOST_TIMES = 3
/** Whom most of the section so far is about. */
export const TOPIC = 0.2
export const LEAST_TOPIC = 3
/** Whom the text is about, when not spoken of of late. */
export const OUT_OF_SIGHT = 0.8
/** A new paragraph about that person. */
export const GOES_ON = 0.5
/** The same where the text tells that person's life: who is meant otherwise is named. */
export const LIFE_GOES_ON = 1.1
/** Spoken of before somebody else of that sex was, and not since. */
export const SUPERSEDED = -0.4
/** "Parliament voted Harrison a sum. He died": nobody else can be meant. */
export const ALONE = 0.5
/** "Hamilton listened to him. He had a plan": whom the text goes on calling so. */
export const CENTRE = 0.2
export const CENTRE_OF_LIFE = 0.8
