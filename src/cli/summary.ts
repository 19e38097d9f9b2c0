import stringWidth from 'fast-string-width'
import { saidOnce, toldOnce } from '../export/once.js'
import { type Article, byDate, type Entity, type EntityType, type Quotation } from '../index.js'
import { hang, plain, type Screen } from './terminal.js'

export const TYPE_NAMES: readonly (readonly [EntityType, string])[] = [
  ['person', 'People'],
  ['organization', 'Organizations'],
  ['group', 'Groups'],
  ['place', 'Places'],
  ['event', 'Named events'],
  ['work', 'Works'],
  ['other', 'Other names'],
]

/** Entities of one type that are printed; the rest is counted. */
const MOST_ENTITIES = 12
const MOST_ALIASES = 4

/** How wide a column has to be for what `text` gives of its rows, at most `most`. */
export const widest = <T>(most: number, rows: readonly T[], text: (row: T) => string): number =>
  rows.reduce((width, row) => Math.min(most, Math.max(width, stringWidth(plain(text(row))))), 0)

export const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - stringWidth(text)))

export function heading(title: string, count: number, { colors }: Screen): string {
  return `${colors.bold(title)} ${colors.dim(`(${count})`)}`
}

function entityLine(entity: Entity, { colors, columns }: Screen): string {
  const aliases = entity.aliases.map(plain).filter(alias => alias !== '')
  const shown = aliases.slice(0, MOST_ALIASES).join(', ')
  const more = aliases.length > MOST_ALIASES ? ', …' : ''
  const details = [
    entity.lifespan ? plain(entity.lifespan) : '',
    aliases.length > 0 ? `also ${shown}${more}` : '',
    entity.roles.slice(0, 2).map(plain).join(', '),
  ]
  const said = details.filter(detail => detail !== '').join('; ')
  const count = colors.dim(`×${entity.mentions.length}`)
  return hang('  ', 6, `${colors.cyan(plain(entity.name))} ${count}${said ? `  ${colors.dim(said)}` : ''}`, columns)
}

function entityBlocks(article: Article, screen: Screen): string[] {
  return TYPE_NAMES.flatMap(([type, title]) => {
    const entities = article.entities
      .filter(entity => entity.type === type)
      .sort((a, b) => b.mentions.length - a.mentions.length)
    if (entities.length === 0) return []
    const lines = entities.slice(0, MOST_ENTITIES).map(entity => entityLine(entity, screen))
    const rest = entities.length - lines.length
    if (rest > 0) lines.push(screen.colors.dim(`  and ${rest} more`))
    return [[heading(title, entities.length, screen), ...lines].join('\n')]
  })
}

function timelineBlock(article: Article, screen: Screen): string[] {
  if (article.events.length === 0) return []
  const { colors, columns } = screen
  const written = new Map(article.dates.map(date => [date.id, plain(date.text)]))
  const rows = byDate(toldOnce(article.events)).map(event => ({
    edtf: plain(event.date.edtf),
    // A date that the narrative carries does not stand beside the event: show that it was carried.
    phrase: `${event.date.basis === 'inherited' ? '← ' : ''}${written.get(event.date.dateId) ?? ''}`,
    summary: plain(event.summary),
  }))
  const edtfWidth = widest(21, rows, row => row.edtf)
  const phraseWidth = widest(24, rows, row => row.phrase)
  const roomy = columns >= edtfWidth + phraseWidth + 40
  const lines = rows.map(({ edtf, phrase, summary }) => {
    if (roomy) {
      const lead = `  ${colors.green(pad(edtf, edtfWidth))}  ${colors.dim(pad(phrase, phraseWidth))}  `
      const fits = stringWidth(edtf) <= edtfWidth && stringWidth(phrase) <= phraseWidth
      const indent = edtfWidth + phraseWidth + 6
      return fits
        ? hang(lead, indent, summary, columns)
        : `${lead}\n${hang(' '.repeat(indent), indent, summary, columns)}`
    }
    return `  ${colors.green(edtf)}  ${colors.dim(phrase)}\n${hang('      ', 6, summary, columns)}`
  })
  return [[heading('Timeline', rows.length, screen), ...lines].join('\n')]
}

function quotationLine(quotation: Quotation, names: ReadonlyMap<string, string>, { colors, columns }: Screen): string {
  const words = quotation.parts.map(part => plain(part.text)).join(' … ')
  const quoted = quotation.form === 'direct' ? `“${words}”` : words
  const { speaker } = quotation
  const name = speaker ? ((speaker.entity && names.get(speaker.entity)) ?? plain(speaker.mention.text)) : ''
  const said = [name && colors.cyan(name), quotation.kind === 'speech' ? '' : colors.dim(quotation.kind)]
    .filter(part => part !== '')
    .join(', ')
  return hang('  ', 6, `${quoted}${said ? `  — ${said}` : ''}`, columns)
}

function quotationBlock(article: Article, screen: Screen): string[] {
  const names = new Map(article.entities.map(entity => [entity.id, plain(entity.name)]))
  const quotations = saidOnce(article.quotations)
  if (quotations.length === 0) return []
  const lines = quotations.map(quotation => quotationLine(quotation, names, screen))
  return [[heading('Quotations', lines.length, screen), ...lines].join('\n')]
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`

/** What a person wants to see of an article: who, when, what was said. Nothing of the text reaches the screen raw. */
export function summarize(article: Article, name: string, screen: Screen): string {
  const { colors } = screen
  const facts = [count(article.sentences.length, 'sentence'), count(article.dates.length, 'date')]
  if (article.published !== null) facts.push(`published ${plain(article.published)}`)
  const title = `${colors.bold(plain(article.title ?? name))}  ${colors.dim(facts.join(' · '))}`
  const blocks = [
    ...entityBlocks(article, screen),
    ...timelineBlock(article, screen),
    ...quotationBlock(article, screen),
  ]
  if (blocks.length === 0) blocks.push('Nothing found: no names, dated events or quotations.')
  return `${[title, ...blocks].join('\n\n')}\n`
}
