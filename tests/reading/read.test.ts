import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/reading/index.js'

const sentences = (text: string): string[] => readDocument(text).sentences.map(s => text.slice(s.start, s.end))

describe('sentences', () => {
  it.each([
    [['He fell.', 'She rose.']],
    [['A. J. P. Taylor wrote it.', 'It sold well.']],
    [['It was granted c. 1215 by the king.', 'He died soon after.']],
    [['He lived at No. 10 Downing Street.']],
    [['Dr. Watson met Mr. Holmes at St. Bart’s.', 'They shook hands.']],
    [['Gen. Robert E. Lee crossed the river.', 'Maj. Gen. George Meade followed.']],
    [['It was 1.5 miles away, and cost £3.75.', 'He walked.']],
    [['“Why?” he asked.', '“Because,” she said.']],
    [['“Come in!” he cried.', 'Nobody came.']],
    [['He said: “I saw Dr. Brown.', 'He was ill.”', 'Nobody believed it.']],
    [['The U.S. Senate refused.', 'The treaty fell.']],
    [['They joined the U.S. army in 1863.']],
    [['He was born in the U.S.', 'He never left.']],
    [['It began in 44 B.C. at Rome.', 'It ended at Actium.']],
    [['The rest is lost… but not for ever.', 'Copies were found.']],
    [['“They came…”', 'The page ends there.']],
    [['Smith et al. found it (see p. 12).', 'Others did not.']],
    [['William Pitt Jr. became minister in 1783.', 'He was 24.']],
    [['His son Ralph (b. March 1815, d. 1880) and Ann (m. 1849; div. 1854) stayed.']],
    [['In Jan. 1901 the queen died.', 'Her son followed.']],
    [['King Charles I was tried.', 'He was beheaded.']],
    [['He came at 10 p.m. and left.', 'It rained.']],
    [['“Scratch the state anywhere,” he said, “and see.”', 'They did.']],
    [['It was over (so they thought).', 'It was not.']],
    [['He fell!?', '“No!”', 'She ran.']],
    [['1. The siege began in 1453.', 'It was long.']],
    [['b. The sack was short.', 'They left.']],
    [['In Marbury v. Madison the court took the right for itself.', 'Nobody objected.']],
    [['Sens. Clay and Webster spoke.', 'Calhoun was ill.']],
    [['They met John C. Calhoun there.', 'Others came.']],
    [['Jackson (b. 1767) and William Pitt Jr. (the minister) never met.', 'They wrote.']],
    [['They landed at Tampa, Fla. — and found nobody.', 'They left.']],
    [['“It is done. ”', 'The monk wrote no more.']],
    [['The city fell to Xerxes I.', 'Athens burned.']],
    [['He was the son of Charles V.', 'Philip followed him.']],
    [['The poem is by John V. Smith.', 'Few read it.']],
    [['It was the end of World War I.', 'Germany paid.']],
    [['Nothing came of plan B.', 'Nobody spoke of it again.']],
    [['The fort fell on May 14.', 'John C. Pemberton had left.']],
    [['He died in 44 B.C.', 'Octavian came from Greece.']],
    [['In 44 B.C. Octavian came from Greece.', 'He was 18.']],
    [['He died in A.D. 14.', 'Tiberius followed.']],
    [['Anna (b. Vienna, 1884; d. London, 1951) wrote.', 'Few read it.']],
    [['Lieut. Peary, Vice-Adm. Scheer and Maj.-Gen. Wood met the Rt. Hon. David Hay.', 'It rained.']],
    [['She earned a Ph.D.', 'Later she taught.']],
    [['See Hay, ed., Letters, vol. 2, pp. 12–15; cf. Fig. 4.', 'It is rare.']],
    [['They waited . . . and then went.', 'Nobody came.']],
    [['Cotton, sugar, etc. were sold.', 'Trade grew.']],
  ])('%j', expected => {
    expect(sentences(expected.join(' '))).toEqual(expected)
  })

  it.each([
    ['They took the fort.But the king was gone.', ['They took the fort.', 'But the king was gone.']],
    ['“Take the fort!”Nobody did.', ['“Take the fort!”', 'Nobody did.']],
    ['The fort was lost.[12] The king fled.[3][4]', ['The fort was lost.', 'The king fled.']],
    ['They lost the army.12 The king fled.', ['They lost the army.', 'The king fled.']],
    ['He called it “a ruin.”7 Nobody else did.3', ['He called it “a ruin.”', 'Nobody else did.']],
    ['It lay near St.Petersburg in 1703.', ['It lay near St.Petersburg in 1703.']],
    ['See www.History.org for vol.12 The rest is lost.', ['See www.History.org for vol.12 The rest is lost.']],
  ])('are found where a space was lost: %j', (text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })

  it.each([
    ['Ivan Orlov\tMehmed Pasha', ['Ivan Orlov', 'Mehmed Pasha']],
    ['Russia\t Turkey\tPersia', ['Russia', 'Turkey', 'Persia']],
    ['1812\tNapoleon marched on Moscow', ['1812\tNapoleon marched on Moscow']],
    ['\tThe war began.', ['The war began.']],
  ])('end with a cell of names, not of dates: %j', (text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })

  it('end with their paragraph', () => {
    expect(sentences('The war\nIt began in 1914')).toEqual(['The war', 'It began in 1914'])
  })
})

