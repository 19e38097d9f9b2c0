import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../src/reading/clean.js'

describe('cleanText', () => {
  it.each([
    ['a\u00A0b\u2009c\u202Fd', 'a b c d'],
    ['\uFEFFIn 1923', ' In 1923'],
    ['He fell.[3] She rose.[12a]', 'He fell.    She rose.     '],
    ['He fell.[4]: 112  She rose.[5]:\u00a07\u20139 It', 'He fell.          She rose.         It'],
    [
      'Trotskyâ€™s â€œlieâ€\u009d â€“ FranÃ§ois, Â£5',
      'Trotsky’\u00AD\u00ADs \u00AD\u00AD“lie”\u00AD\u00AD –\u00AD\u00AD Franç\u00ADois, £\u00AD5',
    ],
    ['> He fell.\n>> She rose, 3 > 2.\n>', '  He fell.\n   She rose, 3 > 2.\n '],
    ['true[citation needed].', 'true                 .'],
    ['<p>In <b>1923</b></p>', '   In    1923        '],
    ['&ldquo;No&rdquo; &amp; &#8217;', '“      No”       &     ’      '],
    ['one\r\ntwo\rthree', 'one \ntwo\nthree'],
    ['bad \uD800 half', 'bad   half'],
    ['bell\u0007', 'bell '],
    ['In **1453** _he_ came', 'In   1453    he  came'],
    ['It fell.12 He left', 'It fell.   He left'],
    ['It fell.² He left,¹² and the army³ went', 'It fell.  He left,   and the army  went'],
    ['• one\n * two', '  one\n   two'],
  ])('%j reads %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean)
  })

  it.each([
    '[h]e said',
    'the CAFÉ–BAR, “ÄÖÜ”, Ângela',
    '[the King]',
    '1 < 2 and 3 > 2',
    'A & B; C',
    '&unknown;',
    '[1923]',
    '2*3*4',
    'snake_case_name',
    'war* and peace*',
    'No.12 The',
    'some 5 km² of land',
    '10² is 100',
    'a * b * c',
    '\u{1F600}',
    'cafe\u0301',
  ])('leaves %j alone', text => {
    expect(cleanText(text)).toBe(text)
  })

  it('never changes the length', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => cleanText(text).length === text.length),
    )
  })
})
