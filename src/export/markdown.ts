import { byDate } from '../event/order.js'
import type { Article, Entity, Quotation } from '../schema/index.js'
import { edtfLabel } from './edtf-label.js'
import { saidOnce, toldOnce } from './once.js'
import { quotationWords } from './quotation-words.js'

/** Makes words of the article safe inside Markdown: on one line, and nothing in them is markup or HTML. */
const escapeMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&!]/g, char => `\\${char}`)
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+])/, '\\$1')
    .replace(/:\/\//g, ':\\//')

/**
 * The article as a Markdown report: a table of events in the order of time, who and what is named, and the quotations
 * by speaker.
 */
export function toMarkdown(article: Article): string {
  const parts = [
    `# ${escapeMarkdown(article.title ?? article.id ?? 'Article')}`,
    facts(article),
    timeline(article),
    names(article),
    quotations(article),
  ]
  return `${parts.filter(part => part !== '').join('\n\n')}\n`
}

function facts({ published, url }: Article): string {
  return [published && `Published ${edtfLabel(published)}`, url && escapeMarkdown(url)].filter(Boolean).join(' · ')
}

function timeline(article: Article): string {
  const events = byDate(toldOnce(article.events))
  if (events.length === 0) return ''
  const rows = events.map(
    ({ date, summary, kind }) => `| ${escapeMarkdown(edtfLabel(date.edtf))} | ${escapeMarkdown(summary)} | ${kind} |`,
  )
  return ['## Timeline', '', '| When | What | Kind |', '| --- | --- | --- |', ...rows].join('\n')
}

const GROUPS: readonly (readonly [Entity['type'], string])[] = [
  ['person', 'People'],
  ['organization', 'Organisations'],
  ['place', 'Places'],
  ['group', 'Groups'],
  ['event', 'Named events'],
  ['work', 'Works'],
  ['other', 'Other names'],
]

function names(article: Article): string {
  return GROUPS.flatMap(([type, title]) => {
    const entities = article.entities
      .filter(entity => entity.type === type)
      .sort(
        (a, b) => b.mentions.length - a.mentions.length || (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0),
      )
    if (entities.length === 0) return []
    const lines = entities.map(({ name, aliases, roles, mentions }) => {
      const extra = [roles.join(', '), aliases.length > 0 ? `also ${aliases.join(', ')}` : '']
        .filter(Boolean)
        .join('; ')
      return `- **${escapeMarkdown(name)}** (${mentions.length})${extra ? `: ${escapeMarkdown(extra)}` : ''}`
    })
    return [[`## ${title}`, '', ...lines].join('\n')]
  }).join('\n\n')
}

function quotations(article: Article): string {
  const byName = new Map(article.entities.map(({ id, name }) => [id, name]))
  const speakers = new Map<string, Quotation[]>()
  for (const quotation of saidOnce(article.quotations)) {
    if (quotation.kind !== 'speech' && quotation.kind !== 'writing') continue
    const { speaker } = quotation
    const name = speaker ? ((speaker.entity && byName.get(speaker.entity)) ?? speaker.mention.text) : 'Unattributed'
    const list = speakers.get(name)
    if (list) list.push(quotation)
    else speakers.set(name, [quotation])
  }
  if (speakers.size === 0) return ''
  const blocks = [...speakers].map(([name, list]) => {
    const quotes = list.map(quotation => {
      const words = escapeMarkdown(quotationWords(quotation))
      return quotation.form === 'direct' ? `> “${words}”` : `> (reported) ${words}`
    })
    return `### ${escapeMarkdown(name)}\n\n${quotes.join('\n\n')}`
  })
  return ['## Quotations', ...blocks].join('\n\n')
}