describe('tokens', () => {
  const words = (text: string): string[] => readDocument(text).tokens.text.slice()

  it.each([
    ['Lenin’s death', ['Lenin', '’s', 'death']],
    ["Of Haldane's, and Maclean’s.", ['Of', 'Haldane', "'s", ',', 'and', 'Maclean', '’s', '.']],
    ['15–17 October', ['15', '–', '17', 'October']],
    ['Stalin\u00A0died', ['Stalin', 'died']],
    ['Trot\u00ADsky wrote', ['Trotsky', 'wrote']],
    ['He fell.[3]', ['He', 'fell', '.']],
    ['&quot;No&quot;', ['"', 'No', '"']],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  // wink-nlp takes a word that it has met before as a whole, and else cuts it up.
  it('are the same whatever was read before', () => {
    const text = 'To D’Arlencourt... and to d’Arlencourt... they wrote.'
    const first = readDocument(text)
    readDocument('(D’Arlencourt) “D’Arlencourt,” d’Arlencourt’s')
    expect(readDocument(text)).toEqual(first)
  })

  it('are spelled out where a page was set with joined letters', () => {
    const text = 'The ﬁrst oﬃce had a staﬀ.'
    const { tokens } = readDocument(text)
    expect(tokens.text).toEqual(['The', 'first', 'office', 'had', 'a', 'staff', '.'])
    expect(Array.from(tokens.start, (start, i) => text.slice(start, tokens.end[i])).join(' ')).toBe(
      'The ﬁrst oﬃce had a staﬀ .',
    )
  })

  it('keep the place of a word with a soft hyphen in it', () => {
    const text = 'So Trot\u00ADsky wrote.'
    const { tokens } = readDocument(text)
    expect(text.slice(tokens.start[1], tokens.end[1])).toBe('Trot\u00ADsky')
  })
})

const writing = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc
    .array(
      fc.constantFrom(
        'In 1923',
        ' ',
        '\n',
        '\r\n',
        '\u00A0',
        '\u2009',
        '\u00AD',
        '\uFEFF',
        '\u{1F600}',
        'e\u0301',
        '“',
        '”',
        '‘',
        '’',
        '"',
        "'",
        '.',
        '…',
        'Dr.',
        'U.S.',
        'don’t',
        "can't",
        'cannot',
        '[3]',
        '&quot;',
        '<b>',
        'gonna',
        '—',
        '\uD800',
        'Trotsky',
        'α',
        '中文',
      ),
      { maxLength: 60 },
    )
    .map(parts => parts.join('')),
)

describe('positions', () => {
  it('cover the text in order, on any string', () => {
    fc.assert(
      fc.property(writing, text => {
        const { tokens, sentences, paragraphs, sections, clean } = readDocument(text)
        expect(clean.length).toBe(text.length)
        let at = 0
        for (let i = 0; i < tokens.length; i++) {
          const start = tokens.start[i] as number
          const end = tokens.end[i] as number
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          expect(
            clean
              .slice(start, end)
              .replace(/[\u00AD\u200B-\u200D\u2060]/g, '')
              .normalize('NFC'),
          ).toBe((tokens.text[i] as string).normalize('NFC'))
          expect(clean.slice(at, start).replace(/[\u00AD\u200B-\u200D\u2060\s]/g, '')).toBe('')
          const sentence = sentences[tokens.sentence[i] as number]
          expect(sentence && sentence.firstToken <= i && i < sentence.endToken).toBe(true)
          at = end
        }
        expect(clean.slice(at).replace(/[\u00AD\u200B-\u200D\u2060\s]/g, '')).toBe('')
        for (const list of [sentences, paragraphs, sections]) {
          list.forEach((range, i) => {
            expect(range.start).toBeLessThan(range.end)
            expect(range.start).toBeGreaterThanOrEqual(list[i - 1]?.end ?? 0)
          })
        }
        expect(sentences.at(-1)?.endToken ?? 0).toBe(tokens.length)
      }),
      { numRuns: 300 },
    )
  })
})

describe('hostile texts', () => {
  it.each([
    ['100,000 opening marks', '“'.repeat(100_000)],
    ['a long run without spaces', 'http://'.repeat(20_000)],
    ['a line of 1 MB', 'He came in 1923, and left. '.repeat(40_000)],
    ['many tags', '<a '.repeat(50_000)],
    ['many lone surrogates', '\uD800'.repeat(100_000)],
  ])('%s is read whole', (_name, text) => {
    const { tokens } = readDocument(text)
    expect(tokens.length === 0 || (tokens.end[tokens.length - 1] as number) <= text.length).toBe(true)
  })
})
