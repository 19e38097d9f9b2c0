/** What stands in a page but not in its narrative, as rows: a paragraph that matches is an insert. */
export interface InsertRule {
  readonly id: string
  readonly pattern: RegExp
  /** Longest paragraph, in characters, that the rule may claim: narrative sentences happen to use the same words. */
  readonly maxLength: number
  /** How many paragraphs before it belong to the same insert (a tweet's text stands before its signature). */
  readonly before?: number
  readonly examples: readonly string[]
  readonly counterexamples: readonly string[]
}

/** A person's name; a day with its year; what may stand between them in a line about the author. */
const AUTHOR = String.raw`[A-Z][\p{L}.'’-]+(?: [A-Z][\p{L}.'’-]+){1,3}`
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?'
const DAY = String.raw`(?:[A-Z][a-z]{2,5}day, )?(?:\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \d{4}|${MONTH} \d{1,2}(?:st|nd|rd|th)?,? \d{4})`
const BETWEEN = '(?:,? on |, | ?[|•·–—-] ?)'

export const INSERT_RULES: readonly InsertRule[] = [
  {
    id: 'tweet-signature',
    pattern: /^[—–-]{1,2} ?\S.{0,80}\(@\w{1,20}\)/u,
    maxLength: 200,
    before: 1,
    examples: ['— Museum of London (@MuseumLondon) March 3, 2021', '- A. Reader (@areader)'],
    counterexamples: ['— Napoleon, to his brother Joseph', 'The museum (@MuseumLondon) opened in 1976.'],
  },
  {
    id: 'social-link',
    pattern: /\/(?<=\b(?:pic\.twitter\.com|t\.co|instagram\.com|facebook\.com|youtu\.be)\/)/,
    maxLength: 1000,
    examples: ['See the new gallery! pic.twitter.com/AbCdEf'],
    counterexamples: ['Twitter was founded in 2006.'],
  },
  {
    id: 'caption',
    pattern:
      /^[([]?(?:image|photo(?:graph)?|picture|illustration|painting|portrait|map|caption|credits?|video|watch|listen|audio|gallery)(?: credits?| source)?(?:: ?\S| (?:by|courtesy) \S+(?: \S+){0,5}$| courtesy of\b)/i,
    maxLength: 300,
    examples: [
      'Image: public domain',
      'Photo by A. Adams',
      'Photo credit: Library of Congress',
      'Map: the front in 1916',
      '(Image: a coin of the emperor)',
    ],
    counterexamples: ['Photography was invented in 1839.', 'Maps were drawn.', 'Watch towers stood on the wall.'],
  },
  {
    id: 'figure',
    pattern: /^(?:figure|fig\.|plate|table) \d{1,3}[.:]? /i,
    maxLength: 300,
    examples: ['Figure 3: Grain prices, 1790–1800', 'Fig. 2. The siege works'],
    counterexamples: ['Figures of saints stood above the door.', 'Plate armour came later.'],
  },
  {
    id: 'credit',
    pattern:
      /(?:\b(?:public domain|wikimedia commons|getty images|alamy(?: stock photo)?|creative commons|library of congress|all rights reserved)|©[^.]{0,60}|\bCC BY(?:-SA)?[ \d.]{0,8})[).]{0,2}$/i,
    maxLength: 160,
    examples: ['Trench near Arras, 1917 (Wikimedia Commons)', '© The Trustees of the Museum', 'Getty Images'],
    counterexamples: ['He gave his papers to the Library of Congress in 1948, and then left Washington.'],
  },
  {
    id: 'advert',
    pattern:
      /\b(?:pre-?order (?:now|today|your)|subscribe (?:now|today|to our|here)|sign up (?:for|to) (?:our|the) (?:free )?(?:newsletter|emails?)|buy (?:it |the book )?now|order (?:it |your copy )?now|click here|follow us on|share this (?:article|page|post)|join our mailing list|donate (?:now|today)|support (?:us|our work) (?:on|with|by)|we use cookies)\b/i,
    maxLength: 400,
    examples: ['Subscribe now and save 40%!', 'Sign up for our newsletter', 'Click here to read the whole series.'],
    counterexamples: [
      'He asked the citizens to subscribe to the loan.',
      'The people were told to sign up for the army.',
    ],
  },
  {
    id: 'pointer',
    pattern:
      /^(?:read more|read also|see also|related(?: articles?| reading)?|further reading|more on this|advertisement|main article)(?::|$)/i,
    maxLength: 200,
    examples: ['Read more: The fall of Constantinople', 'Advertisement', 'Main article: Battle of Hastings'],
    counterexamples: ['Related to the king by marriage, he was safe.'],
  },
  {
    id: 'navigation',
    pattern:
      /^(?:jump to (?:navigation|search|content)|skip to (?:main )?content|from wikipedia, the free encyclopedia|(?:table of )?contents|back to top|share this|print this page)$/i,
    maxLength: 60,
    examples: ['Jump to navigation', 'From Wikipedia, the free encyclopedia', 'Contents', 'Back to top'],
    counterexamples: ['Contents of the tomb', 'Share this burden.'],
  },
  {
    id: 'note',
    pattern: /^(?:\[\d{1,3}\]|\[(?:Footnote|Sidenote)\b|\^|(?:\*|[†‡] ?|[¹²³⁰⁴-⁹]{1,3} ?)(?=[A-Z])|Notes?: )/,
    maxLength: 600,
    examples: [
      '^ Smith 1999, p. 12.',
      'Note: dates are Old Style.',
      '¹ I thank Jan Roe for this.',
      '[Footnote 3: It was lost.]',
    ],
    counterexamples: ['[The] king refused.', 'Notes were passed.', '* The king was crowned.'],
  },
  {
    id: 'publication-line',
    pattern:
      /^(?:(?:First )?[Pp]ublished(?: on| in)?:|(?:Last )?(?:[Uu]pdated|[Mm]odified|[Ee]dited)(?: on)?:? \d|Posted (?:on|by) |\d{1,3} min(?:ute)?s? read$)/,
    maxLength: 120,
    examples: ['Published: 4 October 2023', 'Last updated 3 May 2019', '7 min read', 'Posted on 12 May 2001'],
    counterexamples: ['Published in 1848, it sold well.', 'Edited by his widow, the diary appeared in 1901.'],
  },
  {
    id: 'byline',
    pattern: new RegExp(`^(?:[Ww]ritten )?[Bb]y ${AUTHOR}(?: and ${AUTHOR})?(?:${BETWEEN}${DAY})?$`, 'u'),
    maxLength: 120,
    examples: [
      'By Jane Doe',
      'Written by John Roe',
      'By Jane Doe and J. M. Roe',
      'By Jane Doe, 3 March 2021',
      'By Jane Doe | March 3, 2021',
      'By Jane Doe on Wednesday, 3 March 2021',
    ],
    counterexamples: [
      'By Monday the fort had fallen.',
      'Written by hand, it was lost.',
      'By Louis Philippe the duchy was given up on 3 March 1846, and with it the town.',
      'By the Treaty of Paris, 3 September 1783',
    ],
  },
  {
    id: 'day-of-publication',
    pattern: new RegExp(
      `^(?:(?:First |Originally )?[Pp]ublished(?: on)? ${DAY}|(?:Posted )?${DAY}(?: [Bb]y |${BETWEEN}[Bb]y )${AUTHOR})$`,
      'u',
    ),
    maxLength: 120,
    examples: ['Published 4 October 2023', 'First published on October 4, 2023', '3 March 2021 by Jane Doe'],
    counterexamples: ['Published 4 October 1923 in Pravda, it was read by all.', '3 March 1918', 'October 4, 1923'],
  },
]

/** Headings whose whole section is apparatus: what stands under them is no narrative. */
export const APPARATUS_HEADING =
  /^(?:notes?|footnotes|endnotes|references|bibliography|works cited|sources|further reading|see also|external links|citations|notes and references|about the author|related articles|comments)$/i

/** Lines that frame a book of Project Gutenberg: what stands outside of them is licence and catalogue. */
export const BOOK_FRAME = {
  opens: /^\*\*\* ?START OF (?:THE|THIS) PROJECT GUTENBERG EBOOK\b/,
  closes: /^\*\*\* ?END OF (?:THE|THIS) PROJECT GUTENBERG EBOOK\b/,
} as const
