import { describe, expect, it } from 'vitest'
import { type Cast, read } from './helpers.js'

const CAST: Cast = {
  'Anna Roe': { type: 'person', also: ['Roe'] },
  'Karl Brandt': { type: 'person', also: ['Brandt'] },
  Senate: { type: 'organization' },
}

const PLEA = 'The harvest has failed again, and we have no bread left for the winter.'
const SECOND = 'Send us what you can before the rivers freeze.'
const NARRATIVE = 'The wagons left in the second week of October.'

/** The introduction, what stands between it and the rest, the parts of the quotation, kind and speaker. */
const FOUND: readonly (readonly [string, string, readonly string[], string, string])[] = [
  ['Roe said:', `\n\n${PLEA}\n\n${NARRATIVE}`, [PLEA], 'speech', 'Anna Roe'],
  ['In a letter to Brandt Roe wrote:', `\n\n${PLEA}\n\n${NARRATIVE}`, [PLEA], 'writing', 'Anna Roe'],
  ['Brandt told the court in May:', `\n${PLEA}\n${NARRATIVE}`, [PLEA], 'speech', 'Karl Brandt'],
  ['Roe wrote as follows:', `\n\n${PLEA}`, [PLEA], 'writing', 'Anna Roe'],
  ['The reply of the Senate read:', `\n\n${PLEA}`, [PLEA], 'writing', 'Senate'],
  // Lines that no blank line parts are one block where one parts it from its introduction.
  ['Roe wrote:', `\n\n${PLEA}\n${SECOND}\n\n${NARRATIVE}`, [PLEA, SECOND], 'writing', 'Anna Roe'],
  // So are paragraphs that are indented alike.
  ['Roe wrote:', `\n\n    ${PLEA}\n\n    ${SECOND}\n\n${NARRATIVE}`, [PLEA, SECOND], 'writing', 'Anna Roe'],
]

const SHORT = 'The harvest has failed, as it did in the year of the flood.'

/** The words above a line with a dash, the line and what follows, kind and speaker. */
const SIGNED: readonly (readonly [string, string, string, string])[] = [
  [PLEA, '\n\n— Anna Roe, letter to her sister, 15 August 1807', 'writing', 'Anna Roe'],
  [PLEA, `\n— Karl Brandt, speech to the court, May 1848\n\n${NARRATIVE}`, 'speech', 'Karl Brandt'],
  [PLEA, `\n\n– Roe\n\n${NARRATIVE}`, 'speech', 'Anna Roe'],
  [SHORT, `\n\n-- Anna Roe, diary, 1807\n\n${NARRATIVE}`, 'writing', 'Anna Roe'],
]

const UNSIGNED: readonly (readonly [string, string])[] = [
  ['a reporter at the end', `${SHORT}\n\n— Anna Roe`],
  ['a dialogue', `${PLEA}\n\n— Brandt, come here, said Roe.\n\n${NARRATIVE}`],
  ['turns of a dialogue', `— We have nothing left.\n\n— Brandt, nothing at all.\n\n${NARRATIVE}`],
  ['a question', `${PLEA}\n\n— Brandt?\n\n${NARRATIVE}`],
  ['an item of a list', `${PLEA}\n\n— bread and salt\n\n${NARRATIVE}`],
  ['a list that a colon opens', `We were led by three:\n\n— Anna Roe\n\n— Karl Brandt\n\n${NARRATIVE}`],
]

const NOT_FOUND: readonly (readonly [string, string])[] = [
  ['a list', `Roe said:\n\n- ${PLEA}\n- ${SECOND}`],
  ['a numbered list', `Roe said:\n\n1. ${PLEA}\n2. ${SECOND}`],
  ['reasons counted', `Roe gave three reasons:\n\n${PLEA}\n\n${SECOND}`],
  ['an object of its own', `Roe mentioned several towns in the north:\n\n${PLEA}`],
  ['no verb of saying', `The council of Roe had four members:\n\n${PLEA}`],
  ['a short line', `Roe said:\n\nThe Winter Years\n\n${NARRATIVE}`],
  ['no stop', 'Roe said:\n\nThe winter years and the long road home to the valley'],
  ['a transcript', `Roe said:\n\nBRANDT: ${PLEA}`],
  ['no introduction', `Roe said nothing more that day.\n\n${PLEA}`],
  ['anybody', `You might say:\n\n${PLEA}`],
  ['narrative with words in marks', `Roe said:\n\nThe hall was full, and “we have no bread,” Brandt told them again.`],
]

describe('block quotations without marks', () => {
  it.each(FOUND)('%s %j', (introduction, rest, parts, kind, speaker) => {
    const { quotations, nameOf } = read(introduction + rest, CAST)
    const direct = quotations.filter(({ form }) => form === 'direct')
    expect(
      direct.map(quotation => [
        quotation.parts.map(({ text }) => text),
        quotation.kind,
        nameOf(quotation.speaker?.entity),
      ]),
    ).toEqual([[parts, kind, speaker]])
  })

  it.each(SIGNED)('%s %j', (words, rest, kind, speaker) => {
    const { quotations, nameOf } = read(`${NARRATIVE}\n\n${words}${rest}`, CAST)
    const direct = quotations.filter(({ form }) => form === 'direct')
    expect(
      direct.map(({ parts, kind, speaker }) => [parts.map(({ text }) => text), kind, nameOf(speaker?.entity)]),
    ).toEqual([[[words], kind, speaker]])
  })

  it.each(UNSIGNED)('unsigned: %s', (_, text) => {
    const { quotations } = read(`${NARRATIVE}\n\n${text}`, CAST)
    expect(quotations.filter(({ form }) => form === 'direct')).toEqual([])
  })

  it.each(NOT_FOUND)('none: %s', (_, text) => {
    const { quotations } = read(text, CAST)
    expect(quotations.filter(({ form, parts }) => form === 'direct' && parts[0]?.text.startsWith('The'))).toEqual([])
    expect(
      quotations.flatMap(({ form, parts }) => (form === 'direct' ? parts.map(({ text }) => text) : [])),
    ).not.toContain(PLEA)
  })

  it('marks the words that he said, not the mark that opens a paragraph', () => {
    const { quotations } = read(`Roe said:\n\n“${PLEA}”\n\n${NARRATIVE}`, CAST)
    expect(quotations.map(({ parts }) => parts.map(({ text }) => text))).toEqual([[PLEA]])
  })

  it('reads many introductions once each', () => {
    const text = `Roe said:\n\n${PLEA}\n`.repeat(2000) + 'Roe said:\n'.repeat(20000)
    expect(read(text).quotations.length).toBeGreaterThan(1000)
  })
})
